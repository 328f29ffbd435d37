import { mixSeed } from '../../../kernel/random.ts';
import type { Step } from './course.ts';

/**
 * What a step has seen, as a number: what its thread had done and seen before, and what those had seen whose writes it finds. A
 * thread can't tell executions apart in which its last step has seen the same; nor are threads told apart that do the same.
 */
export interface View {
  /** Of what the steps read. */
  readonly read: number;
  /** The same, where a step that only writes has seen what it overwrites: the order of writes counts, too. */
  readonly found: number;
}

const NOTHING: View = { read: 0, found: 0 };

/** Computes the views of steps, one after the other, in the order in which they come or might come. */
export class Views {
  readonly #threads: Map<number, View>;
  /** By object: the view of who wrote it last. */
  readonly #objects: Map<number, View>;

  constructor(threads?: ReadonlyMap<number, View>, objects?: ReadonlyMap<number, View>) {
    this.#threads = new Map(threads);
    this.#objects = new Map(objects);
  }

  copy(): Views {
    return new Views(this.#threads, this.#objects);
  }

  /** The view of the next step; of an idle one, what its thread had seen before. */
  add({ thread, site, touches, blind, idle }: Step): View {
    const before = this.#threads.get(thread) ?? NOTHING;
    if (idle) return before;
    const sources = touches.map(({ at }) => this.#objects.get(at) ?? NOTHING);
    const view = {
      read: mixSeed(site, blind ? [before.read] : [before.read, ...sources.map(({ read }) => read)]),
      found: mixSeed(site, [before.found, ...sources.map(({ found }) => found)]),
    };
    this.#threads.set(thread, view);
    for (const { at, write } of touches) if (write) this.#objects.set(at, view);
    return view;
  }
}
