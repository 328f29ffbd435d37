/**
 * What is to be said of something that several threads touch: always under the same lock; always under some, but not
 * always the same; now with and now without; never with any; or by one thread only, so that there is nobody to be
 * kept away.
 */
export type Verdict = 'guarded' | 'different' | 'sometimes' | 'bare' | 'alone';

/**
 * Which locks were held whenever something was touched: its lockset (Eraser: Savage, Burrows, Nelson, Sobalvarro and
 * Anderson 1997).
 */
export class Lockset<Lock extends string | number> {
  touches = 0;
  /** Touches without any lock. */
  bare = 0;
  /** The first touch after which no lock is left that was there every time; null while there is one. */
  lostAt: number | null = null;
  #common: readonly Lock[] = [];
  #last: readonly Lock[] | null = null;
  readonly #seen = new Set<Lock>();
  readonly #threads = new Set<number>();

  /** A thread touches it and holds these locks. `at`: number of the event. */
  touch(thread: number, held: readonly Lock[], at: number): void {
    if (held !== this.#last) {
      this.#common = this.touches === 0 ? held : this.#common.filter((lock) => held.includes(lock));
      for (const lock of held) this.#seen.add(lock);
      this.#last = held;
    }
    this.touches += 1;
    this.#threads.add(thread);
    if (held.length === 0) this.bare += 1;
    if (this.#common.length === 0) this.lostAt ??= at;
  }

  /** The locks that were there every time. */
  get common(): readonly Lock[] {
    return this.#common;
  }

  /** All that were there at all. */
  get seen(): ReadonlySet<Lock> {
    return this.#seen;
  }

  get verdict(): Verdict {
    if (this.#threads.size < 2) return 'alone';
    if (this.#common.length > 0) return 'guarded';
    if (this.bare === this.touches) return 'bare';
    return this.bare > 0 ? 'sometimes' : 'different';
  }

  /** Another one that has seen the same, and goes its own way from then on. */
  copy(): Lockset<Lock> {
    const copy = new Lockset<Lock>();
    copy.touches = this.touches;
    copy.bare = this.bare;
    copy.lostAt = this.lostAt;
    copy.#common = this.#common;
    copy.#last = this.#last;
    for (const lock of this.#seen) copy.#seen.add(lock);
    for (const thread of this.#threads) copy.#threads.add(thread);
    return copy;
  }
}
