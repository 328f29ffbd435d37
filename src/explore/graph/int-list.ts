/** A list of 32-bit integers that grows. */
export class IntList {
  #items: Int32Array;
  #length = 0;

  constructor(room = 64) {
    this.#items = new Int32Array(room);
  }

  get length(): number {
    return this.#length;
  }

  push(item: number): void {
    if (this.#length === this.#items.length) {
      const more = new Int32Array(this.#items.length * 2);
      more.set(this.#items);
      this.#items = more;
    }
    this.#items[this.#length] = item;
    this.#length += 1;
  }

  /** The items so far. */
  done(): Int32Array {
    return this.#items.subarray(0, this.#length);
  }
}
