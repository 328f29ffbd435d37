import { VectorClock } from '../../kernel/vector-clock.ts';

/**
 * Happens-before (Lamport 1978) among the events of threads, as far as they have come: each thread's events in
 * their order, and what was let out before what was taken in. A thread's own time goes on whenever it lets
 * something out, so that a whole stretch between two such points is one number (an epoch, as in FastTrack,
 * Flanagan and Freund 2009).
 */
export class Order {
  readonly #clocks: VectorClock[] = [];
  /** For each thread, the event with which each of its epochs ended. */
  readonly #ends: number[][] = [];

  /** A thread that is ordered with nobody so far. Answers its number. */
  thread(): number {
    const thread = this.#clocks.length;
    const clock = new VectorClock();
    clock.advance(thread);
    this.#clocks.push(clock);
    this.#ends.push([]);
    return thread;
  }

  /** The epoch that a thread is in. */
  epoch(thread: number): number {
    return this.clock(thread).at(thread);
  }

  /** What a thread knows. It changes as the thread goes on. */
  clock(thread: number): VectorClock {
    return this.#clocks[thread] as VectorClock;
  }

  /** The event that ended an epoch; null if it hasn't ended. */
  endOf(thread: number, epoch: number): number | null {
    return this.#ends[thread]?.[epoch - 1] ?? null;
  }

  /** What a thread has done up to this event is let out: whoever takes in `into` comes after it. */
  release(thread: number, into: VectorClock, event: number): void {
    const clock = this.clock(thread);
    into.join(clock);
    clock.advance(thread);
    this.#ends[thread]?.push(event);
  }

  /** What a thread does from now on comes after all that was let out into `from`. */
  acquire(thread: number, from: VectorClock): void {
    this.clock(thread).join(from);
  }

  /** What `other` does from now on comes after what `thread` has done. */
  edge(thread: number, other: number, event: number): void {
    this.release(thread, this.clock(other), event);
  }
}
