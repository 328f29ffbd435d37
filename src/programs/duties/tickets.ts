import type { Tick } from '../../kernel/ticks.ts';
import { compareExchange, find, load, type Program, sleep, work } from '../../protocol/operations.ts';
import { Act, IdleCause, PlaceKind } from '../../protocol/words.ts';
import type { Context } from '../context.ts';
import { walk } from '../places.ts';
import { ring } from './ring.ts';

const FULL_RAIL: Tick = 2000;

/**
 * Pins a ticket for an item to the kitchen's or the bar's rail. A ticket is a piece of paper: it is in one
 * hand or on one nail, so the nail is taken by compareExchange under every discipline.
 */
export function* pinTicket(context: Context, item: number, station: Station): Program {
  const { board } = context;
  const [kind, rail] =
    station === 'kitchen' ? [PlaceKind.Rail, board.rail] : [PlaceKind.BarRail, board.barRail];
  yield walk(kind);
  yield work(Act.PinTicket, item, 0);
  for (;;) {
    const nail = yield find(rail, board.railCells, 0, -1, 0);
    if (nail < 0) {
      // Nobody may be left who takes a ticket off: the last resort of a bot that shall go off is to drop it.
      if ((yield load(board.duty + context.bot)) !== 1) return;
      yield sleep(FULL_RAIL, 0, IdleCause.Work);
    } else if ((yield compareExchange(rail + nail, 0, item)) === 0) break;
  }
  yield* ring(context);
}

export type Station = 'kitchen' | 'bar';

/** Takes a ticket off a nail. False if somebody else was quicker. */
export function* takeTicket(nail: number, item: number): Program<boolean> {
  return (yield compareExchange(nail, item, 0)) === item;
}
