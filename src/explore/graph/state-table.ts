/** Room for words at first, unless one state needs more. */
const FIRST_WORDS = 1 << 16;

/** States that were reached: each is `width` words, kept once and numbered in the order of their coming. */
export class StateTable {
  readonly width: number;
  #words: Int32Array;
  #slots: Int32Array;
  /** The hash of each state: most states that are not equal are told apart by it, and none is computed twice. */
  #hashes = new Int32Array(512);
  #count = 0;

  constructor(width: number) {
    this.width = width;
    this.#words = new Int32Array(Math.max(1, width, Math.min(width * 256, FIRST_WORDS)));
    this.#slots = new Int32Array(1024).fill(-1);
  }

  get count(): number {
    return this.#count;
  }

  /** All states after each other. Valid until the next `add`. */
  get words(): Int32Array {
    return this.#words;
  }

  /** The number of a state; a new one if it is equal to none that was added before. */
  add(state: Int32Array): number {
    if (this.#count * 2 >= this.#slots.length) this.#widen();
    const mask = this.#slots.length - 1;
    const hash = hashOf(state);
    let slot = hash & mask;
    for (let known = this.#slots[slot]!; known >= 0; known = this.#slots[slot]!) {
      if (this.#hashes[known] === hash && this.#equals(known, state)) return known;
      slot = (slot + 1) & mask;
    }
    const number = this.#count;
    this.#count += 1;
    this.#slots[slot] = number;
    this.#hashes[number] = hash;
    const at = number * this.width;
    if (at + this.width > this.#words.length) {
      const more = new Int32Array(this.#words.length * 2);
      more.set(this.#words);
      this.#words = more;
    }
    this.#words.set(state, at);
    return number;
  }

  #equals(number: number, state: Int32Array): boolean {
    const at = number * this.width;
    for (let i = 0; i < this.width; i += 1) if (this.#words[at + i] !== state[i]) return false;
    return true;
  }

  #widen(): void {
    const slots = new Int32Array(this.#slots.length * 2).fill(-1);
    const mask = slots.length - 1;
    for (let number = 0; number < this.#count; number += 1) {
      let slot = this.#hashes[number]! & mask;
      while (slots[slot]! >= 0) slot = (slot + 1) & mask;
      slots[slot] = number;
    }
    this.#slots = slots;
    const hashes = new Int32Array(this.#hashes.length * 2);
    hashes.set(this.#hashes);
    this.#hashes = hashes;
  }
}

/** MurmurHash3 over words. */
function hashOf(words: Int32Array): number {
  let hash = 0x2f0b4a27;
  for (let i = 0; i < words.length; i += 1) {
    let k = Math.imul(words[i]!, 0xcc9e2d51);
    k = (k << 15) | (k >>> 17);
    hash ^= Math.imul(k, 0x1b873593);
    hash = (Math.imul((hash << 13) | (hash >>> 19), 5) + 0xe6546b64) | 0;
  }
  hash ^= hash >>> 16;
  hash = Math.imul(hash, 0x85ebca6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}
