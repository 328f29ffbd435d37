import { Op } from '../protocol/operations.ts';
import { RecordCode } from '../protocol/trace.ts';
import type { TraceRecord } from './trace-record.ts';

/** What a record has written into its cell (`record.a`), or null if it has written nothing. */
export function written(record: TraceRecord): number | null {
  switch (record.code) {
    case Op.Store:
    case RecordCode.HouseStore:
      return record.b;
    case Op.Add:
      return (record.b + record.c) | 0;
    case Op.CompareExchange:
      return record.d === record.b ? record.c : null;
    default:
      return null;
  }
}
