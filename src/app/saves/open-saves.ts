import { effect } from '@preact/signals';
import { emptyProgress, mergeProgress } from '../../story/progress.ts';
import type { PageCommands } from '../../panels/deck.ts';
import { mergeSheets } from '../../metrics/machine/sheet.ts';
import type { Real } from '../lab/real.ts';
import type { Session } from '../session.ts';
import type { StorySession } from '../story-session.ts';
import { beginBusiness } from '../week-beginning.ts';
import type { WeekSession } from '../week-session.ts';
import type { SavedGame } from './game.ts';
import type { SaveStore } from './save-store.ts';
import { Saves } from './saves.ts';
import { mergeSettings, type Settings } from './settings.ts';

const MOST_NEW_SEED = 1_000_000;

/** Everything that the saved game is made of. */
export interface Players {
  readonly session: Session;
  readonly week: WeekSession;
  readonly story: StorySession;
  readonly page: PageCommands;
  readonly real: Real;
}

function applySettings({ session, page }: Players, { language, speed, sound, timeline }: Settings): void {
  if (language !== null) page.setLanguage(language);
  if (speed !== null) session.pace.setSpeed(speed);
  if (sound !== session.state.sound.value) page.toggleSound();
  session.state.timelineOpen.value = timeline;
}

/** Keeps a section as it changes. What another page has made of it meanwhile is changed only where it changes here. */
function follow<K extends keyof SavedGame>(
  saves: Saves,
  name: K,
  read: () => SavedGame[K],
  merge: (mine: SavedGame[K], theirs: SavedGame[K], base: SavedGame[K]) => SavedGame[K],
): void {
  let said = saves.game[name];
  effect(() => {
    const now = read();
    saves.keep(name, merge(now, saves.game[name], said));
    said = now;
  });
}

/** Puts the saved game between the store and those who play, and keeps it until the page goes. */
export function openSaves(store: SaveStore<SavedGame>, players: Players): Saves {
  const { session, week, story, real } = players;
  const { state } = session;
  const saves = new Saves(store, {
    adopt: (game, from) => {
      if (game.week) week.adopt(game.week, from);
      if (game.story) story.adopt(game.story, from);
      if (game.measurements) real.adopt(game.measurements);
      // Another page's settings are kept with ours, but each page stays as it was set itself.
      if (game.settings && from === 'here') applySettings(players, game.settings);
    },
    fresh: () => ({
      week: beginBusiness(1 + Math.floor(Math.random() * MOST_NEW_SEED)),
      story: emptyProgress,
    }),
    notice: (notice) => {
      state.notices.value = [...state.notices.value, notice];
    },
  });
  follow(
    saves,
    'week',
    () => week.state.value,
    (mine) => mine,
  );
  follow(saves, 'story', () => story.progress.value, mergeProgress);
  follow(saves, 'measurements', () => real.sheets.value, mergeSheets);
  follow(
    saves,
    'settings',
    () => ({
      language: state.language.value,
      speed: state.speed.value,
      sound: state.sound.value,
      timeline: state.timelineOpen.value,
    }),
    mergeSettings,
  );
  addEventListener('storage', ({ key, newValue }) => store.heard(key, newValue));
  addEventListener('pagehide', () => store.flush());
  document.addEventListener('visibilitychange', () => {
    if (document.hidden) store.flush();
  });
  return saves;
}
