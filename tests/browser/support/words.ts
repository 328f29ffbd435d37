import type { Page } from '@playwright/test';

/** All texts of the page that somebody can see or hear: in elements, and in what they say of themselves. */
export function textsOf(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const said = ['aria-label', 'aria-description', 'aria-valuetext', 'title', 'alt', 'placeholder'];
    const told = ['data-tip', 'data-tip-title', 'data-keys'];
    const texts = [document.title];
    for (const element of document.body.querySelectorAll('*')) {
      if (element.closest('script, style, noscript')) continue;
      for (const name of [...said, ...told]) texts.push(element.getAttribute(name) ?? '');
      for (const node of element.childNodes) {
        if (node.nodeType === Node.TEXT_NODE) texts.push(node.textContent ?? '');
      }
    }
    return texts.map((text) => text.trim()).filter((text) => text !== '');
  });
}

const names = /\b((Thread|Loop|Greet|Wait|Chef|Wine|Helper|Solo|Poll|Bell)Bots?|CSV|JSON|PNG|GIL|select)\b/g;

/** Texts with English words in them; names of bots and of kinds of file, and the choice of language, are no such words. */
export const english = (texts: readonly string[]): readonly string[] =>
  texts.filter((text) => !['EN', 'English'].includes(text) && /[A-Za-z]{2,}/.test(text.replace(names, '')));

/** Texts with Chinese characters in them, but for the choice of language. */
export const chinese = (texts: readonly string[]): readonly string[] =>
  texts.filter((text) => text !== '中文' && /\p{Script=Han}/u.test(text));
