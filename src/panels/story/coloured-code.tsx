import hljs from 'highlight.js/lib/core';
import python from 'highlight.js/lib/languages/python';
import typescript from 'highlight.js/lib/languages/typescript';
import type { ComponentChild } from 'preact';
import type { ChapterId } from '../../story/chapter.ts';
import { sampleText, type SampleLanguage, type SampleSide } from './sample-texts.ts';

hljs.registerLanguage('ts', typescript);
hljs.registerLanguage('py', python);

/** A sample of a chapter, coloured. The code for it is large: load this file when it is needed. */
export function ColouredCode(props: {
  chapter: ChapterId;
  side: SampleSide;
  language: SampleLanguage;
}): ComponentChild {
  const { chapter, side, language } = props;
  const text = sampleText(chapter, side, language);
  // The library escapes the text, and the text is our own.
  const html = hljs.highlight(text, { language }).value;
  return <code class="hljs" translate={false} dangerouslySetInnerHTML={{ __html: html }} />;
}
