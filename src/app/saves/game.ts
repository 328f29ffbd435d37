import type { SaveFacts, SaveSection } from '../../panels/saves/saves-deck.ts';
import type { Sheet } from '../../metrics/machine/sheet.ts';
import { booksOf, nextDay, type WeekState } from '../../business/week.ts';
import { CHAPTER_IDS } from '../../story/chapter.ts';
import { chaptersDone, type Progress } from '../../story/progress.ts';
import { measurementsSection } from './measurements-section.ts';
import type { Sections } from './section.ts';
import { settingsSection, type Settings } from './settings.ts';
import { storySection } from './story-section.ts';
import { weekSection } from './week-section.ts';

/** Everything that is kept from one visit to the next. */
export interface SavedGame {
  readonly settings: Settings;
  readonly week: WeekState;
  readonly story: Progress;
  readonly measurements: readonly Sheet[];
}

/** The sections of the saved game. A new one needs a line here and in `facts`, and its name in the texts. */
export const sections: Sections<SavedGame> = {
  settings: settingsSection,
  week: weekSection,
  story: storySection,
  measurements: measurementsSection,
};

const facts: { readonly [K in SaveSection]: (value: SavedGame[K]) => SaveFacts[K] } = {
  settings: (settings) => settings,
  week: (state) => ({ week: state.week, nights: nextDay(state), cash: booksOf(state).cash }),
  story: (progress) => ({ done: chaptersDone(progress), of: CHAPTER_IDS.length }),
  measurements: (sheets) => ({ sheets: sheets.length }),
};

/** What can be told at a glance of the sections that are there. */
export function tellGame(game: SavedGame): SaveFacts;
export function tellGame(game: Partial<SavedGame>): Partial<SaveFacts>;
export function tellGame(game: Partial<SavedGame>): Partial<SaveFacts> {
  const { settings, week, story, measurements } = game;
  return {
    ...(settings && { settings: facts.settings(settings) }),
    ...(week && { week: facts.week(week) }),
    ...(story && { story: facts.story(story) }),
    ...(measurements && { measurements: facts.measurements(measurements) }),
  };
}
