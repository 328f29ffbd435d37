/**
 * A running 64-bit hash over 32-bit integers: two independent lanes of the MurmurHash3 mixing step
 * (Austin Appleby, public domain description), each with its own multipliers. Not cryptographic: it
 * tells runs apart, it does not resist forgery.
 */
export class TraceHash {
  #low = 0x9747b28c | 0;
  #high = 0x3c6ef372 | 0;
  #length = 0;

  /** Mixes in the integers `words[from..to)`, each taken as a signed 32-bit value. */
  update(words: ArrayLike<number>, from = 0, to = words.length): void {
    let low = this.#low;
    let high = this.#high;
    for (let i = from; i < to; i += 1) {
      const word = words[i] as number;
      let k = Math.imul(word, 0xcc9e2d51);
      k = (k << 15) | (k >>> 17);
      low ^= Math.imul(k, 0x1b873593);
      low = (Math.imul((low << 13) | (low >>> 19), 5) + 0xe6546b64) | 0;
      let j = Math.imul(word, 0x85ebca77);
      j = (j << 16) | (j >>> 16);
      high ^= Math.imul(j, 0xc2b2ae3d);
      high = (Math.imul((high << 17) | (high >>> 15), 5) + 0x38495ab5) | 0;
    }
    this.#low = low;
    this.#high = high;
    this.#length += to - from;
  }

  /** The hash of everything mixed in so far, as 16 hexadecimal digits. */
  digest(): string {
    return hex(finish(this.#high ^ this.#length)) + hex(finish(this.#low ^ this.#length));
  }
}

function finish(value: number): number {
  let h = value;
  h ^= h >>> 16;
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return h ^ (h >>> 16);
}

function hex(value: number): string {
  return (value >>> 0).toString(16).padStart(8, '0');
}
