import fc from 'fast-check';
import { expect, test } from 'vitest';
import { seconds, ticks } from '../../src/kernel/ticks.ts';

test('a second has a thousand ticks', () => {
  expect(ticks(1)).toBe(1000);
  expect(seconds(1500)).toBe(1.5);
});

test('any time in seconds becomes the nearest whole number of ticks', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 100_000, noNaN: true }), (time) => {
      expect(Number.isInteger(ticks(time))).toBe(true);
      expect(Math.abs(ticks(time) - time * 1000)).toBeLessThanOrEqual(0.5);
    }),
  );
});

test('whole ticks survive the way to seconds and back', () => {
  fc.assert(
    fc.property(fc.nat(2 ** 31 - 1), (tick) => {
      expect(ticks(seconds(tick))).toBe(tick);
    }),
  );
});
