import { compareExchange, load, type Program, store, work } from '../../protocol/operations.ts';
import { Act, Outcome, PlaceKind, TableState } from '../../protocol/words.ts';
import type { Context } from '../context.ts';
import { Phase } from '../locks/discipline.ts';
import { walk } from '../places.ts';
import { linger } from './hold.ts';
import { ring } from './ring.ts';

/**
 * Clears and wipes a table. It calls the table free once the dishes are off, and wipes it afterwards: fine
 * as long as nobody looks in between, or the critical section keeps them away.
 */
export function* cleanTable(context: Context, table: number): Program {
  const { board } = context;
  const cell = board.table + table;
  const thing = board.tableThing + table;
  yield* linger(context.ways.cleanDelay);
  const section = yield* context.locks.enter([thing], Phase.Give);
  if (!section) return;
  try {
    yield* section.reach(thing);
    if ((yield load(cell)) !== TableState.Dirty) return;
    yield walk(PlaceKind.Table, table);
    if ((yield work(Act.Clear, table, 0)) === Outcome.Gone) {
      // Somebody else has cleared it. If the board still calls it dirty, the board is behind.
      yield compareExchange(cell, TableState.Dirty, TableState.Free);
      return;
    }
    yield store(cell, TableState.Free);
    yield work(Act.Wipe, table, 0);
  } finally {
    yield* section.leave();
  }
  yield* ring(context);
}
