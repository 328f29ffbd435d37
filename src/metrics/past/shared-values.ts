import type { Board } from '../../protocol/board.ts';
import { Op } from '../../protocol/operations.ts';
import { RECORD_WORDS, RecordCode } from '../../protocol/trace.ts';
import { Incident } from '../../protocol/words.ts';
import type { Mark } from '../floor-state.ts';
import { cellOf } from '../race.ts';
import { TraceRecord } from '../trace-record.ts';
import { written } from '../written.ts';

/** What two bots collided over: a cell of the board, or a lock. */
export type Shared = { readonly cell: number } | { readonly lock: number };

/** What the two of an incident shared: the cell that tells of the place, or for a deadlock the lock asked for last. */
export function sharedBy(records: Int32Array, mark: Mark, board: Board): Shared {
  if (mark.kind !== Incident.Deadlock) return { cell: cellOf(board, mark.place) };
  return { lock: records[mark.sequence * RECORD_WORDS + 7] as number };
}

/**
 * What the shared thing held right after each of some records, given by their sequence numbers in rising order:
 * the cell's value, or the number of the bot that held the lock (0: nobody).
 */
export function valuesAfter(records: Int32Array, shared: Shared, sequences: readonly number[]): number[] {
  const values: number[] = [];
  const record = new TraceRecord();
  let value = 0;
  for (let sequence = 0; values.length < sequences.length; sequence += 1) {
    const at = sequence * RECORD_WORDS;
    if (at >= records.length) break;
    record.read(records, at);
    if ('lock' in shared) value = holderAfter(record, shared.lock) ?? value;
    else if (record.a === shared.cell) value = written(record) ?? value;
    while (sequences[values.length] === sequence) values.push(value);
  }
  return values;
}

function holderAfter({ code, a, actor }: TraceRecord, lock: number): number | null {
  if (a !== lock) return null;
  if (code === Op.Acquire) return actor;
  return code === Op.Release || code === RecordCode.Close ? 0 : null;
}
