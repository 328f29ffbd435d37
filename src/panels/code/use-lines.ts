import { useEffect, useMemo, useState } from 'preact/hooks';
import { linesOf } from './lines.ts';

type Highlight = (text: string) => string;

/** The lines of a program as HTML; null until what colours them has been loaded, or without a text. */
export function useLines(text: string | null): readonly string[] | null {
  const [highlight, setHighlight] = useState<Highlight | null>(null);
  useEffect(() => {
    void import('./highlight.ts').then((loaded) =>
      setHighlight(() => (plain: string) => loaded.highlight(plain, 'ts')),
    );
  }, []);
  return useMemo(
    () => (highlight && text !== null ? linesOf(highlight(text.trimEnd())) : null),
    [highlight, text],
  );
}
