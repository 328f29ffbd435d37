import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PeakBins, TickBins } from '../../src/metrics/bins.ts';

describe('bins of time', () => {
  test('share out a stretch without loss', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 50 }), fc.nat(300), fc.nat(300), (length, from, span) => {
        const bins = new TickBins(length);
        bins.add(from, from + span);
        let sum = 0;
        for (let bin = 0; bin * length <= from + span; bin += 1) {
          expect(bins.at(bin)).toBeLessThanOrEqual(length);
          sum += bins.at(bin);
        }
        expect(sum).toBe(span);
      }),
    );
  });

  test('do not change with their copy', () => {
    const bins = new TickBins(10);
    bins.add(0, 5);
    bins.copy().add(5, 10);
    expect(bins.at(0)).toBe(5);
  });
});

describe('bins of peaks', () => {
  test('keep the highest, and what it was before a bin began', () => {
    const bins = new PeakBins(10);
    bins.set(3, 4);
    bins.set(5, 1);
    bins.set(25, 0);
    expect(bins.upTo(25)).toEqual([4, 1, 1]);
    expect(bins.upTo(45)).toEqual([4, 1, 1, 0, 0]);
    expect(bins.value).toBe(0);
  });
});
