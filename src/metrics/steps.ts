import type { Tick } from '../kernel/ticks.ts';
import { type Board, cellName, thingName } from '../protocol/board.ts';
import { Op } from '../protocol/operations.ts';
import { RECORD_WORDS, RecordCode } from '../protocol/trace.ts';

/** One step of a bot, as data. */
export interface BotStep {
  /** Position of its record in the trace. */
  readonly sequence: number;
  readonly tick: Tick;
  readonly task: number;
  /** Op; or RecordCode.Block or Cancel, where a wait for a lock begins or is called off, or Look. */
  readonly code: number;
  /** Fields of the record as they are. */
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly d: number;
  /** The cell that it reads or writes, as it is called; null where it touches none. */
  readonly cell: string | null;
  /** The thing whose lock it is about; null where it is about none. */
  readonly lock: string | null;
  /** Work: the Act; else 0. */
  readonly act: number;
}

/** Whose steps: a bot's, or those of one of its tasks only. */
export interface StepsOf {
  readonly bot: number;
  readonly task?: number;
}

/**
 * The last steps that a bot or a task took before the record number `sequence`: up to `count` of them,
 * oldest first. Fewer if it hasn't taken more.
 */
export function lastSteps(
  records: Int32Array,
  sequence: number,
  { bot, task }: StepsOf,
  count: number,
  board: Board,
): BotStep[] {
  const steps: BotStep[] = [];
  const end = Math.min(sequence, Math.floor(records.length / RECORD_WORDS));
  for (let at = end - 1; at >= 0 && steps.length < count; at -= 1) {
    const word = at * RECORD_WORDS;
    if (records[word + 1] !== bot || !isStep(records[word + 3] as number)) continue;
    if (task !== undefined && records[word + 2] !== task) continue;
    steps.push(stepAt(records, at, board));
  }
  return steps.reverse();
}

const isStep = (code: number): boolean =>
  code <= RecordCode.Block || code === RecordCode.Cancel || code === RecordCode.Look;

/** The step whose record has a sequence number. */
export function stepAt(records: Int32Array, sequence: number, board: Board): BotStep {
  const word = sequence * RECORD_WORDS;
  const [tick = 0, , task = 0, code = 0, a = 0, b = 0, c = 0, d = 0] = records.subarray(
    word,
    word + RECORD_WORDS,
  );
  return {
    sequence,
    tick,
    task,
    code,
    a,
    b,
    c,
    d,
    cell: onCell(code) ? cellName(board, a) : null,
    lock: onLock(code) ? thingName(board, a) : null,
    act: code === Op.Work ? a : 0,
  };
}

function onCell(code: number): boolean {
  switch (code) {
    case Op.Load:
    case Op.Store:
    case Op.CompareExchange:
    case Op.Add:
    case Op.Find:
    case Op.Wait:
    case Op.Notify:
      return true;
    default:
      return false;
  }
}

function onLock(code: number): boolean {
  switch (code) {
    case Op.Acquire:
    case Op.Release:
    case RecordCode.Block:
    case RecordCode.Cancel:
      return true;
    default:
      return false;
  }
}
