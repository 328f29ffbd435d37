import type { MachineKind } from '../protocol/night.ts';
import { type Surprise, SURPRISES } from '../protocol/words.ts';
import { BUILT_IN, type BuiltIn } from '../restaurant/scenarios.ts';
import { WINDOW_FACTORS } from '../restaurant/windows.ts';
import { factor, oneOf, parse, whole } from './flags.ts';
import { restaurantFlags, STAFF_FLAGS, type StaffOptions, staffOptions, text } from './staff-flags.ts';
import { UsageError } from './usage-error.ts';

/** What `night` has been asked to do. */
export interface NightOptions extends StaffOptions {
  readonly day: BuiltIn;
  readonly scenario: string | undefined;
  readonly machine: MachineKind;
  readonly speed: number;
  readonly trace: string | undefined;
  /** How many times as long hands take between a check and its act: see stretchWindows. */
  readonly windows: number;
  /** Surprises, each with minutes after midnight, or null: in the middle of the evening. */
  readonly events: readonly { readonly kind: Surprise; readonly minute: number | null }[];
  /** Flags that were given and mean nothing for a queue. */
  readonly restaurantOnly: readonly string[];
}

const EVENTS = ['chatty', 'cocktail', 'complaint'] as const;
const MOST_SPEED = 1_000_000;

const NIGHT_FLAGS = {
  ...STAFF_FLAGS,
  day: text,
  scenario: text,
  machine: text,
  speed: text,
  trace: text,
  windows: text,
  event: { type: 'string', multiple: true },
} as const;

/** Reads the options of `night`. Throws a UsageError for anything that it doesn't know. */
export function nightOptions(args: readonly string[]): NightOptions {
  const { values } = parse(args, NIGHT_FLAGS, 0);
  return {
    ...staffOptions(values),
    day: oneOf('--day', values.day ?? 'friday', BUILT_IN),
    scenario: values.scenario,
    machine: oneOf('--machine', values.machine ?? 'virtual', ['live', 'virtual']),
    speed: whole('--speed', values.speed ?? '1200', 1, MOST_SPEED),
    trace: values.trace,
    windows: factor('--windows', values.windows ?? '1', WINDOW_FACTORS),
    events: (values.event ?? []).map(eventOf),
    restaurantOnly: restaurantFlags(values),
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
