const FIRST_ROWS = 64;

/** A table of 32-bit integers that only grows: rows of a fixed width in one array. */
export class IntRows {
  readonly width: number;
  #words: Int32Array;
  #length = 0;

  /** `rows`: room for so many at first. */
  constructor(width: number, rows = FIRST_ROWS) {
    this.width = width;
    this.#words = new Int32Array(rows * width);
  }

  /** Number of rows. */
  get length(): number {
    return this.#length;
  }

  /** Bytes that the table takes. */
  get bytes(): number {
    return this.#words.byteLength;
  }

  at(row: number, column: number): number {
    return this.#words[row * this.width + column] as number;
  }

  set(row: number, column: number, value: number): void {
    this.#words[row * this.width + column] = value;
  }

  /** Appends a row, all 0 from column `d` on unless given. Answers its number. */
  add(a: number, b: number, c = 0, d = 0, e = 0): number {
    const at = this.#length * this.width;
    if (at + this.width > this.#words.length) {
      const words = new Int32Array(this.#words.length * 2);
      words.set(this.#words);
      this.#words = words;
    }
    const words = this.#words;
    words[at] = a;
    words[at + 1] = b;
    if (this.width > 2) words[at + 2] = c;
    if (this.width > 3) words[at + 3] = d;
    if (this.width > 4) words[at + 4] = e;
    this.#length += 1;
    return this.#length - 1;
  }

  /** The last row whose first column is at most `value`, where that column never goes back; -1 if there is none. */
  lastUpTo(value: number): number {
    let low = 0;
    let high = this.#length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.at(middle, 0) <= value) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }
}
