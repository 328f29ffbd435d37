import { COMPARED, type Compared, type ComparedFigures } from './night-sample.ts';
import { LEVEL } from './statistics/interval.ts';
import { holm, pairedDifference, type PairedDifference } from './statistics/paired.ts';

/** What many pairs of nights say about one figure. */
export interface Verdict {
  readonly figure: Compared;
  readonly difference: PairedDifference;
  /** Adjusted for all the figures that are looked at together. */
  readonly p: number;
  /** Whether the difference is larger than chance would easily make it. */
  readonly real: boolean;
}

/**
 * Compares two staffings over many pairs of nights, each with the same guests for both. A figure that one of the
 * two doesn't have in a night leaves that pair out; a figure without two pairs is not judged.
 */
export function judge(
  pairs: readonly (readonly [left: ComparedFigures, right: ComparedFigures])[],
  level = LEVEL,
): readonly Verdict[] {
  const found = COMPARED.flatMap((figure) => {
    const values = pairs.flatMap(([left, right]): (readonly [number, number])[] => {
      const [first, second] = [left[figure], right[figure]];
      return first === null || second === null ? [] : [[first, second]];
    });
    return values.length < 2 ? [] : [{ figure, difference: pairedDifference(values, level) }];
  });
  const adjusted = holm(found.map(({ difference }) => difference.p));
  return found.map((one, index) => {
    const p = adjusted[index] ?? 1;
    return { ...one, p, real: p < 1 - level };
  });
}
