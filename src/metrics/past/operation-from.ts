import { isOperation, RECORD_WORDS } from '../../protocol/trace.ts';

/**
 * Sequence number of the next operation at or after a position (`way` 1), or of the last one before it
 * (`way` -1): of any bot, or of one only. Null if there is none.
 */
export function operationFrom(
  records: Int32Array,
  position: number,
  way: number,
  bot: number | null,
): number | null {
  const length = records.length / RECORD_WORDS;
  for (let at = way > 0 ? position : position - 1; at >= 0 && at < length; at += way) {
    const word = at * RECORD_WORDS;
    if (!isOperation(records[word + 3] as number)) continue;
    if (bot === null || records[word + 1] === bot) return at;
  }
  return null;
}
