import type { Amount } from '../../story/chapter.ts';
import { count, decimal, percent, span } from '../format.ts';
import type { Dictionary, Language } from '../i18n/dictionary.ts';
import { incidentKey } from '../incident-keys.ts';

/** An amount in words. */
export function amountWords(words: Dictionary, language: Language, amount: Amount): string {
  switch (amount.kind) {
    case 'count':
      return count(language, amount.value);
    case 'decimal':
      return decimal(language, amount.value);
    case 'share':
      return percent(language, amount.value);
    case 'span':
      return span(language, amount.seconds);
    case 'bot':
      return amount.name;
    case 'collision':
      return amount.incident === 0 ? '–' : words.collisions.kinds[incidentKey(amount.incident)];
  }
}
