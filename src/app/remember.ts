import { effect } from '@preact/signals';
import { htmlLanguage } from '../panels/i18n/dictionary.ts';
import { wordsOf } from '../panels/i18n/words.ts';
import { CREW_ROLES, CURE_KEYS, SEATING_KEYS, type CrewRole } from '../panels/deck.ts';
import { LOCK_KEYS } from '../protocol/board.ts';
import { modeKey } from '../protocol/modes.ts';
import { permitsOf, PLAIN_WAYS, switchSecondsOf } from '../protocol/trace.ts';
import { linkTo } from './out/link.ts';
import type { SessionState } from './state.ts';
import { writeUrlOptions } from './url-options.ts';

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
      switchInterval: switchSecondsOf(ways),
      permits: permitsOf(ways),
      machine: best === 'live' ? state.machine.value : 'live',
      crew: changed,
    });
    const link = state.link.value;
    // A moment stays in the address for as long as it is shown: it can be loaded again, and bookmarked.
    history.replaceState(null, '', link === null ? query : linkTo(location, link));
  });
}
