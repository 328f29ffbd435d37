/** A record of the trace with its fields by name (see trace.ts). */
export interface RecordFields {
  readonly tick: number;
  readonly actor: number;
  readonly task: number;
  readonly code: number;
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly d: number;
}

/** Writes a record down at `words[at .. at + RECORD_WORDS)`. */
export function writeRecord(
  words: Int32Array,
  at: number,
  tick: number,
  actor: number,
  task: number,
  code: number,
  a: number,
  b: number,
  c: number,
  d: number,
): void {
  words[at] = tick;
  words[at + 1] = actor;
  words[at + 2] = task;
  words[at + 3] = code;
  words[at + 4] = a;
  words[at + 5] = b;
  words[at + 6] = c;
  words[at + 7] = d;
}

/** The record at `words[at .. at + RECORD_WORDS)`. */
export const readRecord = (words: Int32Array, at: number): RecordFields => ({
  tick: words[at] as number,
  actor: words[at + 1] as number,
  task: words[at + 2] as number,
  code: words[at + 3] as number,
  a: words[at + 4] as number,
  b: words[at + 5] as number,
  c: words[at + 6] as number,
  d: words[at + 7] as number,
});
