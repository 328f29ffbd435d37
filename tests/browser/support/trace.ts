import { RECORD_WORDS, RecordCode } from '../../../src/protocol/trace.ts';
import { GuestStage } from '../../../src/protocol/words.ts';

/** A record as the trace has it: tick, actor, task, code, a, b, c, d. */
export type Row = readonly [number, number, number, number, number, number, number, number];

/** All records of a code, in order. */
export function rowsOf(records: Int32Array, code: number): readonly Row[] {
  const rows: Row[] = [];
  for (let at = 0; at < records.length; at += RECORD_WORDS) {
    if (records[at + 3] === code) rows.push([...records.subarray(at, at + RECORD_WORDS)] as unknown as Row);
  }
  return rows;
}

/** The sizes of the parties that have come, in order. */
export function arrivals(records: Int32Array): readonly number[] {
  return rowsOf(records, RecordCode.Guest)
    .filter(([, , , , , stage]) => stage === GuestStage.Arrived)
    .map(([, , , , , , size]) => size);
}

/** Lock disciplines that were chosen, in order: the first is that of the opening. */
export const locksChosen = (records: Int32Array): readonly number[] =>
  rowsOf(records, RecordCode.Staff).map(([, , , , , locks]) => locks);
