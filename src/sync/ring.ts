/**
 * A bounded queue of entries of equal width in shared memory: one producer and one consumer at a time may
 * use it without a lock (the head is the consumer's, the tail the producer's; each publishes with Atomics).
 * Several producers must exclude each other.
 */
export class Ring {
  readonly #words: Int32Array;
  readonly #head: number;
  readonly #tail: number;
  readonly #base: number;
  readonly #width: number;
  readonly #capacity: number;

  /** Words that a ring of `capacity` entries (a power of two) of `width` words takes. */
  static wordsFor(capacity: number, width: number): number {
    return 2 + capacity * width;
  }

  constructor(words: Int32Array, at: number, capacity: number, width: number) {
    if ((capacity & (capacity - 1)) !== 0) {
      throw new RangeError('A ring needs a capacity that is a power of two.');
    }
    this.#words = words;
    this.#head = at;
    this.#tail = at + 1;
    this.#base = at + 2;
    this.#width = width;
    this.#capacity = capacity;
  }

  /** Entries waiting to be taken. */
  get size(): number {
    return (Atomics.load(this.#words, this.#tail) - Atomics.load(this.#words, this.#head)) | 0;
  }

  get free(): number {
    return this.#capacity - this.size;
  }

  /**
   * The place in the array where the next entry's words go, or -1 if the ring is full. Nobody sees the entry
   * before `publish`.
   */
  reserve(): number {
    if (this.size >= this.#capacity) return -1;
    const tail = Atomics.load(this.#words, this.#tail);
    return this.#base + (tail & (this.#capacity - 1)) * this.#width;
  }

  publish(): void {
    Atomics.add(this.#words, this.#tail, 1);
  }

  /** The place of the oldest entry's words, or -1 if the ring is empty. They stay valid until `release`. */
  peek(): number {
    if (this.size <= 0) return -1;
    const head = Atomics.load(this.#words, this.#head);
    return this.#base + (head & (this.#capacity - 1)) * this.#width;
  }

  release(): void {
    Atomics.add(this.#words, this.#head, 1);
  }

  /** Takes up to `most` entries, and answers their words. */
  drain(most: number): Int32Array {
    const count = Math.min(most, this.size);
    const width = this.#width;
    const result = new Int32Array(count * width);
    const head = Atomics.load(this.#words, this.#head);
    const first = head & (this.#capacity - 1);
    const straight = Math.min(count, this.#capacity - first);
    const from = this.#base + first * width;
    result.set(this.#words.subarray(from, from + straight * width));
    result.set(this.#words.subarray(this.#base, this.#base + (count - straight) * width), straight * width);
    Atomics.add(this.#words, this.#head, count);
    return result;
  }
}
