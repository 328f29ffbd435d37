import { Op } from '../../protocol/operations.ts';
import { RECORD_WORDS, RecordCode } from '../../protocol/trace.ts';

/** What a record did to a shared cell. */
export interface CellChange {
  readonly cell: number;
  readonly before: number;
  readonly after: number;
}

/** The cell that a record read, wrote or was about, with its value before and after; null where there is none. */
export function cellChange(records: Int32Array, sequence: number): CellChange | null {
  const at = sequence * RECORD_WORDS;
  const [code = 0, a = 0, b = 0, c = 0, d = 0] = records.subarray(at + 3, at + 8);
  /** A cell whose value the record doesn't tell, and what it adds to that. */
  const touched = (cell: number, plus = 0): CellChange => {
    const before = valueBefore(records, sequence, cell);
    return { cell, before, after: before + plus };
  };
  switch (code) {
    case Op.Load:
      return { cell: a, before: b, after: b };
    case Op.Store:
    case RecordCode.HouseStore:
      return { cell: a, before: c, after: b };
    case Op.CompareExchange:
      return { cell: a, before: d, after: d === b ? c : d };
    case Op.Add:
      return { cell: a, before: c, after: (b + c) | 0 };
    case Op.Wait:
      return d === 0 ? { cell: a, before: b, after: b } : touched(a);
    case Op.Find:
      return d < 0 ? null : touched(a + d);
    case Op.Notify:
    case RecordCode.HouseNotify:
      return touched(a);
    case Op.Down:
      return touched(a, c === 1 ? -1 : 0);
    case Op.Up:
      return touched(a, b === 0 ? 1 : 0);
    default:
      return null;
  }
}

/** What a cell held before a record: what the last record told that tells it, and what was taken and added since. */
function valueBefore(records: Int32Array, sequence: number, cell: number): number {
  let since = 0;
  for (let at = (sequence - 1) * RECORD_WORDS; at >= 0; at -= RECORD_WORDS) {
    if (records[at + 4] !== cell) continue;
    const [code = 0, , b = 0, c = 0, d = 0] = records.subarray(at + 3, at + 8);
    switch (code) {
      case Op.Load:
      case Op.Store:
      case RecordCode.HouseStore:
        return b + since;
      case Op.CompareExchange:
        return (d === b ? c : d) + since;
      case Op.Add:
        return ((b + c) | 0) + since;
      case Op.Wait:
        if (d === 0) return b + since;
        break;
      case Op.Down:
        since -= c === 1 ? 1 : 0;
        break;
      case Op.Up:
        since += b === 0 ? 1 : 0;
        break;
    }
  }
  return since;
}
