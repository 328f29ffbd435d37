import type { Tick } from '../../kernel/ticks.ts';
import { find, load, type Program, sleep, store, work } from '../../protocol/operations.ts';
import { type Act, IdleCause, Outcome, type PlaceKind } from '../../protocol/words.ts';
import type { Context } from '../context.ts';
import { Phase } from '../locks/discipline.ts';
import { walk } from '../places.ts';
import { ring } from './ring.ts';

const NO_ROOM: Tick = 2000;
const BEFORE_TRYING_AGAIN: Tick = 500;

/** A row of places to put things on: the pass, or the bar. */
export interface Row {
  readonly kind: PlaceKind;
  readonly cells: number;
  readonly things: number;
  readonly count: number;
  readonly put: Act;
}

/**
 * Puts an item down on a free place of a row. It writes the item on the board first and lets go of it
 * afterwards: fine as long as nobody reads the board in between, or the critical section keeps them away.
 * False if it has to be made again: it broke on the way, or the bot shall go off and finds no room for it.
 */
export function* putDown(context: Context, item: number, row: Row): Program<boolean> {
  for (;;) {
    const index = yield find(row.cells, row.count, 0, -1, 0);
    if (index < 0) {
      // Whoever could make room may have gone already: a bot that shall go off doesn't wait for that.
      if ((yield load(context.board.duty + context.bot)) !== 1) return false;
      yield sleep(NO_ROOM, 0, IdleCause.Work);
      continue;
    }
    yield walk(row.kind, index);
    const outcome = yield* putAt(context, item, row, index);
    if (outcome !== null) {
      yield* ring(context);
      return outcome === Outcome.Ok;
    }
    yield sleep(BEFORE_TRYING_AGAIN, 0, IdleCause.Lock);
  }
}

/** The outcome, or null if the place was somebody else's after all. */
function* putAt(context: Context, item: number, row: Row, index: number): Program<number | null> {
  const thing = row.things + index;
  const section = yield* context.locks.enter([thing], Phase.Give);
  if (!section) return null;
  try {
    yield* section.reach(thing);
    if ((yield load(row.cells + index)) !== 0) return null;
    yield store(row.cells + index, item);
    const outcome = yield work(row.put, item, index);
    if (outcome === Outcome.Broken) yield store(row.cells + index, 0);
    return outcome;
  } finally {
    yield* section.leave();
  }
}
