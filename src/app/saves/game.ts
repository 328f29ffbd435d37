import type { SaveFacts, SaveSection } from '../../panels/saves/saves-deck.ts';
import type { Sections } from './section.ts';
import { settingsSection, type Settings } from './settings.ts';

/** Everything that is kept from one visit to the next. */
export interface SavedGame {
  readonly settings: Settings;
}

/** The sections of the saved game. A new one needs a line here and in `facts`, and its name in the texts. */
export const sections: Sections<SavedGame> = {
  settings: settingsSection,
};

const facts: { readonly [K in SaveSection]: (value: SavedGame[K]) => SaveFacts[K] } = {
  settings: (settings) => settings,
};

/** What can be told at a glance of the sections that are there. */
export function tellGame(game: SavedGame): SaveFacts;
export function tellGame(game: Partial<SavedGame>): Partial<SaveFacts>;
export function tellGame(game: Partial<SavedGame>): Partial<SaveFacts> {
  return { ...(game.settings && { settings: facts.settings(game.settings) }) };
}
