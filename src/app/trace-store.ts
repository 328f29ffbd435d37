const FIRST_WORDS = 1 << 16;

/** The whole trace of a night, in one growing array. */
export class TraceStore {
  #words = new Int32Array(FIRST_WORDS);
  #length = 0;

  /** Takes in a batch of whole records. */
  add(batch: Int32Array): void {
    const needed = this.#length + batch.length;
    if (needed > this.#words.length) {
      const grown = new Int32Array(Math.max(needed, this.#words.length * 2));
      grown.set(this.#words.subarray(0, this.#length));
      this.#words = grown;
    }
    this.#words.set(batch, this.#length);
    this.#length = needed;
  }

  /** All records so far. The array is valid until the next `add`. */
  get words(): Int32Array {
    return this.#words.subarray(0, this.#length);
  }

  get length(): number {
    return this.#length;
  }
}
