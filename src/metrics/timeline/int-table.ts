const FIRST_ROWS = 64;

/** Rows of whole numbers in one growing typed array: no object for a row. What is written stays in place. */
export class IntTable {
  readonly #width: number;
  #data: Int32Array;
  #length = 0;

  /** `width`: columns of each row. */
  constructor(width: number) {
    this.#width = width;
    this.#data = new Int32Array(width * FIRST_ROWS);
  }

  /** Number of rows. */
  get length(): number {
    return this.#length;
  }

  /** Bytes that the rows take. */
  get bytes(): number {
    return this.#data.byteLength;
  }

  /** Adds a row; columns that aren't given are 0. Answers its index. */
  add(a: number, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0): number {
    const width = this.#width;
    const at = this.#length * width;
    if (at === this.#data.length) {
      const grown = new Int32Array(this.#data.length * 2);
      grown.set(this.#data);
      this.#data = grown;
    }
    const data = this.#data;
    data[at] = a;
    if (width > 1) data[at + 1] = b;
    if (width > 2) data[at + 2] = c;
    if (width > 3) data[at + 3] = d;
    if (width > 4) data[at + 4] = e;
    if (width > 5) data[at + 5] = f;
    if (width > 6) data[at + 6] = g;
    this.#length += 1;
    return this.#length - 1;
  }

  at(row: number, column: number): number {
    return this.#data[row * this.#width + column] as number;
  }

  set(row: number, column: number, value: number): void {
    this.#data[row * this.#width + column] = value;
  }

  /** Number of rows whose value in `column`, which never falls from row to row, is at most `value`. */
  upTo(value: number, column = 0): number {
    let low = 0;
    let high = this.#length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.at(middle, column) <= value) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
