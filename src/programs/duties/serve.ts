import { load, type Program, store, work } from '../../protocol/operations.ts';
import { Act, type PlaceKind, PlaceKind as Kind, tableOfItem } from '../../protocol/words.ts';
import type { Board } from '../../protocol/board.ts';
import type { Context, Job } from '../context.ts';
import { Phase } from '../locks/discipline.ts';
import { walk } from '../places.ts';
import { pinTicket, type Station } from './tickets.ts';

/** Carries a plate from the pass to its table. */
export function* servePlate(context: Context, job: Job): Program {
  yield* carry(context, job, {
    station: 'kitchen',
    kind: Kind.PassSlot,
    cells: context.board.pass,
    things: context.board.passThing,
    take: Act.TakePlate,
  });
}

/** Carries a glass from the bar to its table. */
export function* serveGlass(context: Context, job: Job): Program {
  yield* carry(context, job, {
    station: 'bar',
    kind: Kind.BarPlace,
    cells: context.board.bar,
    things: context.board.barThing,
    take: Act.TakeGlass,
  });
}

interface Counter {
  readonly station: Station;
  readonly kind: PlaceKind;
  readonly cells: number;
  readonly things: number;
  readonly take: Act;
}

/**
 * Comes from the counter or, if the guests' table was where the want was noticed, from there; so two bots
 * may come to the same plate and the same table from opposite ends.
 */
function* carry(context: Context, job: Job, counter: Counter): Program {
  const { board } = context;
  const item = job.subject;
  const table = tableOfItem(item);
  const place = counter.things + job.where;
  const tableThing = board.tableThing + table;
  const section = yield* context.locks.enter(
    job.fromTable ? [tableThing, place] : [place, tableThing],
    Phase.Take,
  );
  if (!section) return;
  let inHand = 0;
  try {
    if (job.fromTable) {
      yield walk(Kind.Table, table);
      yield* section.reach(tableThing);
    }
    yield walk(counter.kind, job.where);
    yield* section.reach(place);
    if ((yield load(counter.cells + job.where)) !== item) return;
    const taken = yield work(counter.take, item, job.where);
    if (taken === 0) return;
    yield store(counter.cells + job.where, 0);
    inHand = Math.abs(taken);
    if (taken > 0 && (yield* bring(section, board, taken))) inHand = 0;
  } finally {
    yield* section.leave();
    // Broken, or carried by a bot that was pulled off a lock: it has to be made again.
    if (inHand !== 0) yield* pinTicket(context, inHand, counter.station);
  }
}

function* bring(section: { reach(thing: number): Program }, board: Board, item: number): Program<boolean> {
  const table = tableOfItem(item);
  yield walk(Kind.Table, table);
  yield* section.reach(board.tableThing + table);
  yield work(Act.Serve, item, table);
  return true;
}
