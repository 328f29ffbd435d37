import { VirtualNight } from '../../src/executors/virtual/night.ts';

import type { NightSetup } from '../../src/protocol/night.ts';
import { builtInScenario, type BuiltIn } from '../../src/restaurant/scenarios.ts';
import { Mode } from '../../src/protocol/modes.ts';

/** A night as it comes, by threads or by the loop, without locks. */
export function setupOf(day: BuiltIn, mode: number, seed = 7): NightSetup {
  const scenario = builtInScenario(day);
  return { scenario, seed, staffing: { mode, locks: 0, crew: scenario.staff.crew } };
}

/** All records of a whole night on the virtual machine. */
export function recordsOf(setup: NightSetup): Int32Array {
  const night = new VirtualNight(setup);
  night.finish();
  return night.log.slice();
}

/** A night in which the owner changes from threads to the loop and back. */
export function recordsOfChanges(setup: NightSetup): Int32Array {
  const night = new VirtualNight(setup);
  night.advanceTo(3_600_000);
  night.setStaffing({ ...setup.staffing, mode: Mode.Loop });
  night.advanceTo(7_200_000);
  night.setStaffing({ ...setup.staffing, mode: Mode.Threads });
  night.advanceTo(9_000_000);
  night.setStaffing({ ...setup.staffing, crew: { ...setup.staffing.crew, wait: 1 } });
  night.finish();
  return night.log.slice();
}
