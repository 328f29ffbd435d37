import { WEEK_DAYS, type WeekDay } from '../business/days.ts';
import type { WeekPlan } from '../business/plan.ts';
import { oneOf, parse, whole } from './flags.ts';
import { STAFF_FLAGS, type StaffOptions, staffOptions } from './staff-flags.ts';
import { UsageError } from './usage-error.ts';

/** What `week` has been asked to do. */
export interface WeekOptions extends StaffOptions {
  readonly staff: (typeof STAFF)[number] | undefined;
  readonly weeks: number;
  /** Days with another staff than the usual one. */
  readonly exceptions: WeekPlan['exceptions'];
}

/** The modes that a week's contracts are made for. */
const STAFF = ['threads', 'loop'] as const;
const MOST_WEEKS = 52;

const WEEK_FLAGS = {
  ...STAFF_FLAGS,
  weeks: { type: 'string' },
  on: { type: 'string', multiple: true },
} as const;

/** Reads the options of `week`. Throws a UsageError for anything that it doesn't know. */
export function weekOptions(args: readonly string[]): WeekOptions {
  const { values } = parse(args, WEEK_FLAGS, 0);
  if (values['switch-interval'] !== undefined) {
    throw new UsageError('--switch-interval is about the global lock: no week is staffed that way.');
  }
  return {
    ...staffOptions(values),
    staff: values.staff === undefined ? undefined : oneOf('--staff', values.staff, STAFF),
    weeks: whole('--weeks', values.weeks ?? '1', 1, MOST_WEEKS),
    exceptions: Object.fromEntries((values.on ?? []).map(exceptionOf)),
  };
}

/** A day's staff from `sunday=loop`. */
function exceptionOf(given: string): [WeekDay, { readonly mode: 'threads' | 'loop' }] {
  const [day = '', staff, ...rest] = given.split('=');
  if (staff === undefined || rest.length > 0) {
    throw new UsageError(`--on must be like sunday=loop, not "${given}".`);
  }
  return [oneOf('--on', day, WEEK_DAYS), { mode: oneOf('--on', staff, STAFF) }];
}
