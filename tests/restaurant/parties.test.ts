import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ticks } from '../../src/kernel/ticks.ts';
import { VirtualNight } from '../../src/executors/virtual/night.ts';
import { readRecord } from '../../src/protocol/record.ts';
import { RecordCode, type Staffing } from '../../src/protocol/trace.ts';
import { Mode } from '../../src/protocol/modes.ts';
import { GuestStage, ItemStage, Locks, tableOfItem } from '../../src/protocol/words.ts';
import { planArrivals, planParty } from '../../src/restaurant/parties.ts';
import { BUILT_IN, builtInScenario, loadScenario } from '../../src/restaurant/scenarios.ts';
import { shortScenario } from '../support/short-scenario.ts';

const seed = fc.integer({ min: 0, max: 0xffff_ffff });
const day = fc.constantFrom(...BUILT_IN).map(builtInScenario);

describe('the plan of arrivals', () => {
  test('is in order, within the hours of entry, and the same every time', () => {
    fc.assert(
      fc.property(day, seed, (scenario, s) => {
        const times = planArrivals(scenario, s);
        const end = ticks((scenario.lastEntry - scenario.opens) * 60);
        expect(times).toEqual([...times].sort((a, b) => a - b));
        expect(times.every((time) => Number.isInteger(time) && time >= 0 && time < end)).toBe(true);
        expect(times.length).toBeGreaterThanOrEqual(scenario.arrivals.atOpening);
        expect(planArrivals(scenario, s)).toEqual(times);
      }),
    );
  });

  test('ends with the last entry, even for those who stand at the door', () => {
    for (const perHour of [[0], [60]]) {
      const crowded = loadScenario({
        ...shortScenario,
        lastEntry: shortScenario.opens + 1,
        arrivals: { atOpening: 100, perHour },
      });
      for (const time of planArrivals(crowded, 1)) expect(time).toBeLessThan(ticks(60));
    }
  });

  test('follows the rates of the hours', () => {
    const scenario = { ...builtInScenario('friday'), arrivals: { atOpening: 0, perHour: [30, 0, 60, 0] } };
    const hours = [0, 0, 0, 0, 0];
    for (let s = 0; s < 100; s += 1) {
      for (const time of planArrivals(scenario, s)) hours[Math.floor(time / 3_600_000)]! += 1;
    }
    expect([hours[1], hours[3], hours[4]]).toEqual([0, 0, 0]);
    // Means 3000 and 6000; the seeds are fixed.
    expect(Math.abs(hours[0]! - 3000)).toBeLessThan(200);
    expect(Math.abs(hours[2]! - 6000)).toBeLessThan(300);
  });
});

describe('the plan of a party', () => {
  test('lies within what the scenario allows, and is the same every time', () => {
    fc.assert(
      fc.property(day, seed, fc.integer({ min: 1, max: 200 }), (scenario, s, number) => {
        const plan = planParty(scenario, s, number);
        expect(plan).toEqual(planParty(scenario, s, number));
        expect(plan.size).toBeGreaterThanOrEqual(1);
        expect(plan.size).toBeLessThanOrEqual(scenario.partySizes.length);
        expect([0, 1]).toContain(plan.preference);
        for (const [items, station, most] of [
          [plan.dishes, 'kitchen', scenario.order.dishes.length - 1],
          [plan.drinks, 'bar', scenario.order.drinks.length - 1],
        ] as const) {
          expect(items.length).toBeLessThanOrEqual(plan.size * most);
          for (const item of items) expect(scenario.menu[item.menu]?.station).toBe(station);
        }
        for (const time of [...Object.values(plan.durations), ...Object.values(plan.patience)]) {
          expect(Number.isInteger(time) && time >= 0).toBe(true);
        }
      }),
    );
  });

  test('is another for the next party and for the next seed', () => {
    const scenario = builtInScenario('friday');
    expect(planParty(scenario, 7, 2)).not.toEqual(planParty(scenario, 7, 1));
    expect(planParty(scenario, 8, 1)).not.toEqual(planParty(scenario, 7, 1));
  });
});

/** What the guests themselves decide: when they come, how many, and what each party orders first. */
function guestsOf(s: number, staffing: Staffing) {
  const arrived: number[][] = [];
  const ordered = new Map<number, number[]>();
  const at = new Map<number, number>();
  const seen = new Set<number>();
  const night = new VirtualNight(
    { scenario: shortScenario, seed: s, staffing },
    {
      sink: {
        record(words, place) {
          const { tick, code, a, b, c, d } = readRecord(words, place);
          if (code === RecordCode.Guest && b === GuestStage.Arrived) arrived.push([tick, a, c]);
          if (code === RecordCode.Guest && b === GuestStage.Seated) at.set(c, a);
          if (code === RecordCode.Guest && b === GuestStage.WaitingForFood) seen.add(a);
          if (code === RecordCode.Item && b === ItemStage.Ordered) {
            const party = at.get(tableOfItem(a)) ?? 0;
            if (!seen.has(party)) ordered.set(party, [...(ordered.get(party) ?? []), d]);
          }
        },
      },
    },
  );
  night.finish();
  return { arrived, ordered };
}

test('whoever runs the restaurant meets the same guests, who want the same', () => {
  const { crew } = shortScenario.staff;
  const threads = { mode: Mode.Threads, locks: Locks.Each, crew };
  fc.assert(
    fc.property(seed, (s) => {
      const one = guestsOf(s, threads);
      const planned = planArrivals(shortScenario, s).map((tick, i) => [
        tick,
        i + 1,
        planParty(shortScenario, s, i + 1).size,
      ]);
      expect(one.arrived).toEqual(planned);
      for (const staffing of [
        { ...threads, locks: Locks.None },
        { ...threads, mode: Mode.Loop },
        { ...threads, crew: { greet: 1, wait: 1, chef: 1, wine: 1 } },
      ]) {
        const other = guestsOf(s, staffing);
        expect(other.arrived).toEqual(planned);
        const both = [...one.ordered.keys()].filter((party) => other.ordered.has(party));
        expect(both.length).toBeGreaterThan(0);
        for (const party of both) expect(other.ordered.get(party)).toEqual(one.ordered.get(party));
      }
    }),
    { numRuns: 6 },
  );
});
