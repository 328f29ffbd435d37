import type { Compared } from '../../metrics/night-sample.ts';
import { decimal, money, percent, span } from '../format.ts';
import type { Language } from '../i18n/dictionary.ts';

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

/** A difference with its sign and its unit. */
export function differenceText(language: Language, figure: Compared, value: number | null): string {
  if (value === null) return '–';
  const text = figureText(language, figure, Math.abs(value));
  if (text === figureText(language, figure, 0)) return figureText(language, figure, 0);
  return `${value < 0 ? '−' : '+'}${text}`;
}
