import type { Tick } from '../../kernel/ticks.ts';
import { awaits, compareExchange, load, type Program, sleep, store } from '../../protocol/operations.ts';
import {
  Awaited,
  IdleCause,
  itemNumber,
  orderDishes,
  orderDrinks,
  orderFirstSerial,
  PlaceKind,
  Surprise,
  TableState,
} from '../../protocol/words.ts';
import type { Context } from '../context.ts';
import { Phase } from '../locks/discipline.ts';
import { walk } from '../places.ts';
import { mayHold } from './hold.ts';
import { pinTicket } from './tickets.ts';

const BEFORE_TRYING_AGAIN: Tick = 1000;

/** Takes a table's order and brings the tickets to the bar and the kitchen, as `pin` says. */
export function* takeOrder(context: Context, table: number, pin = pinTicket): Program {
  if (!(yield* goToTable(context, table))) return;
  const order = yield awaits(Awaited.Order, table);
  if (order === 0) {
    yield* giveBack(context, table);
    return;
  }
  yield* mayHold(context, Surprise.Chatty, table);
  const first = orderFirstSerial(order);
  const dishes = orderDishes(order);
  const drinks = orderDrinks(order);
  for (let i = 0; i < drinks; i += 1) {
    yield* pin(context, itemNumber(first + dishes + i, table), 'bar');
  }
  for (let i = 0; i < dishes; i += 1) {
    yield* pin(context, itemNumber(first + i, table), 'kitchen');
  }
}

/** Goes to a table that wants to order, and marks it as looked after. False if somebody else has. */
function* goToTable(context: Context, table: number): Program<boolean> {
  const { board } = context;
  const thing = board.tableThing + table;
  const section = yield* context.locks.enter([thing], Phase.Take);
  if (!section) return false;
  try {
    yield* section.reach(thing);
    if ((yield load(board.table + table)) !== TableState.WantsToOrder) return false;
    yield walk(PlaceKind.Table, table);
    yield store(board.table + table, TableState.Ordered);
    return true;
  } finally {
    yield* section.leave();
  }
}

/** Nobody sits there: the party left while the bot was on its way, and its table is still marked as looked after. */
function* giveBack(context: Context, table: number): Program {
  const { board } = context;
  const thing = board.tableThing + table;
  for (;;) {
    const section = yield* context.locks.enter([thing], Phase.Give);
    if (section) {
      try {
        yield* section.reach(thing);
        yield compareExchange(board.table + table, TableState.Ordered, TableState.Dirty);
        return;
      } finally {
        yield* section.leave();
      }
    }
    yield sleep(BEFORE_TRYING_AGAIN, 0, IdleCause.Lock);
  }
}
