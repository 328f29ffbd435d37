import type { Amount, ChapterId } from '../../story/chapter.ts';
import type { Dictionary, Language } from '../i18n/dictionary.ts';
import { amountWords } from './amount-words.ts';

/** The texts of one chapter, whichever it is. */
export interface ChapterWords {
  readonly title: string;
  readonly situation: string;
  readonly question: string;
  /** By option. */
  readonly options: Readonly<Record<string, string>>;
  /** By part of the goal. */
  readonly goal: Readonly<Record<string, string>>;
  readonly hint: string;
  readonly seen: (...amounts: string[]) => string;
  readonly word: string;
  readonly meaning: string;
  readonly code: string;
}

/** The texts of a chapter. */
export const chapterWords = (words: Dictionary, id: ChapterId): ChapterWords => words.chapters[id];

/** What was seen in a chapter's night, with the numbers of that night. */
export const seenWords = (
  words: Dictionary,
  language: Language,
  id: ChapterId,
  amounts: readonly Amount[],
): string => chapterWords(words, id).seen(...amounts.map((amount) => amountWords(words, language, amount)));
