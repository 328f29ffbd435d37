import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { VirtualNight } from '../../../src/executors/virtual/night.ts';
import { compareNight } from '../../../src/lab/compare/compare-night.ts';
import { baseOf, Comparison, modesFor } from '../../../src/lab/compare/plan.ts';
import { replicate } from '../../../src/lab/replicate.ts';
import type { Measured } from '../../../src/metrics/comparison/measures.ts';
import { BASE, CONTENDERS, staffOf } from '../../../src/protocol/contenders.ts';
import type { NightSetup } from '../../../src/protocol/night.ts';
import { RECORD_WORDS, RecordCode } from '../../../src/protocol/trace.ts';
import { GuestStage } from '../../../src/protocol/words.ts';
import { plainQueue } from '../../support/plain-queue.ts';
import { shortScenario } from '../../support/short-scenario.ts';

const SEED = 5;
const modes = modesFor(shortScenario);

describe('the ways of staffing', () => {
  test('have names of their own, and the base is one of them', () => {
    const keys = CONTENDERS.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys).toContain(BASE);
    expect(modes.map(({ key }) => key)).toEqual(keys);
    expect(baseOf(shortScenario, keys)).toBe(BASE);
    expect(baseOf(shortScenario, ['loop', 'sync'])).toBe('loop');
  });

  test('are staffings that no two of them share', () => {
    const staffings = CONTENDERS.map((contender) => JSON.stringify(staffOf(contender, shortScenario)));
    expect(new Set(staffings).size).toBe(staffings.length);
  });

  const expected = arrivals(modes[0]!.setup(SEED) as NightSetup);
  test.each(modes.map(({ key, setup }) => [key, setup] as const))('%s meets the same guests', (_, setup) => {
    expect(arrivals(setup(SEED) as NightSetup)).toEqual(expected);
  });

  test('another seed has other guests', () => {
    expect(arrivals(modes[0]!.setup(SEED + 1) as NightSetup)).not.toEqual(expected);
  });

  test.each(modes.map(({ key, setup }) => [key, setup] as const))(
    '%s measures what its night was',
    (_, setup) => {
      const night = setup(SEED) as NightSetup;
      const measured = compareNight(night);
      const sample = replicate(night);
      expect(measured).toMatchObject({
        served: sample.served,
        wait: sample.wait,
        collisions: sample.collisions,
        takings: sample.takings,
        idle: sample.idle,
        lag: sample.lag,
      });
      expect(measured.reneged! + measured.balked!).toBe(sample.lost);
      expect(measured.idleBusiest).toBeLessThanOrEqual(measured.idle! + 1e-9);
    },
  );
});

/** When parties come, and how many they are. */
function arrivals(setup: NightSetup): number[][] {
  const night = new VirtualNight(setup);
  night.finish();
  const records = night.log.slice();
  const found: number[][] = [];
  for (let at = 0; at < records.length; at += RECORD_WORDS) {
    const [tick = 0, , , code, party = 0, stage, size = 0] = records.subarray(at, at + RECORD_WORDS);
    if (code === RecordCode.Guest && stage === GuestStage.Arrived) found.push([tick, party, size]);
  }
  return found;
}

test('a comparison makes the same table in whatever order its nights come', () => {
  const three = modes.filter(({ key }) => ['sync', 'threads', 'loop'].includes(key));
  const fresh = () => new Comparison(shortScenario, three, 'threads', 3, 4);
  const jobs = [...fresh().jobs()];
  expect(jobs.map(({ at }) => at)).toEqual(Array.from({ length: 12 }, (_, at) => at));
  expect(jobs.map(({ setup }) => setup.seed)).toEqual([3, 3, 3, 4, 4, 4, 5, 5, 5, 6, 6, 6]);
  const nights = jobs.map(({ setup }): Measured => compareNight(setup));
  const tableOf = (order: readonly number[]) => {
    const comparison = fresh();
    for (const at of order) comparison.done(at, nights[at]!);
    return comparison.table();
  };
  const whole = tableOf(jobs.map(({ at }) => at));
  expect(whole.rows.map(({ mode }) => mode)).toEqual(['sync', 'threads', 'loop']);
  const orders = fc.shuffledSubarray(
    jobs.map(({ at }) => at),
    { minLength: jobs.length },
  );
  fc.assert(
    fc.property(orders, (order) => {
      expect(tableOf(order)).toEqual(whole);
    }),
    { numRuns: 10 },
  );
});

test('a queue has nothing to compare', () => {
  const scenario = plainQueue({});
  const staffing = { mode: 0, locks: 0, crew: { greet: 0, wait: 1, chef: 0, wine: 0 } };
  expect(() => compareNight({ scenario, seed: 1, staffing })).toThrow(RangeError);
});
