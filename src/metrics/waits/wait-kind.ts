import { Op } from '../../protocol/operations.ts';
import { RecordCode } from '../../protocol/trace.ts';
import { Awaited, IdleCause } from '../../protocol/words.ts';
import type { TraceRecord } from '../trace-record.ts';

/** What exactly a bot, or a task of an event loop, waits for. The first seven are Awaited, with its numbers. */
export const WaitKind = {
  ...Awaited,
  /** a lock that somebody holds */
  Lock: 8,
  /** a thing is somebody else's: it lets a while pass and tries again */
  Retry: 9,
  /** a semaphore */
  Semaphore: 10,
  /** a ThreadBot has found nothing to do and rests until its next look round */
  Rest: 11,
  /** a ChefBot likewise, while dishes are in the ovens */
  OvenRest: 12,
  /** an event loop's lookout waits for the bell */
  Bell: 13,
  /** a HelperBot's being done */
  Helper: 14,
  /** a HelperBot waits to be asked */
  Asked: 15,
  /** it lets a while pass in the middle of a job: a delay that the owner ordered, or no room yet */
  Pause: 16,
  /** nothing has come yet, or nothing came any more: what the wait is for has not turned out */
  Open: 17,
  /** the round's end at a barrier */
  Barrier: 18,
} as const;
export type WaitKind = (typeof WaitKind)[keyof typeof WaitKind];

/** What a bot was about when it began to wait: what its records before that tell. */
export interface Setting {
  /** It is at its post with nothing in hand, and runs no event loop. */
  readonly resting: boolean;
  /** The board's bell. */
  readonly bell: number;
  /** The board's barrier. */
  readonly barrier: number;
}

/** What the wait that begins with a record is for; null for a record that begins none. */
export function kindOfWait(record: TraceRecord, { resting, bell, barrier }: Setting): WaitKind | null {
  const { code, a, b, c, d } = record;
  switch (code) {
    case Op.Await:
      return a >= Awaited.Preference && a <= Awaited.Grievance ? (a as WaitKind) : WaitKind.Open;
    case Op.Sleep:
      if (b === IdleCause.Lock) return WaitKind.Retry;
      if (b === IdleCause.Oven) return resting ? WaitKind.OvenRest : WaitKind.Pause;
      return resting ? WaitKind.Rest : WaitKind.Pause;
    case Op.Wait:
      if (d !== 0) return null;
      if (a === bell) return WaitKind.Bell;
      if (a === barrier) return WaitKind.Barrier;
      return c === IdleCause.Work ? WaitKind.Asked : WaitKind.Helper;
    case Op.Down:
      return c === 0 ? WaitKind.Semaphore : null;
    case RecordCode.Block:
      return WaitKind.Lock;
    default:
      return null;
  }
}
