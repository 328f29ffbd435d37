import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Sample } from '../../src/metrics/sample.ts';

describe('a sample', () => {
  test('is 0 while empty', () => {
    const sample = new Sample();
    expect([sample.mean, sample.max, sample.quantile(0.5)]).toEqual([0, 0, 0]);
  });

  test('takes the nearest rank', () => {
    const sample = new Sample();
    for (const value of [50, 15, 40, 20, 35]) sample.add(value);
    expect([0.05, 0.3, 0.4, 0.5, 1].map((p) => sample.quantile(p))).toEqual([15, 20, 20, 35, 50]);
    expect(sample.mean).toBe(32);
  });

  test('weighs people, not parties', () => {
    const sample = new Sample();
    sample.add(10, 1);
    sample.add(20, 4);
    expect(sample.quantile(0.2)).toBe(10);
    expect(sample.quantile(0.21)).toBe(20);
    expect(sample.mean).toBe(18);
  });

  test('is the same as if everybody stood in line', () => {
    const person = fc.tuple(fc.nat(1000), fc.integer({ min: 1, max: 4 }));
    fc.assert(
      fc.property(
        fc.array(person, { minLength: 1 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (all, p) => {
          const sample = new Sample();
          for (const [value, weight] of all) sample.add(value, weight);
          const line = all
            .flatMap(([value, weight]) => Array<number>(weight).fill(value))
            .sort((a, b) => a - b);
          expect(sample.quantile(p)).toBe(line[Math.max(1, Math.ceil(p * line.length)) - 1]);
          expect(sample.max).toBe(line.at(-1));
          expect(sample.mean).toBeCloseTo(line.reduce((a, b) => a + b) / line.length, 9);
        },
      ),
    );
  });
});
