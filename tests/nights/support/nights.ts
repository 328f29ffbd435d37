import fc from 'fast-check';
import { RecordLog } from '../../../src/executors/record-log.ts';
import { randomScheduler } from '../../../src/executors/schedulers/random.ts';
import type { Scheduler } from '../../../src/executors/schedulers/scheduler.ts';
import { VirtualNight } from '../../../src/executors/virtual/night.ts';
import type { NightSetup } from '../../../src/protocol/night.ts';
import { readRecord } from '../../../src/protocol/record.ts';
import type { Scenario } from '../../../src/protocol/scenario.ts';
import {
  type Crew,
  PLAIN_WAYS,
  RECORD_WORDS,
  RecordCode,
  type Staffing,
  SWITCH_SECONDS,
  withTurns,
} from '../../../src/protocol/trace.ts';
import { Mode } from '../../../src/protocol/modes.ts';
import { Cure, Incident, Locks, Seating } from '../../../src/protocol/words.ts';

export const SEVEN: Crew = { greet: 2, wait: 3, chef: 1, wine: 1 };
export const FOUR: Crew = { greet: 1, wait: 1, chef: 1, wine: 1 };

export const threads = (locks: number, crew: Crew = SEVEN): Staffing => ({ mode: Mode.Threads, locks, crew });
export const loop = (locks: number = Locks.None): Staffing => ({ mode: Mode.Loop, locks, crew: SEVEN });

/** A crew of which only one may act at a time; the switch interval in seconds. */
export const gil = (
  locks: number = Locks.None,
  switchSeconds = SWITCH_SECONDS,
  crew: Crew = SEVEN,
): Staffing => ({
  ...{ mode: Mode.Global, locks, crew },
  ways: withTurns(PLAIN_WAYS, { switchSeconds }),
});

export const seed = fc.integer({ min: 0, max: 0xffff_ffff });
const number = fc.integer({ min: 1, max: 4 });
export const crew: fc.Arbitrary<Crew> = fc.record({
  greet: number,
  wait: number,
  chef: number,
  wine: number,
});
export const staffing: fc.Arbitrary<Staffing> = fc.record({
  mode: fc.constantFrom(...Object.values(Mode)),
  locks: fc.constantFrom(...Object.values(Locks)),
  crew,
  ways: fc.record({
    cure: fc.constantFrom(...Object.values(Cure)),
    seating: fc.constantFrom(...Object.values(Seating)),
    cleanDelay: fc.constantFrom(0, 0, 3),
    seatDelay: fc.constantFrom(0, 0, 3),
    switchSeconds: fc.constantFrom(1, 5, 60),
    permits: fc.constantFrom(1, 2, 4),
  }),
});

/** A change of staff, so many ticks after opening. */
export interface Change {
  readonly at: number;
  readonly to: Staffing;
}

/** More than any night of the tests has. */
const MOST_RECORDS = 2_000_000;

/** Keeps records, until there are so many that the night must be going round in circles. */
class Guarded extends RecordLog {
  override record(words: Int32Array, at: number): void {
    if (this.length > MOST_RECORDS * RECORD_WORDS) throw new Error('This night does not end.');
    super.record(words, at);
  }
}

/** The records of a whole night on the virtual machine. */
export function night(
  setup: NightSetup,
  changes: readonly Change[] = [],
  scheduler: Scheduler = randomScheduler(setup.seed),
): Int32Array {
  const log = new Guarded();
  const running = new VirtualNight(setup, { sink: log, scheduler });
  for (const { at, to } of [...changes].sort((a, b) => a.at - b.at)) {
    running.advanceTo(at);
    running.setStaffing(to);
  }
  running.finish();
  return log.slice();
}

/** Record by record, as views on the words. */
export function* rows(words: Int32Array): Generator<Int32Array> {
  for (let at = 0; at < words.length; at += RECORD_WORDS) yield words.subarray(at, at + RECORD_WORDS);
}

export type IncidentCounts = Record<keyof typeof Incident, number>;
const NAMES = Object.keys(Incident) as (keyof typeof Incident)[];
const none = (): IncidentCounts => Object.fromEntries(NAMES.map((name) => [name, 0])) as IncidentCounts;

/** How often each kind of incident occurs, over whole nights of which nothing else is kept. */
export function incidents(scenario: Scenario, staff: Staffing, seeds: number): IncidentCounts {
  const counts = none();
  for (let s = 1; s <= seeds; s += 1) {
    let records = 0;
    const sink = {
      record(words: Int32Array, at: number): void {
        const { code, a } = readRecord(words, at);
        records += 1;
        if (records > MOST_RECORDS) throw new Error('This night does not end.');
        if (code === RecordCode.Incident) counts[NAMES[a - 1]!] += 1;
      },
    };
    new VirtualNight({ scenario, seed: s, staffing: staff }, { sink }).finish();
  }
  return counts;
}

export const NO_INCIDENTS: IncidentCounts = none();
