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
    if (this.length === this.words.length) {
      const grown = new Int32Array(this.words.length * 2);
      grown.set(this.words);
      this.words = grown;
    }
    for (let word = 0; word < RECORD_WORDS; word += 1) this.words[this.length + word] = words[at + word]!;
    this.length += RECORD_WORDS;
    if (this.incident !== 0) return;
    const { code, a } = readRecord(words, at);
    if (code !== RecordCode.Incident) return;
    this.incident = a;
    this.upTo = this.length;
  }

  /** Tick of the last record; 0 before the first. */
  get now(): number {
    return this.words[this.length - RECORD_WORDS] ?? 0;
  }

  /** A copy of the records. */
  slice(): Int32Array {
    return this.words.slice(0, this.length);
  }
}
