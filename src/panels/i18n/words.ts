import type { Dictionary, Language } from './dictionary.ts';
import { enCauses } from './en-causes.ts';
import { enChaptersLoop } from './en-chapters-loop.ts';
import { enChaptersThreads } from './en-chapters-threads.ts';
import { enCode } from './en-code.ts';
import { enDisaster } from './en-disaster.ts';
import { enExport } from './en-export.ts';
import { enFloor } from './en-floor.ts';
import { enGlossary } from './en-glossary.ts';
import { enHolds } from './en-holds.ts';
import { enLab } from './en-lab.ts';
import { enModes } from './en-modes.ts';
import { enPage } from './en-page.ts';
import { enPast } from './en-past.ts';
import { enPath } from './en-path.ts';
import { enRaces } from './en-races.ts';
import { enReach } from './en-reach.ts';
import { enReal } from './en-real.ts';
import { enSaves } from './en-saves.ts';
import { enStory } from './en-story.ts';
import { enTimeline } from './en-timeline.ts';
import { enTold } from './en-told.ts';
import { enTurns } from './en-turns.ts';
import { enWeek } from './en-week.ts';
import { zhCauses } from './zh-causes.ts';
import { zhChaptersLoop } from './zh-chapters-loop.ts';
import { zhChaptersThreads } from './zh-chapters-threads.ts';
import { zhCode } from './zh-code.ts';
import { zhDisaster } from './zh-disaster.ts';
import { zhExport } from './zh-export.ts';
import { zhFloor } from './zh-floor.ts';
import { zhGlossary } from './zh-glossary.ts';
import { zhHolds } from './zh-holds.ts';
import { zhLab } from './zh-lab.ts';
import { zhModes } from './zh-modes.ts';
import { zhPage } from './zh-page.ts';
import { zhPast } from './zh-past.ts';
import { zhPath } from './zh-path.ts';
import { zhRaces } from './zh-races.ts';
import { zhReach } from './zh-reach.ts';
import { zhReal } from './zh-real.ts';
import { zhSaves } from './zh-saves.ts';
import { zhStory } from './zh-story.ts';
import { zhTimeline } from './zh-timeline.ts';
import { zhTold } from './zh-told.ts';
import { zhTurns } from './zh-turns.ts';
import { zhWeek } from './zh-week.ts';

const dictionaries: Readonly<Record<Language, Dictionary>> = {
  en: {
    ...enPage,
    ...enFloor,
    ...enTold,
    ...enHolds,
    ...enCauses,
    ...enPath,
    ...enDisaster,
    ...enExport,
    ...enSaves,
    ...enWeek,
    ...enStory,
    ...enPast,
    ...enCode,
    ...enTimeline,
    ...enLab,
    ...enRaces,
    ...enModes,
    ...enTurns,
    ...enReach,
    ...enReal,
    chapters: { ...enChaptersThreads, ...enChaptersLoop },
    entries: enGlossary,
  },
  zh: {
    ...zhPage,
    ...zhFloor,
    ...zhTold,
    ...zhHolds,
    ...zhCauses,
    ...zhPath,
    ...zhDisaster,
    ...zhExport,
    ...zhSaves,
    ...zhWeek,
    ...zhStory,
    ...zhPast,
    ...zhCode,
    ...zhTimeline,
    ...zhLab,
    ...zhRaces,
    ...zhModes,
    ...zhTurns,
    ...zhReach,
    ...zhReal,
    chapters: { ...zhChaptersThreads, ...zhChaptersLoop },
    entries: zhGlossary,
  },
};

/** The texts of a language. */
export const wordsOf = (language: Language): Dictionary => dictionaries[language];
