import type { AnyTask } from './task.ts';
import { queueUp, Wait } from './wait.ts';
import { WaitQueue } from './wait-queue.ts';

/** A flag that tasks can wait for. */
export class Event {
  readonly #waiters = new WaitQueue();
  readonly #wait = new EventWait(this, this.#waiters);
  #isSet = false;

  get isSet(): boolean {
    return this.#isSet;
  }

  /** Sets the flag and wakes all who wait, in the order in which they came. They go on even if it is cleared before. */
  set(): void {
    this.#isSet = true;
    this.#waiters.wakeAll();
  }

  clear(): void {
    this.#isSet = false;
  }

  /** Waits until the flag is set. */
  wait(): Wait<void> {
    return this.#wait;
  }
}

class EventWait extends Wait<void> {
  readonly #event: Event;
  readonly #waiters: WaitQueue;

  constructor(event: Event, waiters: WaitQueue) {
    super();
    this.#event = event;
    this.#waiters = waiters;
  }

  override begin(task: AnyTask): boolean {
    return this.#event.isSet || queueUp(task, this, this.#waiters);
  }

  override finish(): void {
    // It answers nothing.
  }
}
