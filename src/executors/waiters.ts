/**
 * Who waits for which cell, first come first served, in a plain array of integers (a count, then triples of
 * cell, bot, task), so that it can lie in shared memory. Limit: as many waiters as the array has room for.
 */
export class Waiters {
  readonly #words: Int32Array;

  constructor(words: Int32Array) {
    this.#words = words;
  }

  static wordsFor(waiters: number): number {
    return 1 + 3 * waiters;
  }

  /** Whether there is no room for another one. */
  get full(): boolean {
    return 1 + 3 * ((this.#words[0] as number) + 1) > this.#words.length;
  }

  /** The same who wait, with room for so many. */
  grown(waiters: number): Waiters {
    const words = new Int32Array(Waiters.wordsFor(waiters));
    words.set(this.#words.subarray(0, words.length));
    return new Waiters(words);
  }

  /** Throws a RangeError when there is no room. */
  add(cell: number, bot: number, task: number): void {
    const words = this.#words;
    const count = words[0] as number;
    const at = 1 + 3 * count;
    if (at + 3 > words.length) throw new RangeError('Too many tasks wait for cells.');
    words[at] = cell;
    words[at + 1] = bot;
    words[at + 2] = task;
    words[0] = count + 1;
  }

  /** Whether anybody waits for any cell. */
  get any(): boolean {
    return this.#words[0] !== 0;
  }

  /** How many wait for a cell. */
  count(cell: number): number {
    const words = this.#words;
    const end = 1 + 3 * (words[0] as number);
    let count = 0;
    for (let at = 1; at < end; at += 3) if (words[at] === cell) count += 1;
    return count;
  }

  /** Removes the longest waiter of a cell and hands it to `wake`. False if there is none. */
  takeFirst(cell: number, wake: Wake): boolean {
    const words = this.#words;
    const end = 1 + 3 * (words[0] as number);
    for (let at = 1; at < end; at += 3) {
      if (words[at] !== cell) continue;
      const bot = words[at + 1] as number;
      const task = words[at + 2] as number;
      for (let to = at; to + 3 < end; to += 1) words[to] = words[to + 3] as number;
      words[0] = (words[0] as number) - 1;
      wake.wakeUp(cell, bot, task);
      return true;
    }
    return false;
  }
}

/** Who is told that a waiter's wait is over. */
export interface Wake {
  wakeUp(cell: number, bot: number, task: number): void;
}
