import { LOCK_KEYS, type LocksKey } from './board.ts';
import { type ModeKey, modeOf } from './modes.ts';
import type { Scenario } from './scenario.ts';
import { PLAIN_WAYS, type Staffing } from './trace.ts';
import { Cure } from './words.ts';

/** A whole way of staffing that is compared with others: a mode of the tables. */
export interface Contender {
  /** Its name in options and data. */
  readonly key: string;
  readonly staff: ModeKey;
  readonly locks: LocksKey;
  /** Cure */
  readonly cure?: number;
}

/** All ways of staffing that are compared, in the order of tables. One line for each. */
export const CONTENDERS = [
  { key: 'sync', staff: 'sync', locks: 'none' },
  { key: 'threads', staff: 'threads', locks: 'none' },
  { key: 'threads-big', staff: 'threads', locks: 'big' },
  { key: 'threads-each', staff: 'threads', locks: 'each' },
  { key: 'threads-claim', staff: 'threads', locks: 'claim' },
  { key: 'threads-semaphore', staff: 'threads', locks: 'semaphore' },
  { key: 'threads-barrier', staff: 'threads', locks: 'barrier' },
  { key: 'gil', staff: 'gil', locks: 'none' },
  { key: 'kitchens', staff: 'kitchens', locks: 'none' },
  { key: 'polling', staff: 'polling', locks: 'none' },
  { key: 'callbacks', staff: 'callbacks', locks: 'none' },
  { key: 'loop', staff: 'loop', locks: 'none' },
  { key: 'loop-helper', staff: 'loop', locks: 'none', cure: Cure.Helper },
] as const satisfies readonly Contender[];
export type ContenderKey = (typeof CONTENDERS)[number]['key'];

/** Whom others are compared with where nobody says otherwise: what the evening begins with. */
export const BASE: ContenderKey = 'threads';

/** The staff of a contender, with the crew that a scenario has. */
export const staffOf = (
  { staff, locks, cure = Cure.None }: Contender,
  { staff: { crew } }: Scenario,
): Staffing => ({
  mode: modeOf(staff),
  locks: LOCK_KEYS.indexOf(locks),
  crew,
  ways: { ...PLAIN_WAYS, cure },
});
