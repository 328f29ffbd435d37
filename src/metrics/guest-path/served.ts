import { Op } from '../../protocol/operations.ts';
import { RECORD_WORDS, RecordCode } from '../../protocol/trace.ts';
import { runsTasks } from '../../protocol/modes.ts';
import { Act, Awaited, IdleCause, placeKind, PlaceKind } from '../../protocol/words.ts';
import { type BotDoings, type Pieces, SEQUENCE, TICK, type TaskDoings } from './doings.ts';
import type { Cut, PathBuilder } from './path-builder.ts';
import type { PathIndex } from './path-index.ts';
import type { Kind } from './segment.ts';

/** The index, and the records that it was read from. */
export interface Ground {
  readonly index: PathIndex;
  readonly records: Int32Array;
}

/** Who does something for the guests: a bot, and on an event loop its task. */
export interface Server {
  readonly bot: BotDoings;
  readonly task: TaskDoings | null;
}

/** The field of a record: 3 its code, 4 to 7 a to d. */
export const fieldOf = ({ records }: Ground, sequence: number, field: number): number =>
  records[sequence * RECORD_WORDS + field] ?? 0;

/** Whether a piece of a task is one in which it could go on, and the loop doesn't take it up. */
function isReady(ground: Ground, sequence: number): boolean {
  const code = fieldOf(ground, sequence, 3);
  if (code === RecordCode.Ready || code === Op.Spawn) return true;
  return code === RecordCode.Complete && fieldOf(ground, sequence, 5) !== Op.Work;
}

/** Whose time it is while a bot, or a task, is at a piece of work for the guests. */
function kindOf(ground: Ground, sequence: number): Kind {
  const [a, b, c] = [4, 5, 6].map((field) => fieldOf(ground, sequence, field)) as [number, number, number];
  switch (fieldOf(ground, sequence, 3)) {
    case Op.Work:
      return a === Act.Listen || a === Act.HearOut ? 'guest' : 'hands';
    case Op.Await:
    case RecordCode.Submit:
      if (a === Awaited.Gateway) return 'gateway';
      return a === Awaited.Oven || a === Awaited.Layer ? 'oven' : 'guest';
    case Op.Sleep:
      if (b === IdleCause.Lock) return 'lock';
      return b === IdleCause.Oven ? 'room' : 'pause';
    case Op.Wait:
      return c === IdleCause.Guest ? 'guest' : 'pause';
    case Op.Down:
    case RecordCode.Block:
      return 'lock';
    default:
      return 'hands';
  }
}

/** Where a piece ends: with the next, or where the path shall. */
function endOf(pieces: Pieces, piece: number, to: Cut): Cut {
  if (piece + 1 >= pieces.length || pieces.at(piece + 1, TICK) >= to.tick) return to;
  return { tick: pieces.at(piece + 1, TICK), sequence: pieces.at(piece + 1, SEQUENCE) };
}

/** From where the path is until `to`, the loop was at other tasks, asked about them, or stood still. */
function heldUntil(ground: Ground, path: PathBuilder, bot: BotDoings, to: Cut): void {
  const { pieces } = bot;
  for (let piece = Math.max(0, pieces.lastUpTo(path.at.tick)); path.at.tick < to.tick; piece += 1) {
    if (piece >= pieces.length) {
      path.until(to, { kind: 'unnoticed', bot: bot.bot, record: -1 });
      return;
    }
    const record = pieces.at(piece, SEQUENCE);
    const code = fieldOf(ground, record, 3);
    const kind = code === RecordCode.Resume ? 'held' : code === Op.Work ? 'busy' : 'unnoticed';
    path.until(endOf(pieces, piece, to), { kind, bot: bot.bot, record });
  }
}

/** From where the path is until `to`, somebody was at work for the guests: hands, or what these had to wait for. */
export function servedUntil(ground: Ground, path: PathBuilder, { bot, task }: Server, to: Cut): void {
  const { pieces } = task ?? bot;
  if (runsTasks(bot.role) && task === null) {
    heldUntil(ground, path, bot, to);
    return;
  }
  for (let piece = Math.max(0, pieces.lastUpTo(path.at.tick)); path.at.tick < to.tick; piece += 1) {
    if (piece >= pieces.length) {
      path.until(to, { kind: 'hands', bot: bot.bot, record: -1 });
      return;
    }
    const record = pieces.at(piece, SEQUENCE);
    const end = endOf(pieces, piece, to);
    if (task && isReady(ground, record)) heldUntil(ground, path, bot, end);
    else path.until(end, { kind: kindOf(ground, record), bot: bot.bot, record });
  }
}

/** Whether a ThreadBot's piece is part of its coming to a party, a table or an item; null where it tells neither way. */
function isComing(ground: Ground, sequence: number, subject: number): boolean | null {
  const [a, b] = [4, 5].map((field) => fieldOf(ground, sequence, field)) as [number, number];
  switch (fieldOf(ground, sequence, 3)) {
    case Op.Work:
      return a === Act.Walk ? placeKind(b) !== PlaceKind.Post : b === subject;
    case RecordCode.Block:
    case Op.Down:
      return true;
    case Op.Sleep:
      return b === IdleCause.Lock;
    case Op.Await:
    case Op.Wait:
    case RecordCode.OnDuty:
      return false;
    default:
      return null;
  }
}

/** When a server set out for what it reached at `to`: from then on it was at work for these guests. */
export function setOut(ground: Ground, { bot, task }: Server, subject: number, from: Cut, to: Cut): Cut {
  if (runsTasks(bot.role)) {
    if (!task) return to;
    const tick = task.pieces.at(0, TICK);
    if (tick <= from.tick) return from;
    return tick >= to.tick ? to : { tick, sequence: task.spawned };
  }
  let start = to;
  for (let piece = bot.pieces.lastUpTo(to.tick - 1); piece >= 0; piece -= 1) {
    const sequence = bot.pieces.at(piece, SEQUENCE);
    const comes = isComing(ground, sequence, subject);
    if (comes === false) break;
    if (bot.pieces.at(piece, TICK) <= from.tick) return comes ? from : start;
    if (comes) start = { tick: bot.pieces.at(piece, TICK), sequence };
  }
  return start;
}
