import { SLOW_SECONDS } from '../metrics/held-loop.ts';
import { MODE_KEYS, type ModeKey } from '../protocol/modes.ts';
import { LOCK_KEYS, type LocksKey } from '../protocol/board.ts';
import { type Crew, MOST_DELAY, MOST_PERMITS, MOST_SWITCH, type Ways, withTurns } from '../protocol/trace.ts';
import { oneOf, whole } from './flags.ts';

/** What a night and a week are asked alike: who runs the restaurant, and for which guests. Undefined: as the scenario says. */
export interface StaffOptions {
  readonly staff: ModeKey | undefined;
  readonly locks: LocksKey | undefined;
  readonly seed: number;
  readonly crew: Partial<Crew>;
  readonly ways: Ways;
  /** Options that were given and mean something under one staffing only. */
  readonly given: readonly ('switch-interval' | 'permits')[];
  /** Seconds for which a task may hold the event loop before it is reported. */
  readonly slow: number;
  readonly json: boolean;
}

const CURES = ['none', 'split', 'helper'] as const;
const SEATINGS = ['ask-first', 'choose-first'] as const;
const MOST_SLOW = 3600;
const MOST_BOTS = 31;

export const text = { type: 'string' } as const;
export const STAFF_FLAGS = {
  staff: text,
  locks: text,
  seed: text,
  greet: text,
  wait: text,
  chef: text,
  wine: text,
  cure: text,
  seating: text,
  'clean-delay': text,
  'seat-delay': text,
  'switch-interval': text,
  permits: text,
  slow: text,
  json: { type: 'boolean' },
} as const;

const FOR_QUEUES: readonly string[] = ['scenario', 'seed', 'json', 'trace', 'machine', 'speed'];

/** Of the flags of `night` or `sweep` that were given, those that mean nothing for a queue. */
export const restaurantFlags = (values: Readonly<Record<string, unknown>>): string[] =>
  Object.keys(values)
    .filter((flag) => values[flag] !== undefined && !FOR_QUEUES.includes(flag))
    .map((flag) => `--${flag}`);

type Values = { readonly [Flag in Exclude<keyof typeof STAFF_FLAGS, 'json'>]?: string | undefined } & {
  readonly json?: boolean | undefined;
};

/** Reads the values of STAFF_FLAGS. Throws a UsageError. */
export function staffOptions(values: Values): StaffOptions {
  return {
    staff: values.staff === undefined ? undefined : oneOf('--staff', values.staff, MODE_KEYS),
    locks: values.locks === undefined ? undefined : oneOf('--locks', values.locks, LOCK_KEYS),
    seed: whole('--seed', values.seed ?? '1', 0, 0xffff_ffff),
    crew: crewOf(values),
    ways: withTurns(
      {
        cure: CURES.indexOf(oneOf('--cure', values.cure ?? 'none', CURES)),
        seating: SEATINGS.indexOf(oneOf('--seating', values.seating ?? 'ask-first', SEATINGS)),
        cleanDelay: whole('--clean-delay', values['clean-delay'] ?? '0', 0, MOST_DELAY),
        seatDelay: whole('--seat-delay', values['seat-delay'] ?? '0', 0, MOST_DELAY),
      },
      turnsOf(values),
    ),
    given: (['switch-interval', 'permits'] as const).filter((flag) => values[flag] !== undefined),
    slow: whole('--slow', values.slow ?? String(SLOW_SECONDS), 1, MOST_SLOW),
    json: values.json ?? false,
  };
}

/** What is said about taking turns. */
function turnsOf(values: Values): { switchSeconds?: number; permits?: number } {
  const { 'switch-interval': interval, permits } = values;
  return {
    ...(interval !== undefined && { switchSeconds: whole('--switch-interval', interval, 1, MOST_SWITCH) }),
    ...(permits !== undefined && { permits: whole('--permits', permits, 1, MOST_PERMITS) }),
  };
}

function crewOf(values: Values): Partial<Crew> {
  const crew: Record<string, number> = {};
  for (const role of ['greet', 'wait', 'chef', 'wine'] as const) {
    const value = values[role];
    if (value !== undefined) crew[role] = whole(`--${role}`, value, 0, MOST_BOTS);
  }
  return crew;
}
