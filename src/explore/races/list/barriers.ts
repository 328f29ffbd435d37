import { VectorClock } from '../../../kernel/vector-clock.ts';
import type { Order } from '../order.ts';

interface Barrier {
  readonly parties: number;
  /** Threads that have arrived and wait for the others, and what all of them had done by then. */
  waiting: number[];
  clock: VectorClock;
}

/** Barriers: nobody goes on before all have arrived, so each comes after what all had done. */
export class Barriers {
  readonly #order: Order;
  readonly #barriers = new Map<string, Barrier>();
  readonly #at = new Map<number, string>();

  constructor(order: Order) {
    this.#order = order;
  }

  /** The barrier that a thread waits at; undefined if it doesn't. */
  of(thread: number): string | undefined {
    return this.#at.get(thread);
  }

  /** Answers what is wrong, or null. */
  arrive(thread: number, name: string, parties: number, event: number): string | null {
    let barrier = this.#barriers.get(name);
    if (!barrier) {
      barrier = { parties, waiting: [], clock: new VectorClock() };
      this.#barriers.set(name, barrier);
    }
    if (barrier.parties !== parties) {
      return `barrier "${name}" had ${barrier.parties} parties before`;
    }
    barrier.waiting.push(thread);
    this.#at.set(thread, name);
    this.#order.release(thread, barrier.clock, event);
    if (barrier.waiting.length < parties) return null;
    for (const one of barrier.waiting) {
      this.#order.acquire(one, barrier.clock);
      this.#at.delete(one);
    }
    barrier.waiting = [];
    barrier.clock = new VectorClock();
    return null;
  }
}
