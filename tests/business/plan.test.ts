import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { WEEK_DAYS } from '../../src/business/days.ts';
import { planFor } from '../../src/business/hiring.ts';
import { choiceOf, PlanError, planFault, staffingOf, type WeekPlan } from '../../src/business/plan.ts';
import { replan, startWeek } from '../../src/business/week.ts';
import { Mode } from '../../src/protocol/modes.ts';
import { Cure } from '../../src/protocol/words.ts';
import { LOOP, plan, THREADS } from './support/figures.ts';

const NOBODY = { greet: 0, wait: 0, chef: 0, wine: 0, loop: 0, helper: 0 };
const helped = { ...LOOP, ways: { ...LOOP.ways, cure: Cure.Helper } };

test('only those who are needed are hired', () => {
  expect(planFor(LOOP).contracts).toEqual({ ...NOBODY, loop: 1 });
  expect(planFor(helped).contracts).toEqual({ ...NOBODY, loop: 1, helper: 1 });
  expect(planFor(THREADS, {}, { wait: 5 }).contracts).toEqual({
    ...NOBODY,
    greet: 2,
    wait: 5,
    chef: 1,
    wine: 1,
  });
  const mixed = planFor(THREADS, { sunday: { mode: 'loop' } });
  expect(mixed.contracts).toEqual({ ...NOBODY, greet: 2, wait: 3, chef: 1, wine: 1, loop: 1 });
  expect(planFor(LOOP, {}, { chef: 2 }).contracts).toEqual({ ...NOBODY, chef: 2, loop: 1 });
});

test('a plan that hires whom it needs can be carried out', () => {
  fc.assert(
    fc.property(plan, (planned) => {
      expect(planFault(planned)).toBeNull();
      for (const day of WEEK_DAYS.keys()) {
        const choice = choiceOf(planned, day);
        const { crew, mode, ways } = staffingOf(planned.contracts, choice);
        expect({ ...planned.contracts, ...crew }).toEqual(planned.contracts);
        expect(mode === Mode.Loop).toBe(choice.mode === 'loop');
        expect(ways).toEqual(choice.ways);
      }
    }),
  );
});

describe('a plan is refused when a night lacks', () => {
  const cases: readonly [string, WeekPlan, ReturnType<typeof planFault>][] = [
    [
      'ThreadBots',
      { contracts: { ...NOBODY, loop: 1 }, usual: LOOP, exceptions: { friday: { mode: 'threads' } } },
      { day: 'friday', lacks: 'threads' },
    ],
    [
      'a LoopBot',
      { contracts: { ...NOBODY, wait: 1 }, usual: THREADS, exceptions: { sunday: { mode: 'loop' } } },
      { day: 'sunday', lacks: 'loop' },
    ],
    [
      'a HelperBot',
      { contracts: { ...NOBODY, loop: 1 }, usual: helped, exceptions: {} },
      { day: 'monday', lacks: 'helper' },
    ],
  ];

  test.each(cases)('%s', (who, planned, fault) => {
    expect(planFault(planned)).toEqual(fault);
    const sentence = new RegExp(`^On ${fault?.day} the restaurant needs .*${who.replace(/s$/, '')}`);
    expect(() => startWeek(1, planned)).toThrow(PlanError);
    expect(() => startWeek(1, planned)).toThrow(sentence);
    expect(() => replan(startWeek(1, planFor(THREADS)), planned)).toThrow(PlanError);
  });
});

test('an exception says only what differs', () => {
  const planned = planFor(THREADS, { sunday: { locks: 'claim' } });
  expect(choiceOf(planned, 6)).toEqual({ ...THREADS, locks: 'claim' });
  expect(choiceOf(planned, 5)).toEqual(THREADS);
  expect(() => choiceOf(planned, 7)).toThrow(RangeError);
});
