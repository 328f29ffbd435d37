import { useEffect } from 'preact/hooks';
import type { Standing } from '../../metrics/past/standing.ts';
import type { StepsOf } from '../../metrics/steps.ts';
import { useDeck } from '../context.ts';

/** Where a program stands, or why that can't be told. */
export type Where =
  | { readonly kind: 'stands'; readonly standing: Standing }
  /** It isn't known yet. */
  | { readonly kind: 'reading' }
  /** It has not begun, or is through. */
  | { readonly kind: 'idle' }
  /** The night doesn't come out as it was recorded. */
  | { readonly kind: 'differs' }
  | { readonly kind: 'failed'; readonly message: string };

/** Where programs stood after so many records of the night; it keeps up with the record while it is used. */
export function useCode(): (of: StepsOf, sequence: number) => Where {
  const { code } = useDeck();
  useEffect(() => code.watch(), []);
  const known = code.known.value;
  return (of, sequence) => {
    if (!known || known.records < sequence) {
      if (known?.end === 'differs') return { kind: 'differs' };
      return known?.end ? { kind: 'failed', message: known.end.message } : { kind: 'reading' };
    }
    const standing = code.standing(of, sequence);
    if (!standing || standing.chain.length === 0) return { kind: 'idle' };
    return { kind: 'stands', standing };
  };
}
