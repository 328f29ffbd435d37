import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { RandomStream } from '../../src/kernel/random.ts';
import type { Distribution } from '../../src/protocol/scenario.ts';
import { draw, drawIndex } from '../../src/restaurant/durations.ts';

const time = fc.double({ min: 0, max: 10_000, noNaN: true });
const sorted = (count: number) =>
  fc.array(time, { minLength: count, maxLength: count }).map((times) => times.sort((a, b) => a - b));

const bounded: fc.Arbitrary<Distribution> = fc.oneof(
  time.map((value): Distribution => ({ kind: 'constant', value })),
  sorted(2).map(([min, max]): Distribution => ({ kind: 'uniform', min: min!, max: max! })),
  sorted(3).map(([min, mode, max]): Distribution => ({
    kind: 'triangular',
    min: min!,
    mode: mode!,
    max: max!,
  })),
);
const unbounded: fc.Arbitrary<Distribution> = fc.oneof(
  time.map((mean): Distribution => ({ kind: 'exponential', mean })),
  fc
    .record({ shape: fc.integer({ min: 1, max: 100 }), mean: time })
    .map(({ shape, mean }): Distribution => ({ kind: 'erlang', shape, mean })),
);

function bounds(distribution: Distribution): [number, number] {
  switch (distribution.kind) {
    case 'constant':
      return [distribution.value, distribution.value];
    case 'uniform':
    case 'triangular':
      return [distribution.min, distribution.max];
    default:
      return [0, Infinity];
  }
}

describe('a drawn duration', () => {
  test('is a whole number of ticks between the bounds', () => {
    fc.assert(
      fc.property(fc.oneof(bounded, unbounded), fc.nat(), (distribution, seed) => {
        const tick = draw(distribution, new RandomStream(seed));
        const [least, most] = bounds(distribution);
        expect(Number.isInteger(tick)).toBe(true);
        expect(tick).toBeGreaterThanOrEqual(Math.round(least * 1000));
        expect(tick).toBeLessThanOrEqual(Math.round(most * 1000));
      }),
      { numRuns: 1000 },
    );
  });

  test.each<[string, Distribution, number, number]>([
    ['constant', { kind: 'constant', value: 3 }, 3, 0],
    ['uniform', { kind: 'uniform', min: 2, max: 8 }, 5, Math.sqrt(3)],
    ['triangular', { kind: 'triangular', min: 0, mode: 3, max: 9 }, 4, Math.sqrt(3.5)],
    ['exponential', { kind: 'exponential', mean: 4 }, 4, 4],
    ['erlang', { kind: 'erlang', shape: 4, mean: 4 }, 4, 2],
  ])('%s has its mean and its spread', (_, distribution, mean, deviation) => {
    const stream = new RandomStream(5, 1);
    const times = Array.from({ length: 20_000 }, () => draw(distribution, stream) / 1000);
    const average = times.reduce((sum, x) => sum + x, 0) / times.length;
    const variance = times.reduce((sum, x) => sum + (x - average) ** 2, 0) / times.length;
    // The seed is fixed; what is drawn from it lies well within three per cent.
    expect(Math.abs(average - mean)).toBeLessThanOrEqual(0.03 * mean);
    expect(Math.abs(Math.sqrt(variance) - deviation)).toBeLessThanOrEqual(0.03 * deviation + 1e-9);
  });
});

describe('a drawn index', () => {
  test('never has weight 0', () => {
    const weights = fc
      .array(fc.constantFrom(0, 0, 1, 2.5), { minLength: 1, maxLength: 8 })
      .filter((list) => list.some((weight) => weight > 0));
    fc.assert(
      fc.property(weights, fc.nat(), (list, seed) => {
        const stream = new RandomStream(seed);
        for (let i = 0; i < 10; i += 1) expect(list[drawIndex(list, stream)]).toBeGreaterThan(0);
      }),
    );
  });

  test('follows the weights', () => {
    const stream = new RandomStream(5, 2);
    const counts = [0, 0, 0];
    for (let i = 0; i < 10_000; i += 1) counts[drawIndex([1, 0, 3], stream)]! += 1;
    expect(counts[1]).toBe(0);
    expect(Math.abs(counts[0]! - 2500)).toBeLessThan(150);
  });
});
