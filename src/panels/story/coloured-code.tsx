import type { ComponentChild } from 'preact';
import type { ChapterId } from '../../story/chapter.ts';
import { highlight } from '../code/highlight.ts';
import { sampleText, type SampleLanguage, type SampleSide } from './sample-texts.ts';

/** A sample of a chapter, coloured. The code for it is large: load this file when it is needed. */
export function ColouredCode(props: {
  chapter: ChapterId;
  side: SampleSide;
  language: SampleLanguage;
}): ComponentChild {
  const { chapter, side, language } = props;
  const text = sampleText(chapter, side, language);
  const html = highlight(text, language);
  return <code class="hljs" translate={false} dangerouslySetInnerHTML={{ __html: html }} />;
}
