/**
 * A mutual-exclusion lock in one 32-bit word of shared memory, after "Futexes Are Tricky" (Ulrich Drepper
 * 2011, mutex2). States of the word:
 *
 *   0  free
 *   1  held, and nobody sleeps
 *   2  held, and somebody may sleep in Atomics.wait on the word
 *
 * Not fair: whoever comes while the lock is free takes it, even before a sleeper that was just woken. Not
 * recursive. Whoever may block must be in a Worker: a page's main thread is not allowed to wait.
 */
export class Mutex {
  readonly #words: Int32Array;
  readonly #at: number;

  constructor(words: Int32Array, at: number) {
    this.#words = words;
    this.#at = at;
  }

  /** Takes the lock; sleeps until it can. */
  lock(): void {
    if (Atomics.compareExchange(this.#words, this.#at, 0, 1) === 0) return;
    while (Atomics.exchange(this.#words, this.#at, 2) !== 0) {
      Atomics.wait(this.#words, this.#at, 2);
    }
  }

  /** Gives the lock back and wakes one sleeper, if there is one. Only its holder may. */
  unlock(): void {
    if (Atomics.exchange(this.#words, this.#at, 0) === 2) {
      Atomics.notify(this.#words, this.#at, 1);
    }
  }

  /**
   * Takes the lock if it is free, without sleeping. With `contended` true it leaves the word at 2 either
   * way: for a caller that has slept or is about to `park`, since others may sleep too.
   */
  tryLock(contended: boolean): boolean {
    if (contended) return Atomics.exchange(this.#words, this.#at, 2) === 0;
    return Atomics.compareExchange(this.#words, this.#at, 0, 1) === 0;
  }

  /** Says that somebody is about to sleep. False if the lock has become free: try again. */
  announce(): boolean {
    return Atomics.compareExchange(this.#words, this.#at, 1, 2) !== 0;
  }

  /** Sleeps until the lock may be free. Then try again. False if it came back at once: it is free, or not announced. */
  park(): boolean {
    return Atomics.wait(this.#words, this.#at, 2) !== 'not-equal';
  }

  /** Wakes every sleeper to look at something else than the lock. */
  disturb(): void {
    Atomics.notify(this.#words, this.#at);
  }
}
