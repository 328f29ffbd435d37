import { LOCK_KEYS } from '../protocol/board.ts';
import type { Scenario } from '../protocol/scenario.ts';
import type { Staffing } from '../protocol/trace.ts';

import type { StaffOptions } from './staff-flags.ts';
import { UsageError } from './usage-error.ts';
import { modeOf } from '../protocol/modes.ts';

/** The staff that the command line asks for; what it leaves open is as the scenario says. Throws a UsageError. */
export function staffingOf(
  { staff }: Scenario,
  options: Pick<StaffOptions, 'staff' | 'locks' | 'crew' | 'ways'>,
): Staffing {
  const crew = { ...staff.crew, ...options.crew };
  if (Object.values(crew).every((number) => number === 0)) {
    throw new UsageError('A restaurant needs at least one bot.');
  }
  return {
    mode: modeOf(options.staff ?? staff.mode),
    locks: LOCK_KEYS.indexOf(options.locks ?? staff.locks),
    crew,
    ways: options.ways,
  };
}
