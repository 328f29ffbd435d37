import { Mutex } from './mutex.ts';

/**
 * The restaurant's locks: a mutex each, with a table of who holds which lock and who waits for which, so that
 * a cycle can be seen. The tables change only within a step; a bot sleeps outside of one.
 */
export class LockTable {
  readonly #mutexes: readonly Mutex[];
  readonly #holders: Int32Array;
  readonly #waits: Int32Array;

  static wordsFor(locks: number, bots: number): number {
    return 2 * locks + bots;
  }

  constructor(words: Int32Array, locks: number, bots: number) {
    this.#mutexes = Array.from({ length: locks }, (_, i) => new Mutex(words, i));
    this.#holders = words.subarray(locks, 2 * locks);
    this.#waits = words.subarray(2 * locks, 2 * locks + bots);
  }

  tryAcquire(lock: number, bot: number, again: boolean): boolean {
    if (this.#holders[lock] === bot) throw new Error(`Bot ${bot} holds lock ${lock} already.`);
    if (!this.#mutex(lock).tryLock(again)) return false;
    this.#holders[lock] = bot;
    return true;
  }

  release(lock: number, bot: number): void {
    if (this.#holders[lock] !== bot) throw new Error(`Bot ${bot} doesn't hold lock ${lock}.`);
    this.#holders[lock] = 0;
    this.#mutex(lock).unlock();
  }

  holder(lock: number): number {
    return this.#holders[lock] ?? 0;
  }

  block(lock: number, bot: number): void {
    this.#waits[bot] = lock + 1;
    this.#mutex(lock).announce();
  }

  unblock(bot: number): void {
    this.#waits[bot] = 0;
  }

  waitsFor(bot: number): number {
    return (this.#waits[bot] ?? 0) - 1;
  }

  /** Outside of a step: sleeps until the lock may be free. False if it came back at once. */
  park(lock: number): boolean {
    return this.#mutex(lock).park();
  }

  /** Wakes those who sleep for the lock that a bot waits for. */
  disturb(bot: number): void {
    const lock = this.waitsFor(bot);
    if (lock >= 0) this.#mutex(lock).disturb();
  }

  #mutex(lock: number): Mutex {
    const mutex = this.#mutexes[lock];
    if (!mutex) throw new RangeError(`There is no lock ${lock}.`);
    return mutex;
  }
}
