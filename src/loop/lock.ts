import type { AnyTask } from './task.ts';
import { queueUp, Wait } from './wait.ts';
import { WaitQueue } from './wait-queue.ts';

/**
 * A lock between tasks of one loop. Releasing hands it to the task that has waited longest, at once: nobody who
 * comes later can take it before that task goes on. It is not recursive.
 */
export class Lock {
  readonly #waiters = new WaitQueue();
  readonly #wait = new Acquire(this, this.#waiters);
  #locked = false;

  get locked(): boolean {
    return this.#locked;
  }

  /** How many tasks wait for it. */
  get waiting(): number {
    return this.#waiters.length;
  }

  /** Takes it if it is free. */
  tryAcquire(): boolean {
    if (this.#locked) return false;
    this.#locked = true;
    return true;
  }

  /** Waits for it. A task that holds it already would wait for itself for ever. */
  acquire(): Wait<void> {
    return this.#wait;
  }

  /** Gives it back, or to the first who waits. Throws an Error if nobody holds it. */
  release(): void {
    if (!this.#locked) throw new Error('The lock is not held.');
    this.#locked = this.#waiters.wakeFirst() !== null;
  }

  /** Runs `body` with the lock, which is given back whatever becomes of it. */
  *hold<Result>(body: Iterable<Wait<unknown>, Result>): Generator<Wait<unknown>, Result, unknown> {
    yield this.acquire();
    try {
      return yield* body;
    } finally {
      this.release();
    }
  }
}

class Acquire extends Wait<void> {
  readonly #lock: Lock;
  readonly #waiters: WaitQueue;

  constructor(lock: Lock, waiters: WaitQueue) {
    super();
    this.#lock = lock;
    this.#waiters = waiters;
  }

  override begin(task: AnyTask): boolean {
    return this.#lock.tryAcquire() || queueUp(task, this, this.#waiters);
  }

  override finish(): void {
    // It was taken or handed over before.
  }

  override revoke(): void {
    this.#lock.release();
  }
}
