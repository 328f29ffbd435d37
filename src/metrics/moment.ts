import type { Tick } from '../kernel/ticks.ts';
import { RECORD_WORDS } from '../protocol/trace.ts';

/**
 * A moment of a night: how many records have happened, and the tick. Many records may share a tick; between
 * two records with different ticks only the tick moves on.
 */
export interface Moment {
  readonly sequence: number;
  readonly tick: Tick;
}

/** Names a moment by its tick (all records up to it have happened) or by the number of records that have happened. */
export type MomentName = { readonly tick: Tick } | { readonly sequence: number };

/** Finds a moment in the records of a night. What lies before the first record, or after the last, is moved to it. */
export function momentIn(records: Int32Array, name: MomentName): Moment {
  const length = records.length / RECORD_WORDS;
  if ('sequence' in name) {
    const sequence = Math.max(0, Math.min(length, Math.round(name.sequence)));
    return { sequence, tick: sequence === 0 ? 0 : (records[(sequence - 1) * RECORD_WORDS] as number) };
  }
  const last = length === 0 ? 0 : (records[(length - 1) * RECORD_WORDS] as number);
  const tick = Math.max(0, Math.min(last, Math.round(name.tick)));
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((records[middle * RECORD_WORDS] as number) <= tick) low = middle + 1;
    else high = middle;
  }
  return { sequence: low, tick };
}

/** What names exactly this moment: its tick where that is enough, else its number. */
export function momentName(records: Int32Array, moment: Moment): MomentName {
  const { sequence, tick } = moment;
  return momentIn(records, { tick }).sequence === sequence ? { tick } : { sequence };
}
