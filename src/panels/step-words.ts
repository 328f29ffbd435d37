import type { BotStep } from '../metrics/steps.ts';
import { type Board, SECTIONS } from '../protocol/board.ts';
import { Op } from '../protocol/operations.ts';
import { RecordCode } from '../protocol/trace.ts';
import { Call, TableState } from '../protocol/words.ts';
import { count, money } from './format.ts';
import type { Dictionary, Language } from './i18n/dictionary.ts';
import { actWords, awaitedWords, dutyWords } from './labels.ts';

/** What a thing that can be locked is called. */
export function thingWords(words: Dictionary, board: Board, thing: number): string {
  const { cells } = words;
  if (thing === board.bigLock) return cells.bigLock;
  if (thing < board.passThing) return cells.table(thing - board.tableThing);
  if (thing < board.barThing) return cells.pass(thing - board.passThing + 1);
  if (thing < board.tillThing) return cells.bar(thing - board.barThing + 1);
  if (thing === board.globalLock) return cells.globalLock;
  return thing === board.tillThing ? cells.till : cells.helperThing;
}

/** What a shared cell is called. */
export function cellWords(words: Dictionary, board: Board, cell: number): string {
  const { cells } = words;
  const { bell, till, desk, pay, cooking, helper, helperAct, helperSubject } = cells;
  const single = [bell, till, desk, pay, cooking, helper, helperAct, helperSubject][cell];
  if (single !== undefined) return single;
  if (cell === board.barrier) return cells.barrier;
  if (cell >= board.permits) return cells.permits(cells.sections[SECTIONS[cell - board.permits] ?? 'tables']);
  if (cell >= board.globalWaiting) return cells.globalLock;
  if (cell >= board.letterbox) return cells.letterbox;
  if (cell >= board.duty) return cells.duty;
  if (cell >= board.claim) return cells.claim(thingWords(words, board, cell - board.claim));
  if (cell >= board.barRail) return cells.barRail;
  if (cell >= board.rail) return cells.rail;
  if (cell >= board.oven) return cells.oven(cell - board.oven + 1);
  if (cell >= board.bar) return cells.bar(cell - board.bar + 1);
  if (cell >= board.pass) return cells.pass(cell - board.pass + 1);
  return cells.table(cell - board.table);
}

const isTable = (board: Board, cell: number): boolean => cell > board.table && cell < board.pass;

/** What a value in a cell means. The low bits of a table's cell are its TableState. */
export function valueWords(
  words: Dictionary,
  language: Language,
  board: Board,
  cell: number,
  value: number,
): string {
  const { values } = words;
  if (cell === board.till) return money(language, value);
  if (cell === board.helper) {
    const hatch = [values.helperAway, values.helperFree, values.helperAsked, values.helperDone][value];
    if (hatch !== undefined) return hatch;
  }
  if (isTable(board, cell)) {
    if (value === TableState.Free) return values.free;
    if (value === TableState.Taken) return values.taken;
    if (value === TableState.WantsToOrder) return values.wantsToOrder;
    if (value === TableState.Ordered) return values.ordered;
    if (value === TableState.Dirty) return values.dirty;
  }
  if (cell >= board.claim && cell < board.duty && value === 0) return values.nobody;
  if (cell >= board.pass && cell < board.claim) return value === 0 ? values.empty : values.full;
  return count(language, value);
}

/** A question to the house. */
function callWords({ steps }: Dictionary, call: number): string {
  switch (call) {
    case Call.NextParty:
      return steps.nextParty;
    case Call.NextPayer:
      return steps.nextPayer;
    case Call.BackToQueue:
      return steps.backToQueue;
    case Call.AnythingElse:
      return steps.anythingElse;
    case Call.Recipe:
      return steps.recipe;
    case Call.AllRight:
      return steps.allRight;
    default:
      return steps.other;
  }
}

/** A step of a bot in words, without its name. */
export function stepWords(words: Dictionary, language: Language, board: Board, step: BotStep): string {
  const { steps } = words;
  const { code, a, b, c, d } = step;
  const cell = (): string => cellWords(words, board, a);
  const isGlobal = a === board.globalLock;
  const lock = (): string => thingWords(words, board, a);
  const value = (of: number): string => valueWords(words, language, board, a, of);
  switch (code) {
    case Op.Load:
      return steps.load(cell(), value(b));
    case Op.Store:
      return steps.store(cell(), value(b));
    case Op.CompareExchange:
      return d === b ? steps.swapDone(cell(), value(c)) : steps.swapLate(cell(), value(d));
    case Op.Add:
      return steps.add(cell(), count(language, b));
    case Op.Find:
      return d < 0 ? steps.nothing(cell()) : steps.found(cellWords(words, board, a + d));
    case Op.Acquire:
      return isGlobal ? steps.globalTake : steps.acquire(lock());
    case Op.Release:
      return isGlobal ? steps.globalBack : steps.release(lock());
    case Op.Down:
      return c === 1 ? steps.down(cell()) : steps.downWaits(cell());
    case Op.Up:
      return steps.up(cell());
    case RecordCode.Block:
      return isGlobal ? steps.globalBlock : steps.block(lock());
    case RecordCode.Look:
      return b === 1 ? steps.globalAsked : steps.globalKept;
    case RecordCode.Cancel:
      return steps.cancel(lock());
    case Op.Wait:
      return steps.wait(cell());
    case Op.Notify:
      return steps.notify(cell());
    case Op.Work:
      return actWords(words, a, b, c);
    case Op.Await:
      return awaitedWords(words, a, b);
    case Op.Call:
      return callWords(words, a);
    case Op.Sleep:
      return steps.sleep;
    case Op.Spawn:
      return steps.spawn(dutyWords(words, a, b));
    default:
      return steps.other;
  }
}
