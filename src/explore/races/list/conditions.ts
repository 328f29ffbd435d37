import { VectorClock } from '../../../kernel/vector-clock.ts';
import type { Order } from '../order.ts';
import type { Hold } from './locks.ts';

/** A lock that a thread gives back while it waits, and how it held it. */
export interface Lent {
  readonly lock: string;
  readonly hold: Hold;
}

/** A thread that waits for a condition. */
export interface Waiter {
  readonly thread: number;
  readonly condition: string;
  /** What it gave back to wait, and has again when it goes on. */
  readonly lent: Lent | null;
  /** The event with which it began. */
  readonly since: number;
  /** What the thread that has woken it had done by then; null while nobody has. */
  woken: { readonly clock: VectorClock; readonly event: number } | null;
}

/**
 * Who waits for which condition. A notification goes to who has waited longest. If another one goes on first
 * (platforms differ in whom they wake), it is the one that was woken.
 */
export class Conditions {
  readonly #order: Order;
  readonly #queues = new Map<string, Waiter[]>();
  readonly #waiting = new Map<number, Waiter>();

  constructor(order: Order) {
    this.#order = order;
  }

  /** What a thread waits for; undefined if it doesn't. */
  of(thread: number): Waiter | undefined {
    return this.#waiting.get(thread);
  }

  wait(thread: number, condition: string, lent: Lent | null, since: number): void {
    const waiter = { thread, condition, lent, since, woken: null };
    this.#queue(condition).push(waiter);
    this.#waiting.set(thread, waiter);
  }

  /** Wakes up to `count` who wait for the condition. */
  notify(thread: number, condition: string, count: number, event: number): void {
    const asleep = this.#queue(condition).filter(({ woken }) => woken === null);
    if (asleep.length === 0) return;
    const clock = new VectorClock();
    this.#order.release(thread, clock, event);
    for (const waiter of asleep.slice(0, count)) waiter.woken = { clock, event };
  }

  /** A waiting thread goes on. False if nobody has woken it, though it says so (`notified`). */
  goOn(waiter: Waiter, notified: boolean): boolean {
    const queue = this.#queue(waiter.condition);
    if (notified && waiter.woken === null) {
      const other = queue.find(({ woken }) => woken !== null && woken.event > waiter.since);
      if (!other) return false;
      waiter.woken = other.woken;
      other.woken = null;
    }
    queue.splice(queue.indexOf(waiter), 1);
    this.#waiting.delete(waiter.thread);
    const { woken } = waiter;
    if (woken === null) return true;
    if (notified) this.#order.acquire(waiter.thread, woken.clock);
    else this.#passOn(queue, woken);
    return true;
  }

  /** Who went on by itself leaves its notification to another one that had been waiting by then. */
  #passOn(queue: readonly Waiter[], woken: NonNullable<Waiter['woken']>): void {
    const next = queue.find((other) => other.woken === null && other.since < woken.event);
    if (next) next.woken = woken;
  }

  #queue(condition: string): Waiter[] {
    let queue = this.#queues.get(condition);
    if (!queue) {
      queue = [];
      this.#queues.set(condition, queue);
    }
    return queue;
  }
}
