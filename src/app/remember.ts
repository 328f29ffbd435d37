import { effect } from '@preact/signals';
import { htmlLanguage } from '../panels/i18n/dictionary.ts';
import { wordsOf } from '../panels/i18n/words.ts';
import { CREW_ROLES, CURE_KEYS, SEATING_KEYS, type CrewRole } from '../panels/deck.ts';
import { LOCK_KEYS } from '../protocol/board.ts';
import { PLAIN_WAYS } from '../protocol/trace.ts';
import { Mode } from '../protocol/words.ts';
import type { Saves } from './saves/saves.ts';
import { mergeSettings } from './saves/settings.ts';
import type { SessionState } from './state.ts';
import { writeUrlOptions } from './url-options.ts';

/** Keeps the document's language and title, the stored settings and the address in step with the state. */
export function remember(state: SessionState, best: string, saves: Saves): void {
  effect(() => {
    const language = state.language.value;
    document.documentElement.lang = htmlLanguage(language);
    document.title = wordsOf(language).page.title;
  });
  let said = saves.game.settings;
  effect(() => {
    const { language, speed, sound } = state;
    const now = { language: language.value, speed: speed.value, sound: sound.value };
    // What another page has set meanwhile is changed only where it is changed here.
    saves.keep('settings', mergeSettings(now, saves.game.settings, said));
    said = now;
  });
  effect(() => {
    const { mode, locks, crew, ways = PLAIN_WAYS } = state.staffing.value;
    const own = state.scenario.value.staff.crew;
    const changed: Partial<Record<CrewRole, number>> = {};
    for (const role of CREW_ROLES) if (crew[role] !== own[role]) changed[role] = crew[role];
    const query = writeUrlOptions({
      day: state.day.value,
      seed: state.seed.value,
      staff: mode === Mode.Loop ? 'loop' : 'threads',
      locks: LOCK_KEYS[locks] ?? 'none',
      cure: CURE_KEYS[ways.cure] ?? 'none',
      seating: SEATING_KEYS[ways.seating] ?? 'ask-first',
      cleanDelay: ways.cleanDelay,
      seatDelay: ways.seatDelay,
      machine: best === 'live' ? state.machine.value : 'live',
      crew: changed,
    });
    history.replaceState(null, '', query);
  });
}
