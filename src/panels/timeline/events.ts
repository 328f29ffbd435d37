import type { LockLane } from '../../metrics/timeline/lock-lane.ts';
import type { Timeline } from '../../metrics/timeline/timeline.ts';
import { type Fields, fieldsAt, lookBack, lookOn, type Sought } from '../../metrics/timeline/look.ts';
import type { Board } from '../../protocol/board.ts';
import { Op } from '../../protocol/operations.ts';
import { RecordCode } from '../../protocol/trace.ts';
import { runsTasks } from '../../protocol/modes.ts';
import { GuestStage } from '../../protocol/words.ts';
import { botKey, type Lane, lockKey } from './lanes.ts';

const LOCK_CODES: ReadonlySet<number> = new Set([
  Op.Acquire,
  Op.Release,
  RecordCode.Block,
  RecordCode.Cancel,
]);
const CLAIM_CODES: ReadonlySet<number> = new Set([Op.CompareExchange, Op.Store]);
const PERMIT_CODES: ReadonlySet<number> = new Set([Op.Down, Op.Up]);
const BARRIER_CODES: ReadonlySet<number> = new Set([Op.CompareExchange, Op.Wait, Op.Notify]);
const SEATED: ReadonlySet<number> = new Set([
  GuestStage.Led,
  GuestStage.Seated,
  GuestStage.WantsToOrder,
  GuestStage.Ordering,
  GuestStage.Eating,
  GuestStage.WantsToPay,
]);

/** Whether a record belongs to a lane. */
function belongs(timeline: Timeline, lane: Lane): Sought {
  const { bots, board } = timeline;
  switch (lane.kind) {
    case 'group':
      return () => false;
    case 'house':
      return (words, at) => words[at + 1] === 0;
    case 'bot':
      return (words, at) => words[at + 1] !== 0 && bots.of(words[at + 1] as number) === lane.bot;
    case 'task':
      return (words, at) => {
        const task = words[at + 2] as number;
        if (task === 0) return false;
        const { tasks } = lane.row;
        const span = tasks.lastFrom(words[at] as number);
        return span >= 0 && tasks.task(span) === task && tasks.bot(span) === words[at + 1];
      };
    case 'lock': {
      const { codes, a: cell } = recordsOf(lane.lock, board);
      return (words, at) => codes.has(words[at + 3] as number) && words[at + 4] === cell;
    }
    case 'table':
      return (words, at) => {
        const code = words[at + 3] as number;
        if (code === RecordCode.Guest)
          return SEATED.has(words[at + 5] as number) && words[at + 6] === lane.table;
        const writes = code === Op.Store || code === RecordCode.HouseStore || code === Op.CompareExchange;
        return writes && words[at + 4] === board.table + lane.table;
      };
  }
}

/** The operations on a lock, or on what is used as one, and the number in them. */
function recordsOf({ kind, thing }: LockLane, board: Board): { codes: ReadonlySet<number>; a: number } {
  switch (kind) {
    case 'lock':
      return { codes: LOCK_CODES, a: thing };
    case 'claim':
      return { codes: CLAIM_CODES, a: board.claim + thing };
    case 'permits':
      return { codes: PERMIT_CODES, a: board.permits + thing };
    case 'barrier':
      return { codes: BARRIER_CODES, a: board.barrier };
  }
}

/** Whether a record is of the same kind as another: the same operation, act, stage, incident. */
function sameKind(record: Fields): Sought {
  const { code, a, b } = record;
  switch (code) {
    case Op.Work:
    case Op.Await:
    case Op.Call:
    case RecordCode.Incident:
    case RecordCode.Fire:
      return (words, at) => words[at + 3] === code && words[at + 4] === a;
    case RecordCode.Guest:
    case RecordCode.Item:
    case RecordCode.Complete:
      return (words, at) => words[at + 3] === code && words[at + 5] === b;
    default:
      return (words, at) => words[at + 3] === code;
  }
}

/** The next (1) or previous (-1) record of a lane, seen from another one; null at the ends. */
export function stepInLane(timeline: Timeline, lane: Lane, sequence: number, by: 1 | -1): number | null {
  return look(timeline, sequence, by, belongs(timeline, lane));
}

/** The next or previous record of the same kind in the same lane. */
export function stepOfKind(timeline: Timeline, lane: Lane, sequence: number, by: 1 | -1): number | null {
  const record = fieldsAt(timeline.records, sequence);
  if (!record) return null;
  const [inLane, ofKind] = [belongs(timeline, lane), sameKind(record)];
  // An incident stands in the lanes of both bots, though it is a record of the house.
  const anywhere = record.code === RecordCode.Incident;
  return look(timeline, sequence, by, (words, at) => ofKind(words, at) && (anywhere || inLane(words, at)));
}

function look({ records }: Timeline, sequence: number, by: 1 | -1, fits: Sought): number | null {
  const found = by > 0 ? lookOn(records, sequence, fits) : lookBack(records, sequence, fits);
  return found < 0 ? null : found;
}

/** Keys of the lanes that a record could be shown in, the most telling one first. */
export function laneKeysOf(timeline: Timeline, sequence: number): readonly string[] {
  const record = fieldsAt(timeline.records, sequence);
  if (!record) return [];
  const { actor, task, code, a, b, c } = record;
  if (actor === 0) {
    const of = code === RecordCode.Incident ? timeline.bots.of(b) : undefined;
    const table = code === RecordCode.Guest && SEATED.has(b) ? [`table ${c}`] : [];
    return [...(of ? [botKey(of)] : []), ...table, 'house'];
  }
  const bot = timeline.bots.of(actor);
  if (!bot) return ['house'];
  const row = runsTasks(bot.role) && task > 0 ? rowOf(timeline, record) : -1;
  const lock = lockOf(timeline.board, code, a);
  return [...(row >= 0 ? [`task ${row}`] : []), botKey(bot), ...(lock ? [lockKey(lock)] : [])];
}

/** The lock, claim, semaphore or barrier that an operation is about; null for all others. */
function lockOf(board: Board, code: number, a: number): Pick<LockLane, 'kind' | 'thing'> | null {
  if (LOCK_CODES.has(code)) return { kind: 'lock', thing: a };
  if (PERMIT_CODES.has(code)) return { kind: 'permits', thing: a - board.permits };
  if (BARRIER_CODES.has(code) && a === board.barrier) return { kind: 'barrier', thing: 0 };
  const isClaim = CLAIM_CODES.has(code) && a >= board.claim && a < board.duty;
  return isClaim ? { kind: 'claim', thing: a - board.claim } : null;
}

function rowOf({ tasks }: Timeline, { actor, task, tick }: Fields): number {
  return tasks.rows.findIndex(({ tasks: spans }) => {
    const first = spans.firstReaching(tick);
    for (let at = spans.lastFrom(tick); at >= first; at -= 1) {
      if (spans.task(at) === task && spans.bot(at) === actor) return true;
    }
    return false;
  });
}
