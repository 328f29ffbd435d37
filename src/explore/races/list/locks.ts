import { VectorClock } from '../../../kernel/vector-clock.ts';
import { LockSets } from '../numbers.ts';
import type { Order } from '../order.ts';

/** How a thread holds a lock: as one of several or alone, and how many times over. */
export interface Hold {
  readonly shared: boolean;
  readonly depth: number;
}

const NONE: readonly string[] = [];

interface Lock {
  /** Who holds it, how many times over, and since which event. With `shared` there may be several. */
  readonly holders: Map<number, { depth: number; readonly since: number }>;
  shared: boolean;
  /** What was let out by those who held it alone, and by those who shared it. */
  readonly alone: VectorClock;
  readonly together: VectorClock;
}

/** Locks, plain and shared (readers and a writer), which a thread may take again while it holds them. */
export class Locks {
  readonly sets = new LockSets<string>();
  /** How often each lock was taken by who didn't hold it. */
  readonly taken = new Map<string, number>();
  readonly #order: Order;
  readonly #nameOf: (thread: number) => string;
  readonly #locks = new Map<string, Lock>();
  /** For each thread the locks that it holds, and whether it shares them. */
  readonly #held: Map<string, boolean>[] = [];
  readonly #setOf: number[] = [];
  /** For each set of locks, those that keep others from reading, and those that keep others from writing. */
  readonly #guarding: { readonly reads: readonly string[]; readonly writes: readonly string[] }[] = [];

  constructor(order: Order, nameOf: (thread: number) => string) {
    this.#order = order;
    this.#nameOf = nameOf;
  }

  /** Number of the set of locks that a thread holds. */
  held(thread: number): number {
    return this.#setOf[thread] ?? 0;
  }

  /** The locks of a thread that guard what it does: a shared one guards what is read, and not what is written. */
  guarding(thread: number, writes: boolean): readonly string[] {
    const guards = this.#guarding[this.held(thread)];
    return (writes ? guards?.writes : guards?.reads) ?? NONE;
  }

  /** How a thread holds a lock; null if it doesn't. */
  hold(thread: number, name: string): Hold | null {
    const lock = this.#locks.get(name);
    const mine = lock?.holders.get(thread);
    return lock && mine ? { shared: lock.shared, depth: mine.depth } : null;
  }

  /** A thread has got a lock, so many times at once (`depth`). Answers what is wrong with that, or null. */
  take(thread: number, name: string, shared: boolean, event: number, depth = 1): string | null {
    const lock = this.#lock(name);
    const mine = lock.holders.get(thread);
    if (mine) {
      if (lock.shared !== shared) {
        return `"${this.#nameOf(thread)}" holds "${name}" already, ${lock.shared ? 'shared' : 'alone'}, since event ${mine.since}`;
      }
      mine.depth += depth;
      return null;
    }
    for (const [holder, { since }] of lock.holders) {
      if (shared && lock.shared) break;
      return `"${this.#nameOf(holder)}" holds "${name}" since event ${since}, so "${this.#nameOf(thread)}" can't have got it`;
    }
    lock.shared = shared;
    lock.holders.set(thread, { depth, since: event });
    this.taken.set(name, (this.taken.get(name) ?? 0) + 1);
    this.#order.acquire(thread, lock.alone);
    if (!shared) this.#order.acquire(thread, lock.together);
    this.#heldBy(thread).set(name, shared);
    this.#change(thread);
    return null;
  }

  /** A thread gives a lock back, so many times at once (`depth`). Answers what is wrong with that, or null. */
  give(thread: number, name: string, event: number, depth = 1): string | null {
    const lock = this.#lock(name);
    const mine = lock.holders.get(thread);
    if (!mine) return `"${this.#nameOf(thread)}" doesn't hold "${name}"`;
    mine.depth -= depth;
    if (mine.depth > 0) return null;
    lock.holders.delete(thread);
    this.#order.release(thread, lock.shared ? lock.together : lock.alone, event);
    this.#heldBy(thread).delete(name);
    this.#change(thread);
    return null;
  }

  #heldBy(thread: number): Map<string, boolean> {
    return (this.#held[thread] ??= new Map());
  }

  #change(thread: number): void {
    const held = [...this.#heldBy(thread)];
    const set = this.sets.of(held.map(([name, shared]) => (shared ? `${name} (shared)` : name)));
    this.#setOf[thread] = set;
    this.#guarding[set] ??= {
      reads: held.map(([name]) => name),
      writes: held.filter(([, shared]) => !shared).map(([name]) => name),
    };
  }

  #lock(name: string): Lock {
    let lock = this.#locks.get(name);
    if (!lock) {
      lock = {
        holders: new Map(),
        shared: false,
        alone: new VectorClock(),
        together: new VectorClock(),
      };
      this.#locks.set(name, lock);
    }
    return lock;
  }
}
