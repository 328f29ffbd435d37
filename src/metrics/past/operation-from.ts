import { isOperation, RECORD_WORDS } from '../../protocol/trace.ts';

/**
 * Sequence number of the next operation at or after a position (`way` 1), or of the last one before it
 * (`way` -1). Null if there is none.
 */
export function operationFrom(records: Int32Array, position: number, way: number): number | null {
  const length = records.length / RECORD_WORDS;
  for (let at = way > 0 ? position : position - 1; at >= 0 && at < length; at += way) {
    if (isOperation(records[at * RECORD_WORDS + 3] as number)) return at;
  }
  return null;
}
