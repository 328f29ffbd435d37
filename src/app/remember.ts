import { effect } from '@preact/signals';
import { htmlLanguage } from '../panels/i18n/dictionary.ts';
import { wordsOf } from '../panels/i18n/words.ts';
import { CREW_ROLES, CURE_KEYS, SEATING_KEYS, type CrewRole } from '../panels/deck.ts';
import { LOCK_KEYS } from '../protocol/board.ts';
import { PLAIN_WAYS } from '../protocol/trace.ts';

import type { SessionState } from './state.ts';
import { writeUrlOptions } from './url-options.ts';
import { modeKey } from '../protocol/modes.ts';

/** Keeps the document's language and title, and the address in step with the state. */
export function remember(state: SessionState, best: string): void {
  effect(() => {
    const language = state.language.value;
    document.documentElement.lang = htmlLanguage(language);
    document.title = wordsOf(language).page.title;
  });
  effect(() => {
    const { mode, locks, crew, ways = PLAIN_WAYS } = state.staffing.value;
    const own = state.scenario.value.staff.crew;
    const changed: Partial<Record<CrewRole, number>> = {};
    for (const role of CREW_ROLES) if (crew[role] !== own[role]) changed[role] = crew[role];
    const query = writeUrlOptions({
      day: state.day.value,
      seed: state.seed.value,
      staff: modeKey(mode),
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
