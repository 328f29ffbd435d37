import type { Dictionary, Language } from './dictionary.ts';
import { enChaptersLoop } from './en-chapters-loop.ts';
import { enChaptersThreads } from './en-chapters-threads.ts';
import { enFloor } from './en-floor.ts';
import { enGlossary } from './en-glossary.ts';
import { enHolds } from './en-holds.ts';
import { enPage } from './en-page.ts';
import { enReach } from './en-reach.ts';
import { enSaves } from './en-saves.ts';
import { enStory } from './en-story.ts';
import { enTold } from './en-told.ts';
import { enWeek } from './en-week.ts';
import { zhChaptersLoop } from './zh-chapters-loop.ts';
import { zhChaptersThreads } from './zh-chapters-threads.ts';
import { zhFloor } from './zh-floor.ts';
import { zhGlossary } from './zh-glossary.ts';
import { zhHolds } from './zh-holds.ts';
import { zhPage } from './zh-page.ts';
import { zhReach } from './zh-reach.ts';
import { zhSaves } from './zh-saves.ts';
import { zhStory } from './zh-story.ts';
import { zhTold } from './zh-told.ts';
import { zhWeek } from './zh-week.ts';

const dictionaries: Readonly<Record<Language, Dictionary>> = {
  en: {
    ...{ ...enPage, ...enFloor, ...enTold, ...enHolds, ...enReach, ...enSaves, ...enWeek, ...enStory },
    chapters: { ...enChaptersThreads, ...enChaptersLoop },
    entries: enGlossary,
  },
  zh: {
    ...{ ...zhPage, ...zhFloor, ...zhTold, ...zhHolds, ...zhReach, ...zhSaves, ...zhWeek, ...zhStory },
    chapters: { ...zhChaptersThreads, ...zhChaptersLoop },
    entries: zhGlossary,
  },
};

/** The texts of a language. */
export const wordsOf = (language: Language): Dictionary => dictionaries[language];
