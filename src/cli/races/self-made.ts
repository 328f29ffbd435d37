import { RECORD_WORDS, RecordCode } from '../../protocol/trace.ts';
import { Incident } from '../../protocol/words.ts';

/** How many incidents a bot has had with itself: two tasks of one event loop. */
export function selfMade(records: Int32Array): number {
  let many = 0;
  for (let at = 0; at < records.length; at += RECORD_WORDS) {
    if (records[at + 3] !== RecordCode.Incident || records[at + 4] === Incident.Deadlock) continue;
    if (records[at + 5] === records[at + 6]) many += 1;
  }
  return many;
}
