import hljs from 'highlight.js/lib/core';
import python from 'highlight.js/lib/languages/python';
import typescript from 'highlight.js/lib/languages/typescript';

hljs.registerLanguage('ts', typescript);
hljs.registerLanguage('py', python);

/** A text of ours as HTML, coloured. The library escapes the text. The code for it is large: load this file when it is needed. */
export const highlight = (text: string, language: 'ts' | 'py'): string =>
  hljs.highlight(text, { language }).value;
