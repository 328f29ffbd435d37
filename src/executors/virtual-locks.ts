import type { Locks } from './port.ts';

/** Locks of the virtual machine: a table of holders. Nobody really sleeps here. */
export class VirtualLocks implements Locks {
  readonly #holders: Int32Array;
  readonly #waits = new Map<number, number>();
  readonly #freed: (lock: number) => void;

  /** `freed` is called when a lock is given back. */
  constructor(locks: number, freed: (lock: number) => void) {
    this.#holders = new Int32Array(locks);
    this.#freed = freed;
  }

  tryAcquire(lock: number, bot: number): boolean {
    if (this.#holders[lock] !== 0) {
      if (this.#holders[lock] === undefined) throw new RangeError(`There is no lock ${lock}.`);
      if (this.#holders[lock] === bot) throw new Error(`Bot ${bot} holds lock ${lock} already.`);
      return false;
    }
    this.#holders[lock] = bot;
    return true;
  }

  release(lock: number, bot: number): void {
    if (this.#holders[lock] !== bot) throw new Error(`Bot ${bot} doesn't hold lock ${lock}.`);
    this.#holders[lock] = 0;
    this.#freed(lock);
  }

  holder(lock: number): number {
    return this.#holders[lock] ?? 0;
  }

  block(lock: number, bot: number): void {
    this.#waits.set(bot, lock);
  }

  unblock(bot: number): void {
    this.#waits.delete(bot);
  }

  waitsFor(bot: number): number {
    return this.#waits.get(bot) ?? -1;
  }
}
