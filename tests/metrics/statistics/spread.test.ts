import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { spreadOf } from '../../../src/metrics/statistics/spread.ts';

const values = fc.array(fc.double({ min: 0, max: 1e9, noNaN: true }), { minLength: 1, maxLength: 200 });

describe('how observations lie', () => {
  test('is put in order, whatever they are', () => {
    fc.assert(
      fc.property(values, (list) => {
        const { least, lower, median, upper, most, interval, count } = spreadOf(list);
        expect([least, lower, median, upper, most]).toEqual(
          [least, lower, median, upper, most].sort((a, b) => a - b),
        );
        expect(count).toBe(list.length);
        expect(interval === null).toBe(list.length < 6);
        if (interval) {
          expect(list).toContain(interval.low);
          expect(list).toContain(interval.high);
          expect(interval.low).toBeLessThanOrEqual(median);
          expect(interval.high).toBeGreaterThanOrEqual(median);
        }
      }),
    );
  });

  test('is nothing where there is nothing', () => {
    expect(spreadOf([])).toMatchObject({ count: 0, least: 0, median: 0, most: 0, interval: null });
  });

  // Ranks of the exact interval, as published tables have them (Conover, "Practical Nonparametric Statistics").
  test.each([
    [6, 1, 6],
    [8, 1, 8],
    [9, 2, 8],
    [10, 2, 9],
    [15, 4, 12],
    [20, 6, 15],
    [25, 8, 18],
    [40, 14, 27],
  ])('of %i: the median lies between the %ith and the %ith', (count, low, high) => {
    const list = Array.from({ length: count }, (_, index) => index + 1);
    expect(spreadOf(list).interval).toEqual({ low, high });
  });

  test('is as sure as it says', () => {
    // Uniform draws of a small generator: the true median is one half.
    let state = 12_345;
    const draw = (): number => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
    const rounds = 4000;
    let held = 0;
    for (let round = 0; round < rounds; round += 1) {
      const { interval } = spreadOf(Array.from({ length: 15 }, draw));
      if (interval && interval.low <= 0.5 && 0.5 <= interval.high) held += 1;
    }
    expect(held / rounds).toBeGreaterThan(0.95);
  });
});
