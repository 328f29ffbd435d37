import { enCauses } from './en-causes.ts';
import { enChaptersLoop } from './en-chapters-loop.ts';
import { enChaptersThreads } from './en-chapters-threads.ts';
import { enCode } from './en-code.ts';
import { enCompare } from './en-compare.ts';
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

/** Every text of the page in English. It says which texts there are. */
export const en = {
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
  ...enCompare,
  ...enRaces,
  ...enModes,
  ...enTurns,
  ...enReach,
  ...enReal,
  chapters: { ...enChaptersThreads, ...enChaptersLoop },
  entries: enGlossary,
};
