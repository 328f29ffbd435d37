import { RECORD_WORDS, RecordCode } from '../../protocol/trace.ts';
import { nameOf } from '../roster.ts';

/** Names of all bots that are hired in a record, by number: also of those that have not come on duty yet. */
export function botNamesIn(records: Int32Array): Map<number, string> {
  const names = new Map<number, string>();
  for (let at = 0; at < records.length; at += RECORD_WORDS) {
    if (records[at + 3] !== RecordCode.Hire) continue;
    const [bot = 0, role = 0, index = 0] = records.subarray(at + 4, at + 7);
    names.set(bot, nameOf(bot, role, index));
  }
  return names;
}

/** Mode, packed habits and packed crew of the staff that was wanted last; null where nobody has been. */
export function lastStaffIn(records: Int32Array): readonly [number, number, number] | null {
  for (let at = records.length - RECORD_WORDS; at >= 0; at -= RECORD_WORDS) {
    if (records[at + 3] !== RecordCode.Staff || records[at + 1] !== 0) continue;
    return [records[at + 4] as number, records[at + 5] as number, records[at + 6] as number];
  }
  return null;
}
