import { Op } from '../protocol/operations.ts';
import type { Fold } from './fold.ts';

/**
 * One record of the trace with its fields by name (see protocol/trace.ts). An instance is read over and
 * over, so that folds leave no garbage. Time never goes back: a record that claims an earlier tick than the
 * one before it, which no machine writes, counts as happening at once.
 */
export class TraceRecord {
  /** Position in the trace, from 0; -1 before the first. */
  sequence = -1;
  tick = 0;
  actor = 0;
  task = 0;
  code = 0;
  a = 0;
  b = 0;
  c = 0;
  d = 0;

  /** Goes on to the next record, which lies at `words[at]`. */
  read(words: Int32Array, at: number): void {
    const tick = words[at] as number;
    if (tick > this.tick) this.tick = tick;
    this.sequence += 1;
    this.actor = words[at + 1] as number;
    this.task = words[at + 2] as number;
    this.code = words[at + 3] as number;
    this.a = words[at + 4] as number;
    this.b = words[at + 5] as number;
    this.c = words[at + 6] as number;
    this.d = words[at + 7] as number;
  }

  /** It has only read memory: nothing has changed but the time. A third of all records are such. */
  get onlyRead(): boolean {
    return this.code === Op.Load || this.code === Op.Find;
  }

  /** A reader that stands at the same place. */
  copy(): TraceRecord {
    return Object.assign(new TraceRecord(), this);
  }
}

/** A part of a fold: looks at each record that the whole fold has read. */
export interface Part {
  take(record: TraceRecord): void;
}

/** A fold that consists of the given parts, in that order. */
export function foldOf(...parts: readonly Part[]): Fold {
  const record = new TraceRecord();
  return {
    record(words, at) {
      record.read(words, at);
      for (const part of parts) part.take(record);
    },
  };
}
