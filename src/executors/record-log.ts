import { TraceHash } from '../kernel/hash.ts';
import { RECORD_WORDS } from '../protocol/trace.ts';

/** Takes records. What it does with them is its own business. */
export interface RecordSink {
  append(
    tick: number,
    actor: number,
    task: number,
    code: number,
    a: number,
    b: number,
    c: number,
    d: number,
  ): void;
}

const CHUNK = 16_384 * RECORD_WORDS;

/** Keeps records, in chunks, so that growing costs no copying. */
export class RecordLog implements RecordSink {
  readonly #full: Int32Array[] = [];
  #chunk = new Int32Array(CHUNK);
  #at = 0;

  append(
    tick: number,
    actor: number,
    task: number,
    code: number,
    a: number,
    b: number,
    c: number,
    d: number,
  ): void {
    if (this.#at === CHUNK) this.#grow();
    const chunk = this.#chunk;
    const at = this.#at;
    chunk[at] = tick;
    chunk[at + 1] = actor;
    chunk[at + 2] = task;
    chunk[at + 3] = code;
    chunk[at + 4] = a;
    chunk[at + 5] = b;
    chunk[at + 6] = c;
    chunk[at + 7] = d;
    this.#at = at + RECORD_WORDS;
  }

  /** Number of words kept so far. */
  get length(): number {
    return this.#full.length * CHUNK + this.#at;
  }

  /** A copy of the words from `from` on. */
  slice(from = 0): Int32Array {
    const words = new Int32Array(this.length - from);
    this.#each(from, (part, at) => {
      words.set(part, at - from);
    });
    return words;
  }

  /** The trace hash of all records. */
  hash(): string {
    const hash = new TraceHash();
    this.#each(0, (part) => {
      hash.update(part);
    });
    return hash.digest();
  }

  #each(from: number, take: (part: Int32Array, at: number) => void): void {
    const chunks = [...this.#full, this.#chunk.subarray(0, this.#at)];
    for (const [i, chunk] of chunks.entries()) {
      const skip = Math.max(0, from - i * CHUNK);
      if (skip < chunk.length) take(chunk.subarray(skip), i * CHUNK + skip);
    }
  }

  #grow(): void {
    this.#full.push(this.#chunk);
    this.#chunk = new Int32Array(CHUNK);
    this.#at = 0;
  }
}
