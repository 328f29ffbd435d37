import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mixSeed, RandomStream } from '../../src/kernel/random.ts';

const seed = fc.integer({ min: 0, max: 0xffff_ffff });
const purpose = fc.array(fc.integer({ min: 0, max: 1000 }), { maxLength: 4 });

const units = (stream: RandomStream, count: number): number[] =>
  Array.from({ length: count }, () => stream.unit());

describe('a random stream', () => {
  test('gives these numbers for these seeds, for ever', () => {
    const first = (...words: readonly [number, ...number[]]) => {
      const stream = new RandomStream(...words);
      return [stream.below(1_000_000), stream.below(1_000_000), stream.below(1_000_000)].join(' ');
    };
    expect([first(0), first(7), first(7, 1), first(7, 2, 1), first(0xffff_ffff, 5)]).toMatchInlineSnapshot(`
      [
        "3522 541126 483389",
        "857474 112804 692718",
        "484504 364006 737746",
        "288109 336411 222130",
        "925780 703268 60251",
      ]
    `);
    expect(units(new RandomStream(7, 3), 2)).toMatchInlineSnapshot(`
      [
        0.7561893441015854,
        0.856695108464919,
      ]
    `);
    expect([mixSeed(0, []), mixSeed(7, [1]), mixSeed(7, [1, 0])]).toMatchInlineSnapshot(`
      [
        -15128758,
        -2080929752,
        -712911682,
      ]
    `);
  });

  test('is the same for the same seed and purpose', () => {
    fc.assert(
      fc.property(seed, purpose, (s, p) => {
        expect(units(new RandomStream(s, ...p), 5)).toEqual(units(new RandomStream(s, ...p), 5));
      }),
    );
  });

  test('takes a seed as 32 bits, signed or not', () => {
    expect(units(new RandomStream(-1), 3)).toEqual(units(new RandomStream(0xffff_ffff), 3));
  });

  test('is another for another seed, another purpose, or a longer one', () => {
    fc.assert(
      fc.property(seed, seed, purpose, purpose, (s, t, p, q) => {
        fc.pre(s !== t || p.join() !== q.join());
        expect(units(new RandomStream(s, ...p), 3)).not.toEqual(units(new RandomStream(t, ...q), 3));
      }),
    );
    expect(units(new RandomStream(7, 1), 3)).not.toEqual(units(new RandomStream(7, 1, 0), 3));
    expect(units(new RandomStream(7), 3)).not.toEqual(units(new RandomStream(7, 0), 3));
  });

  test('never notices what is drawn from the others', () => {
    fc.assert(
      fc.property(seed, fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 60 }), (s, order) => {
        const streams = [0, 1, 2, 3].map((word) => new RandomStream(s, word));
        const drawn: number[][] = [[], [], [], []];
        for (const which of order) drawn[which]?.push(streams[which]?.unit() ?? NaN);
        for (const [which, numbers] of drawn.entries()) {
          expect(numbers).toEqual(units(new RandomStream(s, which), numbers.length));
        }
      }),
    );
  });

  test('of one purpose says nothing about that of the next', () => {
    const many = 4000;
    const [a, b] = [units(new RandomStream(7, 1), many), units(new RandomStream(7, 2), many)];
    const covariance = a.reduce((sum, x, i) => sum + (x - 0.5) * ((b[i] as number) - 0.5), 0) / many;
    // Twelve times the covariance is the correlation; four standard deviations of it are 0.063.
    expect(Math.abs(covariance * 12)).toBeLessThan(0.063);
  });

  test('stays strictly between 0 and 1, and below its bound', () => {
    fc.assert(
      fc.property(seed, fc.integer({ min: 1, max: 0x1_0000_0000 }), (s, bound) => {
        const stream = new RandomStream(s);
        const unit = stream.unit();
        expect(unit > 0 && unit < 1).toBe(true);
        const whole = stream.below(bound);
        expect(Number.isInteger(whole) && whole >= 0 && whole < bound).toBe(true);
      }),
    );
  });

  test('fills ten bins evenly', () => {
    const stream = new RandomStream(11, 4);
    const bins = new Array<number>(10).fill(0);
    for (let i = 0; i < 10_000; i += 1) {
      const bin = stream.below(10);
      bins[bin] = (bins[bin] as number) + 1;
    }
    const chiSquare = bins.reduce((sum, count) => sum + (count - 1000) ** 2 / 1000, 0);
    // 99.9 % quantile with nine degrees of freedom.
    expect(chiSquare).toBeLessThan(27.88);
  });
});
