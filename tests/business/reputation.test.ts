import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { demandAt, withDemand } from '../../src/business/demand.ts';
import { type Impression, impressionOf, markOf, reputationAfter } from '../../src/business/reputation.ts';
import { STARTING_REPUTATION } from '../../src/business/terms.ts';
import { BUILT_IN, builtInScenario, loadScenario } from '../../src/restaurant/scenarios.ts';
import { week } from './support/figures.ts';

const share = fc.double({ min: 0, max: 1, noNaN: true });
const impression: fc.Arbitrary<Impression> = fc.record({
  lost: share,
  waitSeconds: fc.double({ min: 0, max: 3600, noNaN: true }),
  incidents: share,
  fallen: share,
  comfort: share,
});
const BEST: Impression = { lost: 0, waitSeconds: 0, incidents: 0, fallen: 0, comfort: 1 };

describe('reputation', () => {
  test('stays between 0 and 1, and moves towards the mark without passing it', () => {
    fc.assert(
      fc.property(share, impression, (before, guests) => {
        const mark = markOf(guests);
        const after = reputationAfter(before, guests);
        expect(after).toBeGreaterThanOrEqual(Math.max(0, Math.min(before, mark) - 1e-12));
        expect(after).toBeLessThanOrEqual(Math.min(1, Math.max(before, mark) + 1e-12));
      }),
    );
  });

  test.each(['lost', 'waitSeconds', 'incidents', 'fallen', 'comfort'] as const)(
    'is never the better for worse %s',
    (key) => {
      fc.assert(
        fc.property(share, impression, share, (before, guests, by) => {
          const worse = { ...guests, [key]: key === 'comfort' ? guests.comfort * by : guests[key] + by };
          expect(reputationAfter(before, worse)).toBeLessThanOrEqual(reputationAfter(before, guests));
        }),
      );
    },
  );

  test.each([
    ['lost', { lost: 0.1 }],
    ['waitSeconds', { waitSeconds: 60 }],
    ['incidents', { incidents: 0.1 }],
    ['fallen', { fallen: 0.01 }],
    ['comfort', { comfort: 0.9 }],
  ] as const)('suffers from %s', (_, worse) => {
    expect(markOf({ ...BEST, ...worse })).toBeLessThan(markOf(BEST));
  });

  test('has a mark of 1 when nothing is amiss, and of 0 when everybody goes away', () => {
    expect(markOf(BEST)).toBe(1);
    expect(markOf({ ...BEST, lost: 1 })).toBe(0);
  });

  test('stays what it was when nobody came', () => {
    expect(impressionOf([])).toBeNull();
    expect(reputationAfter(0.3, null)).toBe(0.3);
  });

  test('goes by all guests of the week, not by nights', () => {
    fc.assert(
      fc.property(week, ({ nights }) => {
        const all = impressionOf(nights);
        const busy = nights.filter(({ guests }) => guests.arrived > 0);
        expect(all === null).toBe(busy.length === 0);
        if (!all) return;
        const each = busy.map(({ guests }) => (guests.balked + guests.reneged) / guests.arrived);
        expect(all.lost).toBeGreaterThanOrEqual(Math.min(...each) - 1e-12);
        expect(all.lost).toBeLessThanOrEqual(Math.max(...each) + 1e-12);
      }),
    );
  });
});

describe('demand', () => {
  test('is the scenario itself at the starting reputation', () => {
    for (const day of BUILT_IN) {
      const scenario = builtInScenario(day);
      expect(withDemand(scenario, STARTING_REPUTATION)).toBe(scenario);
    }
  });

  test('rises with the reputation, hour by hour, and changes nothing else', () => {
    fc.assert(
      fc.property(fc.constantFrom(...BUILT_IN), share, share, (day, a, b) => {
        const scenario = builtInScenario(day);
        const [low, high] = [Math.min(a, b), Math.max(a, b)].map((by) => withDemand(scenario, by));
        if (!low || !high) throw new Error('two scenarios');
        expect({ ...low, arrivals: scenario.arrivals }).toEqual(scenario);
        expect(low.arrivals.atOpening).toBeLessThanOrEqual(high.arrivals.atOpening);
        for (const [hour, rate] of low.arrivals.perHour.entries()) {
          expect(rate).toBeLessThanOrEqual(high.arrivals.perHour[hour] ?? NaN);
        }
      }),
      { numRuns: 30 },
    );
  });

  test('gives scenarios that can be run, saved and opened', () => {
    const busiest = loadScenario({
      extends: 'friday',
      name: 'busiest',
      arrivals: { atOpening: 100, perHour: [3600] },
    });
    for (const reputation of [0, 0.123, 1]) {
      expect(loadScenario(withDemand(busiest, reputation))).toEqual(withDemand(busiest, reputation));
    }
    expect([demandAt(0), demandAt(0.5), demandAt(1)]).toEqual([0.5, 1, 1.5]);
  });
});

test('the week is quiet on Monday, fuller every day to Friday, and quiet on Sunday', () => {
  const parties = BUILT_IN.map((day) => {
    const { atOpening, perHour } = builtInScenario(day).arrivals;
    return atOpening + perHour.reduce((sum, rate) => sum + rate, 0);
  });
  const [monday = 0, tuesday = 0, wednesday = 0, thursday = 0, friday = 0, saturday = 0, sunday = 0] =
    parties;
  const rising = [monday, tuesday, wednesday, thursday, friday];
  expect(rising).toEqual([...rising].sort((a, b) => a - b));
  expect(new Set(rising).size).toBe(5);
  expect(Math.abs(saturday - friday)).toBeLessThan(friday / 10);
  expect(sunday).toBeLessThan(friday / 2);
  const crews = BUILT_IN.map((day) => {
    const { greet, wait, chef, wine } = builtInScenario(day).staff.crew;
    return greet + wait + chef + wine;
  });
  expect(crews).toEqual([4, 4, 4, 4, 7, 7, 4]);
});
