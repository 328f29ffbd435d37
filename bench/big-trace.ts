import { VirtualNight } from '../src/executors/virtual/night.ts';
import type { NightSetup } from '../src/protocol/night.ts';
import { RECORD_WORDS } from '../src/protocol/trace.ts';
import type { Scenario } from '../src/protocol/scenario.ts';

import { builtInScenario } from '../src/restaurant/scenarios.ts';
import { Mode } from '../src/protocol/modes.ts';

/** A night's trace, cut to a number of records. */
export interface BigTrace {
  readonly setup: NightSetup;
  readonly records: Int32Array;
}

/** A Friday on which dozens of bots look round so often that a million records come of it. */
export function bigTrace(count: number): BigTrace {
  const scenario = restless(builtInScenario('friday'));
  const crew = { greet: 12, wait: 31, chef: 8, wine: 8 };
  const setup: NightSetup = { scenario, seed: 7, staffing: { mode: Mode.Threads, locks: 0, crew } };
  const night = new VirtualNight(setup);
  night.finish();
  const records = night.log.slice();
  if (records.length < count * RECORD_WORDS)
    throw new Error(`Only ${records.length / RECORD_WORDS} records.`);
  return { setup, records: records.slice(0, count * RECORD_WORDS) };
}

function restless(scenario: Scenario): Scenario {
  const often = ({ mean, spread }: { mean: number; spread: number }) => ({
    mean: mean / 4,
    spread: spread / 4,
  });
  const { greet, wait, chef, wine } = scenario.looks;
  return {
    ...scenario,
    looks: { greet: often(greet), wait: often(wait), chef: often(chef), wine: often(wine) },
  };
}
