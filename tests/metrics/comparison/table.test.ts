import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Measured } from '../../../src/metrics/comparison/measures.ts';
import { comparisonTable } from '../../../src/metrics/comparison/table.ts';
import { pairedDifference } from '../../../src/metrics/statistics/paired.ts';
import { summaryOf } from '../../../src/metrics/statistics/summary.ts';

const nightsOf = (values: readonly (number | null)[]): Measured[] => values.map((served) => ({ served }));

test('has the mean of each mode with its interval, and its difference from the base night by night', () => {
  const threads = [10, 12, 9, 14];
  const loop = [13, 15, 11, 18];
  const { rows } = comparisonTable(
    [
      { mode: 'threads', nights: nightsOf(threads) },
      { mode: 'loop', nights: nightsOf(loop) },
    ],
    'threads',
    ['served'],
  );
  const { mean, interval } = summaryOf(loop);
  expect(rows[1]?.figures.served).toEqual({
    mean,
    low: interval?.low,
    high: interval?.high,
    halfWidth: (interval!.high - interval!.low) / 2,
    n: 4,
  });
  const pairs = threads.map((value, index) => [value, loop[index]!] as const);
  const { p, mean: more } = pairedDifference(pairs);
  expect(rows[0]?.against).toBeNull();
  expect(rows[1]?.against?.served).toMatchObject({ mean: more, p, real: false, n: 4 });
});

test('judges all differences together: what alone would pass is no finding among many', () => {
  const base = nightsOf([10, 10, 10, 10, 10, 10]);
  const other = nightsOf([11, 12, 10, 11, 10, 12]);
  const alone = comparisonTable(
    [
      { mode: 'a', nights: base },
      { mode: 'b', nights: other },
    ],
    'a',
    ['served'],
  );
  expect(alone.rows[1]?.against?.served?.real).toBe(true);
  const many = Array.from({ length: 40 }, (_, index) => ({ mode: `same ${index}`, nights: base }));
  const among = comparisonTable([{ mode: 'a', nights: base }, { mode: 'b', nights: other }, ...many], 'a', [
    'served',
  ]);
  expect(among.rows[1]?.against?.served?.real).toBe(false);
});

test('claims nothing on fewer than six nights, however alike they are', () => {
  const table = (nights: number) =>
    comparisonTable(
      [
        { mode: 'a', nights: nightsOf(Array.from({ length: nights }, () => 10)) },
        { mode: 'b', nights: nightsOf(Array.from({ length: nights }, () => 11)) },
      ],
      'a',
      ['served'],
    ).rows[1]?.against?.served;
  expect(table(5)).toMatchObject({ p: 0, real: false });
  expect(table(6)).toMatchObject({ p: 0, real: true });
});

test('leaves out nights that are missing or have nothing to measure, and the number of bots', () => {
  const { rows } = comparisonTable(
    [
      { mode: 'a', nights: [{ wait: 4, bots: 7 }, undefined, { wait: 6, bots: 7 }, { wait: null, bots: 7 }] },
      {
        mode: 'b',
        nights: [
          { wait: 1, bots: 1 },
          { wait: 100, bots: 1 },
          { wait: 2, bots: 1 },
          { wait: 3, bots: 1 },
        ],
      },
      { mode: 'c', nights: [{ wait: null, bots: 1 }] },
    ],
    'a',
    ['wait', 'bots', 'lag'],
  );
  expect(rows[0]?.figures.wait).toMatchObject({ mean: 5, n: 2 });
  expect(rows[1]?.figures.wait).toMatchObject({ mean: 26.5, n: 4 });
  expect(rows[1]?.against?.wait).toMatchObject({ mean: -3.5, n: 2 });
  expect(rows[1]?.against?.bots).toBeUndefined();
  expect(rows[2]?.figures.wait).toEqual({ mean: null, low: null, high: null, halfWidth: null, n: 0 });
  expect(rows[2]?.against?.wait).toBeUndefined();
  expect(rows[2]?.figures.bots).toMatchObject({ mean: 1, low: null, n: 1 });
  expect(rows[1]?.figures.lag?.mean).toBeNull();
});

test('cuts intervals off where no value can be', () => {
  const shares = [0.99, 1, 0.97, 1].map((idle) => ({ idle, reneged: idle === 0.97 ? 3 : 0 }));
  const [row] = comparisonTable([{ mode: 'a', nights: shares }], 'a', ['idle', 'reneged']).rows;
  expect(row?.figures.idle?.high).toBe(1);
  expect(row?.figures.reneged?.low).toBe(0);
});

test('needs its base', () => {
  expect(() => comparisonTable([{ mode: 'a', nights: [] }], 'b', ['served'])).toThrow(RangeError);
});

test('p-values of a table are between 0 and 1, and only what is below 0.05 is called real', () => {
  const value = fc.integer({ min: 0, max: 50 });
  const list = fc.array(value, { minLength: 6, maxLength: 6 });
  fc.assert(
    fc.property(fc.array(list, { minLength: 2, maxLength: 6 }), (lists) => {
      const modes = lists.map((values, index) => ({ mode: String(index), nights: nightsOf(values) }));
      for (const { against } of comparisonTable(modes, '0', ['served']).rows.slice(1)) {
        const found = against?.served;
        expect(found!.p).toBeGreaterThanOrEqual(0);
        expect(found!.p).toBeLessThanOrEqual(1);
        expect(found!.real).toBe(found!.p < 1 - 0.95);
      }
    }),
    { numRuns: 50 },
  );
});
