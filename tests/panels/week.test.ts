import fc from 'fast-check';
import { expect, test } from 'vitest';
import { WEEK_DAYS } from '../../src/business/days.ts';
import { planFault, type WeekPlan } from '../../src/business/plan.ts';
import { FIRST_WEEK } from '../../src/app/week-beginning.ts';
import { expectedGuests } from '../../src/panels/week/forecast.ts';
import { mostOf, withChoice, withContract, withoutException } from '../../src/panels/week/plan-edits.ts';
import { PLAIN_WAYS } from '../../src/protocol/trace.ts';
import { Cure } from '../../src/protocol/words.ts';
import { builtInScenario } from '../../src/restaurant/scenarios.ts';

const { plan } = FIRST_WEEK;
const helped = { mode: 'loop', ways: { ...PLAIN_WAYS, cure: Cure.Helper } } as const;

test('guests that are expected: those at the door, and those of each hour until the last entry', () => {
  const scenario = {
    ...builtInScenario('monday'),
    opens: 1000,
    lastEntry: 1090,
    arrivals: { atOpening: 2, perHour: [4, 8, 100] },
    partySizes: [1, 0, 1],
  };
  expect(expectedGuests(scenario)).toBe((2 + 4 + 4) * 2);
  expect(expectedGuests({ ...scenario, lastEntry: 1240 })).toBe((2 + 4 + 8 + 100 + 100) * 2);
  expect(expectedGuests({ ...scenario, partySizes: [0, 0, 0, 0] })).toBe(0);
});

test('what is chosen for one night stays there, and can be taken back', () => {
  const one = withChoice(plan, 'friday', { locks: 'each' }, true);
  expect(one.exceptions).toEqual({ friday: { ...plan.usual, locks: 'each' } });
  expect(one.usual).toEqual(plan.usual);
  expect(withoutException(one, 'friday')).toEqual(plan);
});

test('choosing LoopBot hires it as long as bots can be hired, and its helper with it', () => {
  const hired = withChoice(plan, null, helped, true);
  expect(hired.contracts).toEqual({ ...plan.contracts, loop: 1, helper: 1 });
  expect(withChoice(plan, null, helped, false).contracts).toEqual(plan.contracts);
  expect(planFault(withChoice(plan, 'sunday', helped, false))).toEqual({ day: 'sunday', lacks: 'loop' });
});

test('while bots can be hired, no choice is ever refused for want of a contract that it brings along', () => {
  const edit = fc.record({
    day: fc.option(fc.constantFrom(...WEEK_DAYS)),
    mode: fc.constantFrom('threads' as const, 'loop' as const),
    cure: fc.constantFrom(...Object.values(Cure)),
  });
  fc.assert(
    fc.property(fc.array(edit, { maxLength: 6 }), (edits) => {
      let edited: WeekPlan = plan;
      for (const { day, mode, cure } of edits) {
        edited = withChoice(edited, day, { mode, ways: { ...PLAIN_WAYS, cure } }, true);
        expect(planFault(edited)).toBeNull();
      }
    }),
  );
});

test('contracts change one role at a time', () => {
  expect(withContract(plan, 'wait', 3).contracts).toEqual({ ...plan.contracts, wait: 3 });
  expect([mostOf('wait'), mostOf('loop'), mostOf('helper')]).toEqual([9, 1, 1]);
});
