import fc from 'fast-check';
import { expect, test } from 'vitest';
import { binsFor, rangeOf, sortInto } from '../../../src/metrics/statistics/histogram.ts';
import { holds } from '../../../src/metrics/statistics/interval.ts';
import { holm, pairedDifference } from '../../../src/metrics/statistics/paired.ts';
import {
  clopperPearson,
  proportionOf,
  triesToSee,
  wilson,
} from '../../../src/metrics/statistics/proportion.ts';
import { quantile, summaryOf } from '../../../src/metrics/statistics/summary.ts';

const figure = fc.integer({ min: -1_000_000, max: 1_000_000 });
const shares = fc
  .integer({ min: 1, max: 2000 })
  .chain((count) => fc.tuple(fc.integer({ min: 0, max: count }), fc.constant(count)));

test('an interval contains the mean, and the mean lies between the least and the most', () => {
  fc.assert(
    fc.property(fc.array(figure, { minLength: 2, maxLength: 60 }), (values) => {
      const { mean, interval, least, most, median } = summaryOf(values);
      expect(interval && holds(interval, mean)).toBe(true);
      expect(mean).toBeGreaterThanOrEqual(least - 1e-6);
      expect(mean).toBeLessThanOrEqual(most + 1e-6);
      expect(holds({ low: least, high: most }, median)).toBe(true);
    }),
  );
});

test('the order of observations doesn’t matter, to the last bit', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ noNaN: true, min: -1e6, max: 1e6 }), { maxLength: 40 }), (values) => {
      expect(summaryOf([...values].reverse())).toEqual(summaryOf(values));
    }),
  );
});

test('quantiles rise', () => {
  fc.assert(
    fc.property(
      fc.array(figure, { minLength: 1 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (values, p, q) => {
        const sorted = values.sort((a, b) => a - b);
        expect(quantile(sorted, Math.min(p, q))).toBeLessThanOrEqual(quantile(sorted, Math.max(p, q)));
      },
    ),
  );
});

test('an interval of a share contains the share, lies in 0 to 1, and mirrors', () => {
  fc.assert(
    fc.property(shares, ([hits, count]) => {
      for (const of of [wilson, clopperPearson, (k: number, n: number) => proportionOf(k, n).interval]) {
        const { low, high } = of(hits, count);
        expect(low).toBeGreaterThanOrEqual(-1e-12);
        expect(high).toBeLessThanOrEqual(1 + 1e-12);
        expect(holds({ low: low - 1e-12, high: high + 1e-12 }, hits / count)).toBe(true);
        const other = of(count - hits, count);
        expect(other.low).toBeCloseTo(1 - high, 6);
      }
    }),
  );
});

test('so many tries show it with the certainty asked for, and one fewer would not', () => {
  fc.assert(
    fc.property(fc.double({ min: 0.001, max: 0.999, noNaN: true }), (missed) => {
      const tries = triesToSee(missed, 0.95);
      expect(1 - missed ** tries).toBeGreaterThanOrEqual(0.95 - 1e-6);
      if (tries > 1) expect(1 - missed ** (tries - 1)).toBeLessThan(0.95 + 1e-6);
    }),
  );
});

test('equal samples never differ by more than chance', () => {
  fc.assert(
    fc.property(fc.array(figure, { maxLength: 60 }), (values) => {
      const found = pairedDifference(values.map((value) => [value, value] as const));
      expect(found.p).toBe(1);
      expect(found.mean).toBe(0);
      expect([found.more, found.less]).toEqual([0, 0]);
    }),
  );
});

test('a test turned round says the same', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(figure, figure), { minLength: 2, maxLength: 40 }), (pairs) => {
      const there = pairedDifference(pairs);
      const back = pairedDifference(pairs.map(([a, b]) => [b, a] as const));
      expect(back.mean).toBeCloseTo(-there.mean, 6);
      expect(back.p).toBeCloseTo(there.p, 9);
      // An interval that keeps clear of 0 and a small p-value are the same finding.
      const { interval } = there;
      if (interval && Math.abs(there.p - 0.05) > 1e-6) expect(holds(interval, 0)).toBe(there.p > 0.05);
    }),
  );
});

test('adjusting makes nothing more certain, and keeps the order', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 8 }), (values) => {
      const adjusted = holm(values);
      values.forEach((p, index) => {
        expect(adjusted[index]).toBeGreaterThanOrEqual(p);
        expect(adjusted[index]).toBeLessThanOrEqual(1);
        values.forEach((q, other) => {
          if (p < q) expect(adjusted[index]).toBeLessThanOrEqual(adjusted[other] ?? 0);
        });
      });
    }),
  );
});

test('each value falls into the bin that is its', () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat({ max: 5000 }), { minLength: 1, maxLength: 50 }),
      fc.integer({ min: 4, max: 40 }),
      (values, limit) => {
        const bins = binsFor(Math.max(...values), limit);
        expect(bins.count).toBeLessThanOrEqual(limit);
        const sorted = sortInto(bins, values);
        expect(sorted.flat().sort((a, b) => a - b)).toEqual(values.map((_, index) => index));
        sorted.forEach((inside, bin) => {
          const [least, most] = rangeOf(bins, bin);
          for (const index of inside)
            expect(holds({ low: least, high: most }, values[index] ?? -1)).toBe(true);
        });
      },
    ),
  );
});
