import type { ChapterId } from '../../story/chapter.ts';

const files: Readonly<Record<string, string>> = import.meta.glob('../../story/samples/*/*.{ts,py}', {
  query: '?raw',
  import: 'default',
  eager: true,
});

export type SampleLanguage = 'ts' | 'py';
export type SampleSide = 'threads' | 'loop';

/** The text of a sample. Throws an Error if there is none. */
export function sampleText(chapter: ChapterId, side: SampleSide, language: SampleLanguage): string {
  const text = files[`../../story/samples/${chapter}/${side}.${language}`];
  if (text === undefined) throw new Error(`Chapter ${chapter} has no sample ${side}.${language}.`);
  return text;
}
