import type { Tick } from '../kernel/ticks.ts';

/** Remembers what is to be taken away some time later. All wait equally long, so a queue is enough. */
export class Expiry {
  readonly #after: Tick;
  readonly #take: (id: number) => void;
  #queue: { readonly id: number; readonly due: Tick }[] = [];
  #next = 0;

  /** `take` is called for each id once `after` ticks have passed. */
  constructor(after: Tick, take: (id: number) => void) {
    this.#after = after;
    this.#take = take;
  }

  add(id: number, now: Tick): void {
    this.#queue.push({ id, due: now + this.#after });
  }

  /** Takes away all that is due. */
  passTo(now: Tick): void {
    for (let first = this.#queue[this.#next]; first && first.due <= now;) {
      this.#next += 1;
      this.#take(first.id);
      first = this.#queue[this.#next];
    }
    if (this.#next === this.#queue.length && this.#next > 0) {
      this.#queue = [];
      this.#next = 0;
    }
  }

  /** A copy that takes away from somewhere else. */
  copy(take: (id: number) => void): Expiry {
    const copy = new Expiry(this.#after, take);
    copy.#queue = this.#queue.slice(this.#next);
    return copy;
  }
}
