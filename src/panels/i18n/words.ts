import type { Dictionary, Language } from './dictionary.ts';
import { enFloor } from './en-floor.ts';
import { enHolds } from './en-holds.ts';
import { enPage } from './en-page.ts';
import { enTold } from './en-told.ts';
import { zhFloor } from './zh-floor.ts';
import { zhHolds } from './zh-holds.ts';
import { zhPage } from './zh-page.ts';
import { zhTold } from './zh-told.ts';

const dictionaries: Readonly<Record<Language, Dictionary>> = {
  en: { ...enPage, ...enFloor, ...enTold, ...enHolds },
  zh: { ...zhPage, ...zhFloor, ...zhTold, ...zhHolds },
};

/** The texts of a language. */
export const wordsOf = (language: Language): Dictionary => dictionaries[language];
