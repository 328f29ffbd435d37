/** A place in a wait queue: a link of a list, so that nothing is searched when a wait is called off. */
export abstract class Waiter {
  /** The queue that it stands in; null once it has been woken or taken out. */
  queue: WaitQueue | null = null;
  next: Waiter | null = null;
  previous: Waiter | null = null;

  /** Its turn has not come yet. */
  get waiting(): boolean {
    return this.queue !== null;
  }

  /** It has been taken off the queue: its turn has come. */
  abstract woken(): void;

  /** Its task goes on: answers what the wait answers, or throws what it throws. */
  abstract finish(): unknown;

  /** It had its turn, but its task was cancelled before it went on: gives back what it was given. */
  abstract revoke(): void;

  /** Its task is cancelled while it waits. True if what it waits for is cancelled instead, and will wake it. */
  abstract passOn(): boolean;

  /** Leaves the queue without having had its turn. */
  remove(): void {
    this.queue?.remove(this);
  }
}

/** Those who wait for one thing, first come first served. */
export class WaitQueue {
  #head: Waiter | null = null;
  #tail: Waiter | null = null;
  #length = 0;

  get length(): number {
    return this.#length;
  }

  add(waiter: Waiter): void {
    waiter.queue = this;
    waiter.previous = this.#tail;
    waiter.next = null;
    if (this.#tail === null) this.#head = waiter;
    else this.#tail.next = waiter;
    this.#tail = waiter;
    this.#length += 1;
  }

  remove(waiter: Waiter): void {
    if (waiter.queue !== this) return;
    if (waiter.previous === null) this.#head = waiter.next;
    else waiter.previous.next = waiter.next;
    if (waiter.next === null) this.#tail = waiter.previous;
    else waiter.next.previous = waiter.previous;
    waiter.queue = null;
    waiter.next = null;
    waiter.previous = null;
    this.#length -= 1;
  }

  /** Wakes the one who has waited longest, and answers it; null if nobody waits. */
  wakeFirst(): Waiter | null {
    const first = this.#head;
    if (first === null) return null;
    this.remove(first);
    first.woken();
    return first;
  }

  /** Wakes all who wait now, in their order. */
  wakeAll(): void {
    for (let left = this.#length; left > 0; left -= 1) this.wakeFirst();
  }
}
