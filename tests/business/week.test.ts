import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { WEEK_DAYS } from '../../src/business/days.ts';
import { planFor } from '../../src/business/hiring.ts';
import { nightSeed } from '../../src/business/seeds.ts';
import { STARTING_CASH, STARTING_REPUTATION } from '../../src/business/terms.ts';
import {
  booksOf,
  isOver,
  nextDay,
  nextWeek,
  nightOf,
  replan,
  settleNight,
  startWeek,
} from '../../src/business/week.ts';
import { builtInScenario } from '../../src/restaurant/scenarios.ts';
import { figures, LOOP, plan, seed, settled, sevenNights, THREADS, week } from './support/figures.ts';

const numRuns = 40;

describe('the seeds of nights', () => {
  test('are whole numbers that differ from day to day and from week to week', () => {
    const seeds = [1, 2, 3].flatMap((number) => WEEK_DAYS.map((_, day) => nightSeed(7, number, day)));
    expect(new Set(seeds).size).toBe(21);
    for (const own of seeds) expect(Number.isInteger(own) && own >= 0 && own <= 0xffff_ffff).toBe(true);
  });

  test('are what they were when games were saved', () => {
    expect([nightSeed(1, 1, 0), nightSeed(1, 1, 6), nightSeed(0xffff_ffff, 52, 3)]).toEqual([
      1_625_401_392, 3_558_640_880, 853_740_789,
    ]);
  });
});

test('a business begins with a week in which nothing has happened', () => {
  const state = startWeek(7, planFor(THREADS));
  expect(state).toMatchObject({ week: 1, cash: STARTING_CASH, reputation: STARTING_REPUTATION, nights: [] });
  expect(booksOf(state)).toMatchObject({ profit: 0, wages: 0, comfort: 1, reputation: STARTING_REPUTATION });
});

test('the first week brings the days as they are, and the same guests to every staff', () => {
  fc.assert(
    fc.property(seed, plan, plan, (number, one, other) => {
      const [a, b] = [startWeek(number, one), startWeek(number, other)];
      for (const [day, name] of WEEK_DAYS.entries()) {
        expect(nightOf(a, day).scenario).toEqual(builtInScenario(name));
        const { staffing: _, ...guests } = nightOf(b, day);
        expect(nightOf(a, day)).toMatchObject(guests);
      }
    }),
    { numRuns: 10 },
  );
});

describe('contracts bind', () => {
  test('the whole crew comes on every night, also on a quiet Sunday', () => {
    const state = startWeek(1, planFor(THREADS));
    for (const day of WEEK_DAYS.keys()) {
      expect(nightOf(state, day).staffing.crew).toEqual({ greet: 2, wait: 3, chef: 1, wine: 1 });
    }
  });

  test('once the first night is over', () => {
    fc.assert(
      fc.property(figures, (monday) => {
        const before = startWeek(1, planFor(THREADS));
        const other = planFor(THREADS, {}, { wait: 4 });
        expect(replan(before, other).plan).toBe(other);
        const after = settleNight(before, 0, monday);
        expect(() => replan(after, other)).toThrow(/Contracts run until Sunday/);
        const locked = { ...after.plan, usual: { ...THREADS, locks: 'claim' } as const };
        expect(nightOf(replan(after, locked), 1).staffing.locks).toBe(4);
        // What is over stays as it was.
        expect(nightOf(replan(after, locked), 0)).toEqual(nightOf(before, 0));
      }),
      { numRuns },
    );
  });
});

describe('nights are settled', () => {
  test('one after the other, each once, and only when they are over', () => {
    fc.assert(
      fc.property(week, figures, fc.integer({ min: -1, max: 8 }), (state, night, day) => {
        const next = nextDay(state);
        if (day !== next || isOver(state)) {
          expect(() => settleNight(state, day, night)).toThrow(RangeError);
          return;
        }
        expect(() => settleNight(state, day, { ...night, closed: false })).toThrow(RangeError);
        const after = settleNight(state, day, night);
        expect(after.nights.slice(0, -1)).toEqual(state.nights);
        expect(after.nights.at(-1)).toMatchObject({
          day: WEEK_DAYS[day],
          seed: nightOf(state, day).seed,
          takings: night.till.counted,
        });
        expect({ ...after, nights: state.nights }).toEqual(state);
      }),
    );
  });

  test('the same nights make the same week', () => {
    fc.assert(
      fc.property(seed, plan, sevenNights, (number, planned, nights) => {
        const twice = [0, 1].map(() => settled(startWeek(number, planned), nights));
        expect(twice[0]).toEqual(twice[1]);
      }),
      { numRuns },
    );
  });
});

describe('the next week', () => {
  test('begins with the cash and the reputation that the last one has led to', () => {
    fc.assert(
      fc.property(sevenNights, sevenNights, (first, second) => {
        const one = settled(startWeek(3, planFor(THREADS)), first);
        const two = settled(nextWeek(one, planFor(LOOP)), second);
        const three = nextWeek(two);
        const [a, b] = [booksOf(one), booksOf(two)];
        expect(three).toMatchObject({ week: 3, nights: [], plan: planFor(LOOP), seed: 3, past: [a, b] });
        expect(three.cash).toBe(STARTING_CASH + a.profit + b.profit);
        expect([two.reputation, three.reputation]).toEqual([a.reputation, b.reputation]);
        expect(nightOf(three, 0).seed).not.toBe(nightOf(two, 0).seed);
      }),
      { numRuns },
    );
  });

  test('does not begin before Sunday is over', () => {
    fc.assert(
      fc.property(sevenNights, (nights) => {
        const state = settled(startWeek(3, planFor(THREADS)), nights.slice(1));
        expect(isOver(state)).toBe(false);
        expect(() => nextWeek(state)).toThrow(RangeError);
      }),
      { numRuns },
    );
  });

  test('brings more guests to a better name', () => {
    const state = startWeek(3, planFor(THREADS));
    const rates = [0.2, 0.5, 0.8].map(
      (reputation) => nightOf({ ...state, reputation }, 4).scenario.arrivals.perHour[0] ?? NaN,
    );
    expect(rates).toEqual([...rates].sort((a, b) => a - b));
    expect(new Set(rates).size).toBe(3);
  });
});
