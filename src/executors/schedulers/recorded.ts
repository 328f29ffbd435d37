import type { RecordLog } from '../record-log.ts';
import type { Scheduler } from './scheduler.ts';

/**
 * Chooses as it was recorded, for as long as the night comes out as it was recorded; `otherwise` chooses from the
 * first difference on (a change that only the record knows of, a live night that took its time), and after the
 * record's end.
 */
export function recordedScheduler(
  records: Int32Array,
  log: () => RecordLog,
  otherwise: Scheduler,
): Scheduler {
  let compared = 0;
  let follows = true;
  /** Compares what has come since the last choice. */
  const isRecorded = (): boolean => {
    const words = log();
    if (!follows || words.length >= records.length) return false;
    const fresh = words.slice(compared);
    follows = fresh.every((word, index) => word === records[compared + index]);
    compared = words.length;
    return follows;
  };
  return {
    next(runnable, count, current) {
      if (!isRecorded()) return otherwise.next(runnable, count, current);
      const bot = records[compared + 1] as number;
      for (let at = 0; at < count; at += 1) if (runnable[at] === bot) return at;
      // Who tries a lock again in vain leaves no record: such steps may come in any order.
      return 0;
    },
  };
}
