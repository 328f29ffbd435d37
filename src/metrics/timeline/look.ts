import { RECORD_WORDS } from '../../protocol/trace.ts';

/** The fields of one record. */
export interface Fields {
  readonly sequence: number;
  readonly tick: number;
  readonly actor: number;
  readonly task: number;
  readonly code: number;
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly d: number;
}

/** The record of a sequence number; null if there is none. */
export function fieldsAt(records: Int32Array, sequence: number): Fields | null {
  const at = sequence * RECORD_WORDS;
  if (sequence < 0 || at + RECORD_WORDS > records.length) return null;
  const [tick = 0, actor = 0, task = 0, code = 0, a = 0, b = 0, c = 0, d = 0] = records.subarray(
    at,
    at + RECORD_WORDS,
  );
  return { sequence, tick, actor, task, code, a, b, c, d };
}

/** Whether the record whose first word is at `at` is one that is looked for. */
export type Sought = (words: Int32Array, at: number) => boolean;

/** The last record before `sequence` that fits, not further back than `until`; -1 if there is none. */
export function lookBack(records: Int32Array, sequence: number, fits: Sought, until = 0): number {
  for (let at = sequence - 1; at >= until; at -= 1) if (fits(records, at * RECORD_WORDS)) return at;
  return -1;
}

/** The first record after `sequence` that fits; -1 if there is none. */
export function lookOn(records: Int32Array, sequence: number, fits: Sought): number {
  const end = Math.floor(records.length / RECORD_WORDS);
  for (let at = sequence + 1; at < end; at += 1) if (fits(records, at * RECORD_WORDS)) return at;
  return -1;
}
