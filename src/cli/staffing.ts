import { LOCK_KEYS } from '../protocol/board.ts';
import type { Scenario } from '../protocol/scenario.ts';
import type { Staffing } from '../protocol/trace.ts';
import { Locks } from '../protocol/words.ts';

import type { StaffOptions } from './staff-flags.ts';
import { UsageError } from './usage-error.ts';
import { Mode, modeOf } from '../protocol/modes.ts';

/** The staff that the command line asks for; what it leaves open is as the scenario says. Throws a UsageError. */
export function staffingOf(
  { staff }: Scenario,
  options: Pick<StaffOptions, 'staff' | 'locks' | 'crew' | 'ways' | 'given'>,
): Staffing {
  const crew = { ...staff.crew, ...options.crew };
  if (Object.values(crew).every((number) => number === 0)) {
    throw new UsageError('A restaurant needs at least one bot.');
  }
  const mode = modeOf(options.staff ?? staff.mode);
  const locks = LOCK_KEYS.indexOf(options.locks ?? staff.locks);
  if (options.given.includes('switch-interval') && mode !== Mode.Global) {
    throw new UsageError('--switch-interval is about the global lock: it goes with --staff gil only.');
  }
  if (options.given.includes('permits') && locks !== Locks.Semaphore) {
    throw new UsageError('--permits is about semaphores: it goes with --locks semaphore only.');
  }
  return {
    mode,
    locks,
    crew,
    ways: options.ways,
  };
}
