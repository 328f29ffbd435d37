import { VectorClock } from '../../kernel/vector-clock.ts';
import { History } from './history.ts';
import type { Order } from './order.ts';
import { type Access, Mode, type RaceSink } from './place.ts';

/**
 * Shared cells: plain accesses order nothing; an atomic read comes after all atomic writes to its cell before it,
 * as a read of a volatile variable does in Java.
 */
export class Cells {
  readonly #order: Order;
  readonly #history: History;
  /** For each cell what was let out by atomic writes. */
  readonly #written: VectorClock[] = [];

  constructor(order: Order, sink: RaceSink) {
    this.#order = order;
    this.#history = new History(order, sink);
  }

  read(access: Access): void {
    this.#history.touch(access, Mode.Read, this.#order.clock(access.thread));
  }

  write(access: Access): void {
    this.#history.touch(access, Mode.Write, this.#order.clock(access.thread));
  }

  atomicRead(access: Access): void {
    this.observe(access);
    this.#history.touch(access, Mode.AtomicRead, this.#order.clock(access.thread));
  }

  /** `sees`: what the writer knows, if that isn't what its thread does. */
  atomicWrite(access: Access, sees = this.#order.clock(access.thread)): void {
    this.#history.touch(access, Mode.AtomicWrite, sees);
    this.publish(access);
  }

  /** Reads and writes at once. */
  atomicUpdate(access: Access): void {
    this.observe(access);
    this.atomicWrite(access);
  }

  /** Only the order that comes of an atomic read. */
  observe({ thread, cell }: Pick<Access, 'thread' | 'cell'>): void {
    const written = this.#written[cell];
    if (written) this.#order.acquire(thread, written);
  }

  /** Only the order that comes of an atomic write. */
  publish({ thread, cell, event }: Pick<Access, 'thread' | 'cell' | 'event'>): void {
    this.#order.release(thread, (this.#written[cell] ??= new VectorClock()), event);
  }
}
