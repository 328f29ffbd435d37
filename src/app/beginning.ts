import { SWITCH_SECONDS, withTurns } from '../protocol/trace.ts';
import { CURE_KEYS, SEATING_KEYS } from '../panels/deck.ts';
import type { Language } from '../panels/i18n/dictionary.ts';
import { LOCK_KEYS } from '../protocol/board.ts';
import type { MachineKind } from '../protocol/night.ts';

import { builtInScenario } from '../restaurant/scenarios.ts';
import type { Settings } from './saves/settings.ts';
import type { Beginning } from './state.ts';
import { DEFAULT_SEED, DEFAULT_SPEED, readUrlOptions, type OptionName } from './url-options.ts';
import { modeOf } from '../protocol/modes.ts';

/** What a visit begins with: the address counts first, then what is remembered, then what the day brings. */
export function beginningOf(visit: {
  readonly search: string;
  readonly hash: string;
  readonly settings: Settings;
  readonly browserLanguage: string;
  readonly best: MachineKind;
}): Beginning {
  const { settings, best } = visit;
  const { options, wrong } = readUrlOptions(visit.search, visit.hash);
  const day = options.day ?? 'friday';
  const scenario = builtInScenario(day);
  const preferred: Language = visit.browserLanguage.toLowerCase().startsWith('zh') ? 'zh' : 'en';
  const language = options.language ?? settings.language ?? preferred;
  const seed = options.seed ?? DEFAULT_SEED;
  const staff = options.staff ?? scenario.staff.mode;
  const locks = options.locks ?? scenario.staff.locks;
  const { cure = 'none', seating = 'ask-first', cleanDelay = 0, seatDelay = 0 } = options;
  const { switchInterval = SWITCH_SECONDS, permits = 1 } = options;
  const crew = { ...scenario.staff.crew, ...options.crew };
  const speed = options.speed ?? settings.speed ?? DEFAULT_SPEED;
  const machine = best === 'virtual' ? 'virtual' : (options.machine ?? 'live');
  const used: Readonly<Record<OptionName, string | number>> = {
    ...{ day, seed, staff, locks, cure, seating, cleanDelay, seatDelay, speed, machine },
    ...{ switchInterval, permits },
    ...crew,
    lang: language,
  };
  return {
    ...{ language, day, seed, speed, machine, scenario },
    sound: settings.sound,
    timeline: settings.timeline,
    staffing: {
      mode: modeOf(staff),
      locks: LOCK_KEYS.indexOf(locks),
      crew,
      ways: withTurns(
        {
          cure: CURE_KEYS.indexOf(cure),
          seating: SEATING_KEYS.indexOf(seating),
          cleanDelay,
          seatDelay,
        },
        { switchSeconds: switchInterval, permits },
      ),
    },
    notices: [
      ...(best === 'virtual' ? [{ kind: 'virtual' } as const] : []),
      ...(best === 'live' && machine === 'virtual' ? [{ kind: 'virtualAsked' } as const] : []),
      ...wrong.map((one) => ({ kind: 'option', ...one, used: String(used[one.name]) }) as const),
    ],
  };
}
