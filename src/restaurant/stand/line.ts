/** A queue of numbers, first come first served, from which those in the middle may leave. All in constant time. */
export class Line {
  /** In the order in which they came; who has left is still listed until it is passed. */
  #order: number[] = [];
  #head = 0;
  readonly #waiting = new Set<number>();

  get length(): number {
    return this.#waiting.size;
  }

  has(number: number): boolean {
    return this.#waiting.has(number);
  }

  /** Each number joins once at most. */
  join(number: number): void {
    this.#order.push(number);
    this.#waiting.add(number);
  }

  /** False if it wasn't there. */
  leave(number: number): boolean {
    return this.#waiting.delete(number);
  }

  /** Takes the first one out; 0 if nobody waits. */
  takeFirst(): number {
    while (this.#head < this.#order.length) {
      const first = this.#order[this.#head] as number;
      this.#head += 1;
      if (this.#waiting.delete(first)) {
        this.#forget();
        return first;
      }
    }
    this.#forget();
    return 0;
  }

  #forget(): void {
    if (this.#head < 1024 || this.#head * 2 < this.#order.length) return;
    this.#order = this.#order.slice(this.#head);
    this.#head = 0;
  }
}
