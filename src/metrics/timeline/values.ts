import { Op } from '../../protocol/operations.ts';
import { RECORD_WORDS, RecordCode } from '../../protocol/trace.ts';

/** What a record did to a shared cell. */
export interface CellChange {
  readonly cell: number;
  readonly before: number;
  readonly after: number;
}

/** The cell that a record read or wrote, with its value before and after; null where there is no such cell. */
export function cellChange(records: Int32Array, sequence: number): CellChange | null {
  const at = sequence * RECORD_WORDS;
  const [code = 0, a = 0, b = 0, c = 0, d = 0] = records.subarray(at + 3, at + 8);
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
      return d === 0 ? { cell: a, before: b, after: b } : null;
    default:
      return null;
  }
}
