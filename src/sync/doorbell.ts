/**
 * A counter that is rung: the one place where a thread sleeps when it has nothing to do. Read `count` before
 * looking for work, and sleep only if nobody has rung since: then no ring is missed.
 */
export class Doorbell {
  readonly #words: Int32Array;
  readonly #at: number;

  constructor(words: Int32Array, at: number) {
    this.#words = words;
    this.#at = at;
  }

  get count(): number {
    return Atomics.load(this.#words, this.#at);
  }

  ring(): void {
    Atomics.add(this.#words, this.#at, 1);
    Atomics.notify(this.#words, this.#at);
  }

  /** Sleeps until the count is not `seen` any more, at most `milliseconds` (Infinity: without end). */
  sleep(seen: number, milliseconds: number): void {
    Atomics.wait(this.#words, this.#at, seen, milliseconds);
  }
}
