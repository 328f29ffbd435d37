import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/**
 * A stream of random numbers for one purpose. Streams of different purposes are independent: drawing more
 * from one never changes another, so that two staffings meet the same guests. The generator is
 * xoroshiro128+ (Blackman and Vigna), seeded from a hash of the seed and the purpose.
 */
export class RandomStream {
  readonly #generator: { next(): number };

  /** `seed` and `purpose` are 32-bit integers; equal ones give equal streams. */
  constructor(seed: number, ...purpose: readonly number[]) {
    this.#generator = xoroshiro128plus(mixSeed(seed, purpose));
  }

  /** A number strictly between 0 and 1, a multiple of 2^-33. */
  unit(): number {
    return ((this.#generator.next() >>> 0) + 0.5) / 0x1_0000_0000;
  }

  /** A whole number from 0 to `bound - 1`. `bound` is at most 2^32; the bias is below bound / 2^32. */
  below(bound: number): number {
    return Math.floor(((this.#generator.next() >>> 0) / 0x1_0000_0000) * bound);
  }
}

/** A 32-bit seed from a seed and the words of a purpose (MurmurHash3 mixing). */
export function mixSeed(seed: number, purpose: readonly number[]): number {
  let h = seed | 0;
  for (const word of [purpose.length, ...purpose]) {
    let k = Math.imul(word, 0xcc9e2d51);
    k = (k << 15) | (k >>> 17);
    h ^= Math.imul(k, 0x1b873593);
    h = (Math.imul((h << 13) | (h >>> 19), 5) + 0xe6546b64) | 0;
  }
  h ^= h >>> 16;
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return h ^ (h >>> 16);
}
