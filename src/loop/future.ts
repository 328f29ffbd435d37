import { Cancelled } from './errors.ts';
import type { AnyTask } from './task.ts';
import { queueUp, Wait } from './wait.ts';
import { WaitQueue } from './wait-queue.ts';

/**
 * A result that will be there later, once: the end of something that isn't a task. Who has the result from
 * outside of the loop sets it by `loop.post(() => future.resolve(value))`.
 */
export class Future<Result> {
  readonly #waiters = new WaitQueue();
  #state: 'pending' | 'resolved' | 'rejected' = 'pending';
  #value: unknown;

  get done(): boolean {
    return this.#state !== 'pending';
  }

  /** Sets the result and wakes all who wait, in their order. False if it is done already. */
  resolve(value: Result): boolean {
    return this.#settle('resolved', value);
  }

  /** All who wait, now or later, get the error thrown. False if it is done already. */
  reject(error: unknown): boolean {
    return this.#settle('rejected', error);
  }

  /** As `reject` with Cancelled. */
  cancel(): boolean {
    return this.#settle('rejected', new Cancelled());
  }

  /** What it was resolved with. Throws what it was rejected with, or an Error while it is pending. */
  result(): Result {
    if (this.#state === 'pending') throw new Error('The result is not there yet.');
    if (this.#state === 'rejected') throw this.#value;
    return this.#value as Result;
  }

  /** Waits for the result. Who is cancelled in it leaves the future as it is: others may wait for it. */
  wait(): Wait<Result> {
    return new FutureWait(this, this.#waiters);
  }

  #settle(state: 'resolved' | 'rejected', value: unknown): boolean {
    if (this.done) return false;
    this.#state = state;
    this.#value = value;
    this.#waiters.wakeAll();
    return true;
  }
}

class FutureWait<Result> extends Wait<Result> {
  readonly #future: Future<Result>;
  readonly #waiters: WaitQueue;

  constructor(future: Future<Result>, waiters: WaitQueue) {
    super();
    this.#future = future;
    this.#waiters = waiters;
  }

  override begin(task: AnyTask): boolean {
    return this.#future.done || queueUp(task, this, this.#waiters);
  }

  override finish(): Result {
    return this.#future.result();
  }
}
