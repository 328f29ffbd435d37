import type { enCauses } from './en-causes.ts';
import type { enChaptersLoop } from './en-chapters-loop.ts';
import type { enChaptersThreads } from './en-chapters-threads.ts';
import type { enCode } from './en-code.ts';
import type { enDisaster } from './en-disaster.ts';
import type { enExport } from './en-export.ts';
import type { enFloor } from './en-floor.ts';
import type { enGlossary } from './en-glossary.ts';
import type { enHolds } from './en-holds.ts';
import type { enLab } from './en-lab.ts';
import type { enModes } from './en-modes.ts';
import type { enPage } from './en-page.ts';
import type { enPast } from './en-past.ts';
import type { enPath } from './en-path.ts';
import type { enRaces } from './en-races.ts';
import type { enReach } from './en-reach.ts';
import type { enReal } from './en-real.ts';
import type { enSaves } from './en-saves.ts';
import type { enStory } from './en-story.ts';
import type { enTimeline } from './en-timeline.ts';
import type { enTold } from './en-told.ts';
import type { enTurns } from './en-turns.ts';
import type { enWeek } from './en-week.ts';

/** Every text of the page. English says which there are; the compiler holds other languages to them. */
export type Dictionary = typeof enPage &
  typeof enFloor &
  typeof enTold &
  typeof enHolds &
  typeof enCauses &
  typeof enLab &
  typeof enModes &
  typeof enTurns &
  typeof enPath &
  typeof enDisaster &
  typeof enExport &
  typeof enRaces &
  typeof enReach &
  typeof enReal &
  typeof enSaves &
  typeof enWeek &
  typeof enStory &
  typeof enPast &
  typeof enCode &
  typeof enTimeline & {
    readonly chapters: typeof enChaptersThreads & typeof enChaptersLoop;
    readonly entries: typeof enGlossary;
  };

export const LANGUAGES = ['en', 'zh'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Whether a text names a language of ours. */
export const isLanguage = (text: unknown): text is Language => LANGUAGES.includes(text as Language);

/** What goes into `<html lang>` and into Intl. */
export const locale = (language: Language): string => (language === 'zh' ? 'zh-CN' : 'en');
export const htmlLanguage = (language: Language): string => (language === 'zh' ? 'zh-Hans' : 'en');
