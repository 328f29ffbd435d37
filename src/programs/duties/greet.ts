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
import { Phase } from '../locks/discipline.ts';
import { walk } from '../places.ts';
import { linger } from './hold.ts';

const BEFORE_TRYING_AGAIN: Tick = 1000;
const BY_THE_WINDOW = 0;
const GONE = -1;

/** What the guests have answered; null while nobody has asked them. */
interface Answer {
  preference: number | null;
}

/** Greets a party, asks "window or bar?", picks a free table and leads it there. */
export function* greetAndSeat(context: Context, party: number): Program {
  yield walk(PlaceKind.Desk);
  if ((yield call(Call.NextParty, party)) !== party) return;
  yield work(Act.Greet, party, 0);
  const answer: Answer = { preference: null };
  if (context.ways.seating === Seating.AskFirst) yield* ask(answer, party);
  while (answer.preference !== GONE) {
    const table = yield* freeTable(context, answer.preference ?? BY_THE_WINDOW);
    if (table === 0) {
      yield call(Call.BackToQueue, party);
      return;
    }
    yield walk(PlaceKind.Desk);
    yield* linger(context.ways.seatDelay);
    if (yield* seat(context, party, table, answer)) return;
    yield sleep(BEFORE_TRYING_AGAIN, 0, IdleCause.Work);
  }
}

function* ask(answer: Answer, party: number): Program {
  answer.preference = yield awaits(Awaited.Preference, party);
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
 * Leads the party to the table. False if it could not sit down there. Guests who have not been asked yet are
 * asked now, after the check that the table is free: a wait between check and act, which is safe only where
 * the critical section keeps others out.
 */
function* seat(context: Context, party: number, table: number, answer: Answer): Program<boolean> {
  const { board } = context;
  const thing = board.tableThing + table;
  const section = yield* context.locks.enter([thing], Phase.Take);
  if (!section) return false;
  try {
    yield* section.reach(thing);
    if ((yield load(board.table + table)) !== TableState.Free) return false;
    if (answer.preference === null) yield* ask(answer, party);
    if (answer.preference === GONE) return true;
    const outcome = yield work(Act.Seat, party, table);
    if (outcome === Outcome.Gone) return true;
    // If the guests have wished for something already, that stays on the board.
    yield compareExchange(board.table + table, TableState.Free, TableState.Taken);
    return outcome !== Outcome.Occupied;
  } finally {
    yield* section.leave();
  }
}
