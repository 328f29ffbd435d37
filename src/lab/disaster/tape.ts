import type { RecordSink } from '../../executors/record-log.ts';
import { readRecord } from '../../protocol/record.ts';
import { RECORD_WORDS, RecordCode } from '../../protocol/trace.ts';

/** Keeps the records of one night after the other in the same memory, and notes the first incident. */
export class Tape implements RecordSink {
  words = new Int32Array(RECORD_WORDS * 4096);
  /** Number of words. */
  length = 0;
  /** Incident of the first collision; 0 while there was none. */
  incident = 0;
  /** Number of words up to and including it. */
  upTo = 0;

  /** Forgets everything. */
  rewind(): void {
    this.length = 0;
    this.incident = 0;
  }

  record(words: Int32Array, at: number): void {
    const { code, a } = readRecord(words, at);
    if (this.length === this.words.length) {
      const grown = new Int32Array(this.words.length * 2);
      grown.set(this.words);
      this.words = grown;
    }
    this.words.set(words.subarray(at, at + RECORD_WORDS), this.length);
    this.length += RECORD_WORDS;
    if (code !== RecordCode.Incident || this.incident !== 0) return;
    this.incident = a;
    this.upTo = this.length;
  }

  /** A copy of the records. */
  slice(): Int32Array {
    return this.words.slice(0, this.length);
  }
}
