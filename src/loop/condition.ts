import { Cancelled } from './errors.ts';
import { Lock } from './lock.ts';
import type { AnyTask } from './task.ts';
import { type Body, queueUp, Wait } from './wait.ts';
import { WaitQueue } from './wait-queue.ts';

/** Waiting, with a lock held, for something that others change under the same lock. */
export class Condition {
  readonly lock: Lock;
  readonly #waiters = new WaitQueue();
  readonly #wait = new Notified(this, this.#waiters);

  constructor(lock: Lock = new Lock()) {
    this.lock = lock;
  }

  /** How many tasks wait to be notified. */
  get waiting(): number {
    return this.#waiters.length;
  }

  /**
   * Gives the lock back, waits to be notified, and takes the lock again: `yield* condition.wait()`. It has the
   * lock again when it goes on, when it is cancelled, too. Throws an Error if the lock isn't held.
   */
  *wait(): Body {
    this.lock.release();
    try {
      yield this.#wait;
    } catch (error) {
      yield* this.#takeAgain();
      throw error;
    }
    try {
      yield* this.#takeAgain();
    } catch (error) {
      // It was notified and won't look: somebody else shall.
      this.pass(1);
      throw error;
    }
  }

  /** Waits until `holds` answers true; it is asked with the lock held. */
  *waitFor(holds: () => boolean): Body {
    while (!holds()) yield* this.wait();
  }

  /** Wakes up to `count` who wait, the longest-waiting first. Throws an Error if the lock isn't held. */
  notify(count = 1): void {
    if (!this.lock.locked) throw new Error('Only who holds the lock may notify.');
    this.pass(count);
  }

  notifyAll(): void {
    this.notify(Infinity);
  }

  /** Wakes without asking for the lock. @internal */
  pass(count: number): void {
    for (let left = Math.min(count, this.#waiters.length); left > 0; left -= 1) this.#waiters.wakeFirst();
  }

  /** However often it is cancelled meanwhile: who waited with the lock goes on with it. */
  *#takeAgain(): Body {
    let cancelled: Cancelled | null = null;
    for (;;) {
      try {
        yield this.lock.acquire();
        break;
      } catch (error) {
        if (!(error instanceof Cancelled)) throw error;
        cancelled = error;
      }
    }
    if (cancelled !== null) throw cancelled;
  }
}

class Notified extends Wait<void> {
  readonly #condition: Condition;
  readonly #waiters: WaitQueue;

  constructor(condition: Condition, waiters: WaitQueue) {
    super();
    this.#condition = condition;
    this.#waiters = waiters;
  }

  override begin(task: AnyTask): boolean {
    return queueUp(task, this, this.#waiters);
  }

  override finish(): void {
    // It answers nothing.
  }

  override revoke(): void {
    this.#condition.pass(1);
  }
}
