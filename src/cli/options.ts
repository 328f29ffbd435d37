import { parseArgs } from 'node:util';
import { LOCK_KEYS, type LocksKey } from '../protocol/board.ts';
import type { MachineKind } from '../protocol/night.ts';
import { SLOW_SECONDS } from '../metrics/held-loop.ts';
import { type Crew, MOST_DELAY, type Ways } from '../protocol/trace.ts';
import { type Surprise, SURPRISES } from '../protocol/words.ts';
import { BUILT_IN, type BuiltIn } from '../restaurant/scenarios.ts';
import { UsageError } from './usage-error.ts';

/** What `night` has been asked to do. Undefined: as the scenario says. */
export interface NightOptions {
  readonly day: BuiltIn;
  readonly scenario: string | undefined;
  readonly staff: 'threads' | 'loop' | undefined;
  readonly machine: MachineKind;
  readonly locks: LocksKey | undefined;
  readonly seed: number;
  readonly crew: Partial<Crew>;
  readonly speed: number;
  readonly trace: string | undefined;
  readonly json: boolean;
  readonly ways: Ways;
  /** Surprises, each with minutes after midnight, or null: in the middle of the evening. */
  readonly events: readonly { readonly kind: Surprise; readonly minute: number | null }[];
  /** Seconds for which a task may hold the event loop before it is reported. */
  readonly slow: number;
}

const STAFF = ['threads', 'loop'] as const;
const CURES = ['none', 'split', 'helper'] as const;
const SEATINGS = ['ask-first', 'choose-first'] as const;
const EVENTS = ['chatty', 'cocktail', 'complaint'] as const;
const MOST_SLOW = 3600;
const MOST_BOTS = 31;
const MOST_SPEED = 1_000_000;

const text = { type: 'string' } as const;
const NIGHT_FLAGS = {
  day: text,
  scenario: text,
  staff: text,
  machine: text,
  locks: text,
  seed: text,
  greet: text,
  wait: text,
  chef: text,
  wine: text,
  speed: text,
  trace: text,
  json: { type: 'boolean' },
  event: { type: 'string', multiple: true },
  cure: text,
  seating: text,
  'clean-delay': text,
  'seat-delay': text,
  slow: text,
} as const;

/** Reads the options of `night`. Throws a UsageError for anything that it doesn't know. */
export function nightOptions(args: readonly string[]): NightOptions {
  const { values } = parse(args, NIGHT_FLAGS, 0);
  return {
    day: oneOf('--day', values.day ?? 'friday', BUILT_IN),
    scenario: values.scenario,
    staff: values.staff === undefined ? undefined : oneOf('--staff', values.staff, STAFF),
    machine: oneOf('--machine', values.machine ?? 'virtual', ['live', 'virtual']),
    locks: values.locks === undefined ? undefined : oneOf('--locks', values.locks, LOCK_KEYS),
    seed: whole('--seed', values.seed ?? '1', 0, 0xffff_ffff),
    crew: crewOf(values),
    speed: whole('--speed', values.speed ?? '1200', 1, MOST_SPEED),
    trace: values.trace,
    json: values.json ?? false,
    ways: {
      cure: CURES.indexOf(oneOf('--cure', values.cure ?? 'none', CURES)),
      seating: SEATINGS.indexOf(oneOf('--seating', values.seating ?? 'ask-first', SEATINGS)),
      cleanDelay: whole('--clean-delay', values['clean-delay'] ?? '0', 0, MOST_DELAY),
      seatDelay: whole('--seat-delay', values['seat-delay'] ?? '0', 0, MOST_DELAY),
    },
    events: (values.event ?? []).map(eventOf),
    slow: whole('--slow', values.slow ?? String(SLOW_SECONDS), 1, MOST_SLOW),
  };
}

/** An event from `chatty` or `chatty@20:30`. */
function eventOf(given: string): NightOptions['events'][number] {
  const [name = '', time, ...rest] = given.split('@');
  const kind = EVENTS.indexOf(oneOf('--event', name, EVENTS));
  const [, hours, minutes] = /^(\d{1,2}):([0-5]\d)$/.exec(time ?? '') ?? [];
  const valid = time === undefined || (hours !== undefined && Number(hours) < 24 && rest.length === 0);
  if (!valid) {
    throw new UsageError(`--event must be like chatty or chatty@20:30, not "${given}".`);
  }
  const minute = time === undefined ? null : Number(hours) * 60 + Number(minutes);
  return { kind: SURPRISES[kind] as Surprise, minute };
}

function crewOf(values: Readonly<Record<string, unknown>>): Partial<Crew> {
  const crew: Record<string, number> = {};
  for (const role of ['greet', 'wait', 'chef', 'wine']) {
    const value = values[role];
    if (typeof value === 'string') crew[role] = whole(`--${role}`, value, 0, MOST_BOTS);
  }
  return crew;
}

/** What `replay` has been asked to do. */
export interface ReplayOptions {
  readonly file: string;
  readonly json: boolean;
}

/** Reads the options of `replay`. Throws a UsageError. */
export function replayOptions(args: readonly string[]): ReplayOptions {
  const { values, positionals } = parse(args, { json: { type: 'boolean' } } as const, 1);
  const [file] = positionals;
  if (file === undefined) throw new UsageError('replay needs the name of a trace file.');
  return { file, json: values.json ?? false };
}

function parse<Flags extends NonNullable<Parameters<typeof parseArgs>[0]>['options'] & object>(
  args: readonly string[],
  options: Flags,
  most: number,
) {
  try {
    const parsed = parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
    const surplus = parsed.positionals[most];
    if (surplus !== undefined) throw new UsageError(`I don't know what to do with "${surplus}".`);
    return parsed;
  } catch (error) {
    if (error instanceof UsageError) throw error;
    const message = error instanceof Error ? error.message : String(error);
    throw new UsageError(message.split(/\. |\n/)[0]?.replace(/\.?$/, '.') ?? message);
  }
}

function oneOf<Value extends string>(flag: string, given: string, known: readonly Value[]): Value {
  const found = known.find((value) => value === given);
  if (found === undefined)
    throw new UsageError(`${flag} must be one of ${known.join(', ')}, not "${given}".`);
  return found;
}

function whole(flag: string, given: string, least: number, most: number): number {
  const value = /^\d{1,12}$/.test(given) ? Number(given) : NaN;
  if (!(value >= least && value <= most)) {
    throw new UsageError(`${flag} must be a whole number from ${least} to ${most}, not "${given}".`);
  }
  return value;
}
