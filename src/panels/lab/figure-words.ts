import type { Compared } from '../../metrics/night-sample.ts';
import { decimal, money, percent, span } from '../format.ts';
import type { Dictionary, Language } from '../i18n/dictionary.ts';

/** One of the compared figures with its unit. Money is in whole cents. */
export function figureText(language: Language, figure: Compared, value: number | null): string {
  if (value === null) return '–';
  switch (figure) {
    case 'served':
    case 'collisions':
      return decimal(language, value);
    case 'wait':
    case 'lag':
      return span(language, value);
    case 'idle':
      return percent(language, value, 1);
    case 'takings':
      return money(language, Math.round(value));
  }
}

/** A difference with its sign and its unit. Shares differ by percentage points. */
export function differenceText(
  words: Dictionary,
  language: Language,
  figure: Compared,
  value: number | null,
): string {
  if (value === null) return '–';
  const plain = (size: number): string =>
    figure === 'idle' ? words.lab.points(decimal(language, 100 * size)) : figureText(language, figure, size);
  const text = plain(Math.abs(value));
  if (text === plain(0)) return text;
  return `${value < 0 ? '−' : '+'}${text}`;
}
