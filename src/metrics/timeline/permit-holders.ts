import { Op } from '../../protocol/operations.ts';
import { RECORD_WORDS, RecordCode } from '../../protocol/trace.ts';
import type { Fields } from './look.ts';
import type { Relation } from './relation.ts';

/**
 * Who held the permits of a semaphore when somebody began to wait for one: for each, where it was got. `wait` is the
 * Down that found none.
 */
export function permitHolders(records: Int32Array, { sequence, a: cell }: Fields): Relation[] {
  const holders: Relation[] = [];
  /** Who is settled: it gave its permit back, waits too, or has been found. */
  const settled = new Set<string>();
  for (let at = (sequence - 1) * RECORD_WORDS; at >= 0; at -= RECORD_WORDS) {
    const who = `${records[at + 1]}/${records[at + 2]}`;
    const code = records[at + 3] as number;
    const isOwn = records[at + 4] === cell;
    if (code === RecordCode.HouseStore && isOwn) break;
    if (code === RecordCode.OffDuty) settled.add(who);
    if (!isOwn || (code !== Op.Up && code !== Op.Down) || settled.has(who)) continue;
    settled.add(who);
    if (code === Op.Up) continue;
    const got = records[at + 6] === 1 ? at / RECORD_WORDS : firstWake(records, at / RECORD_WORDS, sequence);
    if (got >= 0) holders.push({ kind: 'holder', from: got, to: sequence, about: cell });
  }
  return holders;
}

/** Where the wait that begins with a record ended, before another one; -1 if it went on. */
function firstWake(records: Int32Array, slept: number, before: number): number {
  const [actor, task] = [records[slept * RECORD_WORDS + 1], records[slept * RECORD_WORDS + 2]];
  for (let at = slept + 1; at < before; at += 1) {
    const word = at * RECORD_WORDS;
    if (records[word + 1] !== actor || records[word + 2] !== task) continue;
    const code = records[word + 3];
    if (code === RecordCode.Wake || (code === RecordCode.Complete && records[word + 5] === Op.Wait))
      return at;
  }
  return -1;
}
