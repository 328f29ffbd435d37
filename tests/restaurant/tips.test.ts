import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { planParty } from '../../src/restaurant/parties.ts';
import { tipOf } from '../../src/restaurant/tips.ts';
import { tryingScenario } from '../support/short-scenario.ts';

const plan = planParty(tryingScenario, 1, 1);
const { preference, decide, order, eat, gateway } = plan.durations;
const own = preference + decide + order + eat + gateway;
const stay = fc.integer({ min: 0, max: 20 * 3600 * 1000 });
const amount = fc.integer({ min: 0, max: 100_000 });
const comfort = fc.double({ min: 0, max: 1, noNaN: true });

describe('the tip', () => {
  test('is what the party had in mind where it lacked nothing', () => {
    expect(plan.tip).toBeGreaterThanOrEqual(5);
    expect(tipOf(plan, 10_000, own, 1)).toBe(Math.floor(100 * plan.tip));
  });

  test('is never negative, never more than meant, and less for more waiting and less comfort', () => {
    fc.assert(
      fc.property(stay, stay, amount, comfort, comfort, (one, other, bill, good, bad) => {
        const tip = tipOf(plan, bill, Math.min(one, other), Math.max(good, bad));
        const less = tipOf(plan, bill, Math.max(one, other), Math.min(good, bad));
        expect(less).toBeGreaterThanOrEqual(0);
        expect(less).toBeLessThanOrEqual(tip);
        expect(tip).toBeLessThanOrEqual((bill * plan.tip) / 100);
        expect(Number.isInteger(tip)).toBe(true);
      }),
    );
  });
});
