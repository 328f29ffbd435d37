import { TraceHash } from '../kernel/hash.ts';
import { RECORD_WORDS } from '../protocol/trace.ts';

/** Takes records. What it does with them is its own business: a log keeps them, a fold reads something off them. */
export interface RecordSink {
  /** Takes the record at `words[at .. at + RECORD_WORDS)`, which may be overwritten afterwards. */
  record(words: Int32Array, at: number): void;
}

const CHUNK = 16_384 * RECORD_WORDS;

/** Keeps records, in chunks, so that growing costs no copying. */
export class RecordLog implements RecordSink {
  readonly #full: Int32Array[] = [];
  #chunk = new Int32Array(CHUNK);
  #at = 0;

  record(words: Int32Array, at: number): void {
    if (this.#at === CHUNK) this.#grow();
    const chunk = this.#chunk;
    const to = this.#at;
    for (let word = 0; word < RECORD_WORDS; word += 1) chunk[to + word] = words[at + word] as number;
    this.#at = to + RECORD_WORDS;
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
