import type { Dictionary, Language } from './dictionary.ts';
import { enFloor } from './en-floor.ts';
import { enPage } from './en-page.ts';
import { enSaves } from './en-saves.ts';
import { enTold } from './en-told.ts';
import { enWeek } from './en-week.ts';
import { zhFloor } from './zh-floor.ts';
import { zhPage } from './zh-page.ts';
import { zhSaves } from './zh-saves.ts';
import { zhTold } from './zh-told.ts';
import { zhWeek } from './zh-week.ts';

const dictionaries: Readonly<Record<Language, Dictionary>> = {
  en: { ...enPage, ...enFloor, ...enTold, ...enSaves, ...enWeek },
  zh: { ...zhPage, ...zhFloor, ...zhTold, ...zhSaves, ...zhWeek },
};

/** The texts of a language. */
export const wordsOf = (language: Language): Dictionary => dictionaries[language];
