import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { TraceHash } from '../../src/kernel/hash.ts';

function hashOf(words: ArrayLike<number>): string {
  const hash = new TraceHash();
  hash.update(words);
  return hash.digest();
}

const word = fc.integer({ min: -0x8000_0000, max: 0x7fff_ffff });
const words = fc.array(word, { maxLength: 60 });

describe('the trace hash', () => {
  test('of these words is this, for ever', () => {
    expect([[], [0], [0, 0], [1, 2, 3, 4, 5, 6, 7, 8], [-1, 0x7fff_ffff]].map(hashOf)).toMatchInlineSnapshot(`
      [
        "3cd6e3f3ebb6c228",
        "92e02953a43084cf",
        "bf25795cc72ae15a",
        "85d0a5abb4a30bbc",
        "c85cf7058d63d0d4",
      ]
    `);
  });

  test('has 16 hexadecimal digits', () => {
    fc.assert(
      fc.property(words, (given) => {
        expect(hashOf(given)).toMatch(/^[0-9a-f]{16}$/);
      }),
    );
  });

  test('does not care in how many portions the words come', () => {
    fc.assert(
      fc.property(words, fc.nat(60), fc.nat(60), (given, i, j) => {
        const [from, to] = [Math.min(i, j, given.length), Math.min(Math.max(i, j), given.length)];
        const hash = new TraceHash();
        hash.update(given.slice(0, from));
        hash.update(Int32Array.from(given), from, to);
        expect(hash.digest()).toBe(hashOf(given.slice(0, to)));
        hash.update(given, to);
        expect(hash.digest()).toBe(hashOf(given));
      }),
    );
  });

  test('notices one changed bit, a swap, and a zero at the end', () => {
    fc.assert(
      fc.property(words, fc.nat(), fc.nat(31), (given, at, bit) => {
        fc.pre(given.length > 0);
        const index = at % given.length;
        const changed = [...given];
        changed[index] = (changed[index] as number) ^ (1 << bit);
        expect(hashOf(changed)).not.toBe(hashOf(given));
        expect(hashOf([...given, 0])).not.toBe(hashOf(given));
      }),
      { numRuns: 1000 },
    );
    expect(hashOf([1, 2])).not.toBe(hashOf([2, 1]));
  });
});
