import { RECORD_WORDS } from '../protocol/trace.ts';
import type { Fold } from './fold.ts';

/** So many of the last records are compared to know the night again. */
const KNOWN = 16;

/**
 * Keeps a fold up with a record that grows, from the first time that somebody asks for it: until then it costs
 * nothing. When another night's records come, it begins anew.
 */
export class Follower<F extends Fold> {
  readonly #make: () => F;
  #fold: F | null = null;
  #read = 0;
  /** A copy of the last words that were read, which tell this night from another. */
  #last = new Int32Array(0);

  constructor(make: () => F) {
    this.#make = make;
  }

  /** The fold, having read all of the records. */
  upTo(records: Int32Array): F {
    if (this.#fold === null || !this.#knows(records)) {
      this.#fold = this.#make();
      this.#read = 0;
    }
    const end = records.length - (records.length % RECORD_WORDS);
    if (end === this.#read) return this.#fold;
    for (let at = this.#read; at < end; at += RECORD_WORDS) this.#fold.record(records, at);
    this.#read = end;
    this.#last = records.slice(Math.max(0, end - KNOWN * RECORD_WORDS), end);
    return this.#fold;
  }

  #knows(records: Int32Array): boolean {
    if (records.length < this.#read) return false;
    const from = this.#read - this.#last.length;
    return this.#last.every((word, index) => records[from + index] === word);
  }
}
