/**
 * A vector clock (Fidge 1988, Mattern 1989): for each thread, how far into that thread's past one looks from here.
 * Threads are numbered from 0; of a thread that was never heard of the time is 0. One clock happened before
 * another, or is the same, exactly if the other covers it.
 */
export class VectorClock {
  readonly #times: number[] = [];

  /** The time of a thread as known here. */
  at(thread: number): number {
    return this.#times[thread] ?? 0;
  }

  /** A thread's time goes on by one. Answers the new time. */
  advance(thread: number): number {
    this.#reach(thread + 1);
    const time = this.at(thread) + 1;
    this.#times[thread] = time;
    return time;
  }

  /** Learns all that another clock knows: the least upper bound of both. */
  join(other: VectorClock): void {
    const theirs = other.#times;
    this.#reach(theirs.length);
    for (let thread = 0; thread < theirs.length; thread += 1) {
      const time = theirs[thread] as number;
      if (time > (this.#times[thread] as number)) this.#times[thread] = time;
    }
  }

  /** Whether nothing is known to the other that isn't known here. */
  covers(other: VectorClock): boolean {
    return other.#times.every((time, thread) => time <= this.at(thread));
  }

  /** A clock that shows the same, and goes its own way from then on. */
  copy(): VectorClock {
    const copy = new VectorClock();
    copy.join(this);
    return copy;
  }

  #reach(size: number): void {
    while (this.#times.length < size) this.#times.push(0);
  }
}
