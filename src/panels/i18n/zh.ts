import type { Dictionary } from './dictionary.ts';
import { zhCauses } from './zh-causes.ts';
import { zhChaptersLoop } from './zh-chapters-loop.ts';
import { zhChaptersThreads } from './zh-chapters-threads.ts';
import { zhCode } from './zh-code.ts';
import { zhCompare } from './zh-compare.ts';
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

/** Every text of the page in Chinese. */
export const zh: Dictionary = {
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
  ...zhCompare,
  ...zhRaces,
  ...zhModes,
  ...zhTurns,
  ...zhReach,
  ...zhReal,
  chapters: { ...zhChaptersThreads, ...zhChaptersLoop },
  entries: zhGlossary,
};
