import type { Dictionary, Language } from './dictionary.ts';
import { en } from './en.ts';
import { zh } from './zh.ts';

const dictionaries: Readonly<Record<Language, Dictionary>> = { en, zh };

/** The texts of a language. */
export const wordsOf = (language: Language): Dictionary => dictionaries[language];
