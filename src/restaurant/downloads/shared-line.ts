import type { Tick } from '../../kernel/ticks.ts';

/** A line that brings so many chunks at a time; others wait for it, first come first served. */
export class SharedLine {
  readonly #width: number;
  readonly #arrives: (at: Tick, page: number) => void;
  readonly #queue: { readonly page: number; readonly length: Tick }[] = [];
  readonly #passing = new Set<number>();

  /** `arrives` is told when a chunk of a page will be there, as soon as that is known. */
  constructor(width: number, arrives: (at: Tick, page: number) => void) {
    this.#width = width;
    this.#arrives = arrives;
  }

  /** A server sends a page's next chunk, for which the line needs so long. */
  send(page: number, length: Tick, now: Tick): void {
    this.#queue.push({ page, length });
    this.#fill(now);
  }

  /** The chunk of a page is through, if one was under way: there is room for another. */
  passed(page: number, now: Tick): void {
    if (this.#passing.delete(page)) this.#fill(now);
  }

  #fill(now: Tick): void {
    while (this.#passing.size < this.#width) {
      const next = this.#queue.shift();
      if (next === undefined) return;
      this.#passing.add(next.page);
      this.#arrives(now + next.length, next.page);
    }
  }
}
