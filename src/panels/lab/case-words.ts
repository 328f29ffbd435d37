import { LOCK_KEYS } from '../../protocol/board.ts';
import { decimal, fullSpan, percent } from '../format.ts';
import type { Dictionary, Language } from '../i18n/dictionary.ts';
import type { LuckCase, LuckPlan } from './luck-deck.ts';
import { howTheyWork, whoWorks } from './staffing-words.ts';

/** What is special about a case, in a few words. */
export function caseWords(
  words: Dictionary,
  language: Language,
  { varied }: LuckPlan,
  one: LuckCase,
): string {
  switch (varied) {
    case 'nothing':
      return `${whoWorks(words, language, one.staffing)} · ${howTheyWork(words, language, one.staffing)}`;
    case 'bots':
      return whoWorks(words, language, one.staffing);
    case 'locks':
      return words.week.locksOf(words.locks.names[LOCK_KEYS[one.value] ?? 'none']);
    case 'windows':
      return words.lab.luck.windowsOf(factorText(language, one.value));
    case 'seatDelay':
      return words.lab.setting(words.habits.seatDelay, fullSpan(language, one.value));
  }
}

/** A factor as it stands in recipes. */
function factorText(language: Language, factor: number): string {
  if (factor === 0.25) return '¼';
  return factor === 0.5 ? '½' : decimal(language, factor);
}

/** A share in per cent, with a decimal only near the ends, where it matters. */
export function share(language: Language, value: number): string {
  const near = (value > 0 && value < 0.1) || (value > 0.9 && value < 1);
  return percent(language, value, near ? 1 : 0);
}
