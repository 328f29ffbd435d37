import { effect } from '@preact/signals';
import { emptyProgress } from '../../story/progress.ts';
import type { Session } from '../session.ts';
import type { StorySession } from '../story-session.ts';
import { beginBusiness } from '../week-beginning.ts';
import type { WeekSession } from '../week-session.ts';
import type { SavedGame } from './game.ts';
import type { SaveStore } from './save-store.ts';
import { Saves } from './saves.ts';

const MOST_NEW_SEED = 1_000_000;

/** Puts the saved game of this visit between the store and the session, and keeps it until the page goes. */
export function openSaves(
  store: SaveStore<SavedGame>,
  session: Session,
  week: WeekSession,
  story: StorySession,
): Saves {
  const { state } = session;
  const saves = new Saves(store, {
    adopt: (game, from) => {
      if (game.week) week.adopt(game.week, from);
      if (game.story) story.adopt(game.story, from);
      const { settings } = game;
      // Another page's settings are kept with ours, but each page stays as it was set itself.
      if (!settings || from === 'elsewhere') return;
      if (settings.language !== null) session.setLanguage(settings.language);
      if (settings.speed !== null) session.setSpeed(settings.speed);
      if (settings.sound !== state.sound.value) session.toggleSound();
    },
    fresh: () => ({
      week: beginBusiness(1 + Math.floor(Math.random() * MOST_NEW_SEED)),
      story: emptyProgress,
    }),
    notice: (notice) => {
      state.notices.value = [...state.notices.value, notice];
    },
  });
  effect(() => saves.keep('week', week.state.value));
  effect(() => saves.keep('story', story.progress.value));
  addEventListener('storage', ({ key, newValue }) => store.heard(key, newValue));
  addEventListener('pagehide', () => store.flush());
  document.addEventListener('visibilitychange', () => {
    if (document.hidden) store.flush();
  });
  return saves;
}
