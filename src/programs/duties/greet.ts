import type { Tick } from '../../kernel/ticks.ts';
import {
  awaits,
  call,
  compareExchange,
  find,
  load,
  type Program,
  sleep,
  work,
} from '../../protocol/operations.ts';
import {
  Act,
  Awaited,
  Call,
  IdleCause,
  Outcome,
  PlaceKind,
  Seating,
  TableState,
} from '../../protocol/words.ts';
import type { Context } from '../context.ts';
import { walk } from '../places.ts';
import { linger } from './hold.ts';

const BEFORE_TRYING_AGAIN: Tick = 1000;
const BY_THE_WINDOW = 0;

/** Greets a party, asks "window or bar?", picks a free table and leads it there. */
export function* greetAndSeat(context: Context, party: number): Program {
  yield walk(PlaceKind.Desk);
  if ((yield call(Call.NextParty, party)) !== party) return;
  yield work(Act.Greet, party, 0);
  const chooseFirst = context.ways.seating === Seating.ChooseFirst;
  const preference = chooseFirst ? BY_THE_WINDOW : yield awaits(Awaited.Preference, party);
  let question = chooseFirst;
  while (preference >= 0) {
    const table = yield* freeTable(context, preference);
    if (table === 0) {
      yield call(Call.BackToQueue, party);
      return;
    }
    yield walk(PlaceKind.Desk);
    yield* linger(context.ways.seatDelay);
    if (yield* seat(context, party, table, question)) return;
    question = false;
    yield sleep(BEFORE_TRYING_AGAIN, 0, IdleCause.Work);
  }
}

/** A table that looks free, on the preferred side if there is one; 0 if none is. */
function* freeTable(context: Context, preference: number): Program<number> {
  const { board, windowTables } = context;
  const first = board.table + 1;
  const barTables = board.tables - windowTables;
  const sides: readonly (readonly [number, number])[] = [
    [first, windowTables],
    [first + windowTables, barTables],
  ];
  for (const [base, count] of preference === 0 ? sides : [...sides].reverse()) {
    if (count === 0) continue;
    const offset = yield find(base, count, 0, -1, TableState.Free);
    if (offset >= 0) return base + offset - board.table;
  }
  return 0;
}

/**
 * Leads the party to the table. False if it could not sit down there. With a `question` the guests are asked
 * after the check that the table is free and before they are led there: a wait in the middle of a critical
 * section, which is safe only where the section keeps others out.
 */
function* seat(context: Context, party: number, table: number, question: boolean): Program<boolean> {
  const { board } = context;
  const thing = board.tableThing + table;
  const section = yield* context.locks.enter([thing]);
  if (!section) return false;
  try {
    yield* section.reach(thing);
    if ((yield load(board.table + table)) !== TableState.Free) return false;
    if (question && (yield awaits(Awaited.Preference, party)) < 0) return true;
    const outcome = yield work(Act.Seat, party, table);
    if (outcome === Outcome.Gone) return true;
    // If the guests have wished for something already, that stays on the board.
    yield compareExchange(board.table + table, TableState.Free, TableState.Taken);
    return outcome !== Outcome.Occupied;
  } finally {
    yield* section.leave();
  }
}
