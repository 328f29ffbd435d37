import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SmallDraws } from '../../src/explore/schedulers/small-draws.ts';

test('numbers lie below their bound, and equal seeds draw equal ones', () => {
  const bounds = fc.array(fc.integer({ min: 1, max: 127 }), { maxLength: 200 });
  fc.assert(
    fc.property(fc.integer(), bounds, (seed, each) => {
      const [one, other] = [new SmallDraws(seed), new SmallDraws(seed)];
      for (const bound of each) {
        const drawn = one.below(bound);
        expect(drawn).toBeGreaterThanOrEqual(0);
        expect(drawn).toBeLessThan(bound);
        expect(other.below(bound)).toBe(drawn);
      }
    }),
  );
});

test('each number, and each pair of numbers after each other, comes as often as the others', () => {
  for (const bound of [2, 3, 5, 31]) {
    const draws = new SmallDraws(7);
    const times = 2000 * bound * bound;
    const pairs = new Int32Array(bound * bound);
    let last = draws.below(bound);
    for (let time = 0; time < times; time += 1) {
      const drawn = draws.below(bound);
      pairs[last * bound + drawn]! += 1;
      last = drawn;
    }
    // Chi-square with bound^2 - 1 degrees of freedom, more than five standard deviations away.
    const square = pairs.reduce((sum, count) => sum + (count - 2000) ** 2 / 2000, 0);
    const freedom = bound * bound - 1;
    expect(Math.abs(square - freedom), String(bound)).toBeLessThan(5 * Math.sqrt(2 * freedom));
  }
});
