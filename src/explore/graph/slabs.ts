/** Stretches of a shared list of doubles, lent and taken back by their lengths; a stretch is known by its beginning. */
export class Slabs {
  #numbers = new Float64Array(1 << 16);
  #used = 0;
  /** Beginnings of stretches that were taken back, by length. */
  readonly #free: number[][] = [];

  /** The list itself. Valid until the next `lend`. */
  get numbers(): Float64Array {
    return this.#numbers;
  }

  /** How long the list has become. */
  get used(): number {
    return this.#used;
  }

  /** A stretch of zeros. */
  lend(length: number): number {
    const known = this.#free[length]?.pop();
    if (known !== undefined) return known;
    const at = this.#used;
    this.#used += length;
    if (this.#used > this.#numbers.length) {
      const more = new Float64Array(Math.max(this.#used, this.#numbers.length * 2));
      more.set(this.#numbers);
      this.#numbers = more;
    }
    return at;
  }

  takeBack(at: number, length: number): void {
    this.#numbers.fill(0, at, at + length);
    (this.#free[length] ??= []).push(at);
  }
}
