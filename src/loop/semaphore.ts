import type { AnyTask } from './task.ts';
import { queueUp, Wait } from './wait.ts';
import { WaitQueue } from './wait-queue.ts';

/**
 * So many permits. They are handed over first come first served: a permit that is given back while tasks wait
 * belongs to the first of them at once, so that nobody who comes later can take it.
 */
export class Semaphore {
  readonly #waiters = new WaitQueue();
  readonly #wait = new Permit(this, this.#waiters);
  readonly #most: number;
  #free: number;

  /** Throws a RangeError if `permits` is no whole number of 0 or more. `most`: more are never free; without it, any number. */
  constructor(permits: number, most = Infinity) {
    if (!Number.isInteger(permits) || permits < 0 || permits > most) {
      throw new RangeError(`A semaphore cannot begin with ${permits} permits.`);
    }
    this.#free = permits;
    this.#most = most;
  }

  /** Permits that are free. */
  get free(): number {
    return this.#free;
  }

  /** How many tasks wait. */
  get waiting(): number {
    return this.#waiters.length;
  }

  /** Takes a permit if one is free. */
  tryAcquire(): boolean {
    if (this.#free === 0) return false;
    this.#free -= 1;
    return true;
  }

  /** Waits for a permit. */
  acquire(): Wait<void> {
    return this.#wait;
  }

  /** Gives a permit back, or adds one: to the first who waits. Throws an Error if there would be more than `most`. */
  release(): void {
    if (this.#waiters.wakeFirst() !== null) return;
    if (this.#free === this.#most) throw new Error(`The semaphore has all of its ${this.#most} permits.`);
    this.#free += 1;
  }

  /** Runs `body` with a permit, which is given back whatever becomes of it. */
  *hold<Result>(body: Iterable<Wait<unknown>, Result>): Generator<Wait<unknown>, Result, unknown> {
    yield this.acquire();
    try {
      return yield* body;
    } finally {
      this.release();
    }
  }
}

class Permit extends Wait<void> {
  readonly #semaphore: Semaphore;
  readonly #waiters: WaitQueue;

  constructor(semaphore: Semaphore, waiters: WaitQueue) {
    super();
    this.#semaphore = semaphore;
    this.#waiters = waiters;
  }

  override begin(task: AnyTask): boolean {
    return this.#semaphore.tryAcquire() || queueUp(task, this, this.#waiters);
  }

  override finish(): void {
    // The permit was taken or handed over before.
  }

  override revoke(): void {
    this.#semaphore.release();
  }
}
