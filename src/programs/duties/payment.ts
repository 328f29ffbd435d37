import type { Tick } from '../../kernel/ticks.ts';
import { awaits, call, load, type Program, sleep, store, work } from '../../protocol/operations.ts';
import { Act, Awaited, Call, IdleCause, PlaceKind, Surprise } from '../../protocol/words.ts';
import type { Context } from '../context.ts';
import { Phase } from '../locks/discipline.ts';
import { walk } from '../places.ts';
import { mayHold } from './hold.ts';

const BEFORE_TRYING_AGAIN: Tick = 500;

/** Makes the bill, charges it through the gateway, rings it up, says goodnight. */
export function* takePayment(context: Context, party: number): Program {
  yield walk(PlaceKind.Desk);
  if ((yield call(Call.NextPayer, party)) !== party) return;
  yield work(Act.MakeBill, party, 0);
  yield* mayHold(context, Surprise.Complaint, party);
  const amount = yield awaits(Awaited.Gateway, party);
  while (!(yield* ringUp(context, party, amount))) {
    yield sleep(BEFORE_TRYING_AGAIN, 0, IdleCause.Lock);
  }
  yield walk(PlaceKind.Desk);
  yield work(Act.Goodnight, party, 0);
}

/** Adds the amount to the till: reads the sum, counts the money in, writes the new sum. False if the till is somebody else's. */
function* ringUp(context: Context, party: number, amount: number): Program<boolean> {
  const { tillThing, till } = context.board;
  yield walk(PlaceKind.Till);
  const section = yield* context.locks.enter([tillThing], Phase.Take);
  if (!section) return false;
  try {
    yield* section.reach(tillThing);
    const sum = yield load(till);
    yield work(Act.CountTill, party, 0);
    yield store(till, sum + amount);
    return true;
  } finally {
    yield* section.leave();
  }
}
