import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Ring } from '../../src/sync/ring.ts';

const WIDTH = 2;

/** A ring of four entries whose counters begin anywhere: they run round after 2^32 entries. */
function ringAt(count: number): Ring {
  const words = new Int32Array(new SharedArrayBuffer(4 * (3 + Ring.wordsFor(4, WIDTH))));
  words[3] = count;
  words[4] = count;
  return new Ring(words, 3, 4, WIDTH);
}

describe('a ring', () => {
  test('is a bounded queue, wherever its counters stand', () => {
    const steps = fc.array(fc.oneof(fc.constant('put' as const), fc.constant('take' as const), fc.nat(5)), {
      maxLength: 60,
    });
    const starts = fc.constantFrom(0, 3, 0x7fff_fffe, -2);
    fc.assert(
      fc.property(starts, steps, (start, given) => {
        const words = new Int32Array(new SharedArrayBuffer(4 * Ring.wordsFor(4, WIDTH)));
        words[0] = start;
        words[1] = start;
        const ring = new Ring(words, 0, 4, WIDTH);
        const model: number[] = [];
        let last = 0;
        for (const step of given) {
          if (step === 'put') {
            const at = ring.reserve();
            expect(at >= 0).toBe(model.length < 4);
            if (at < 0) continue;
            last += 1;
            words[at] = last;
            words[at + 1] = -last;
            // Nobody sees it yet.
            expect(ring.size).toBe(model.length);
            ring.publish();
            model.push(last);
          } else if (step === 'take') {
            const at = ring.peek();
            expect(at >= 0).toBe(model.length > 0);
            if (at < 0) continue;
            expect([words[at], words[at + 1]]).toEqual([model[0], -model[0]!]);
            ring.release();
            model.shift();
          } else {
            const taken = model.splice(0, step);
            expect(Array.from(ring.drain(step))).toEqual(taken.flatMap((entry) => [entry, -entry]));
          }
          expect([ring.size, ring.free]).toEqual([model.length, 4 - model.length]);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('gives out all that it has', () => {
    const ring = ringAt(0);
    for (let i = 0; i < 4; i += 1) {
      ring.reserve();
      ring.publish();
    }
    expect(ring.reserve()).toBe(-1);
    expect(ring.drain(Infinity)).toHaveLength(4 * WIDTH);
    expect(ring.drain(Infinity)).toHaveLength(0);
    expect(ring.peek()).toBe(-1);
  });

  test('stays within its own words', () => {
    const words = new Int32Array(new SharedArrayBuffer(4 * (Ring.wordsFor(4, WIDTH) + 2)));
    words.fill(77);
    words.fill(0, 1, 1 + Ring.wordsFor(4, WIDTH));
    const ring = new Ring(words, 1, 4, WIDTH);
    for (let i = 0; i < 10; i += 1) {
      const at = ring.reserve();
      words.fill(i, at, at + WIDTH);
      ring.publish();
      expect(ring.peek()).toBe(at);
      ring.release();
    }
    expect([words.at(0), words.at(-1)]).toEqual([77, 77]);
  });

  test('needs a capacity that is a power of two', () => {
    expect(() => new Ring(new Int32Array(64), 0, 6, 1)).toThrow(RangeError);
  });
});
