import type { Tick } from '../../kernel/ticks.ts';
import { find, type Program, sleep, work } from '../../protocol/operations.ts';
import { Act, IdleCause, Outcome, PlaceKind, Surprise } from '../../protocol/words.ts';
import type { Context, Job } from '../context.ts';
import { walk } from '../places.ts';
import { mayHold } from './hold.ts';
import { putDown } from './put-down.ts';
import { pinTicket, takeTicket } from './tickets.ts';

const NO_ROOM: Tick = 2000;

/** Takes a ticket off the rail and puts the dish into an oven. */
export function* startDish(context: Context, job: Job): Program {
  const item = job.subject;
  yield walk(PlaceKind.Rail);
  if (!(yield* takeTicket(context.board.rail + job.where, item))) return;
  if ((yield work(Act.Cook, item, 0)) === Outcome.Gone) {
    yield sleep(NO_ROOM, 0, IdleCause.Oven);
    yield* pinTicket(context, item, 'kitchen');
  }
}

/** Takes a finished dish out of its oven, plates it and puts it on the pass. */
export function* plateDish(context: Context, job: Job): Program {
  const { board } = context;
  const item = job.subject;
  yield walk(PlaceKind.Oven, job.where);
  const outcome = yield work(Act.TakeOut, item, job.where);
  if (outcome === Outcome.Gone) return;
  // Fallen in: nobody is served that, it is made anew.
  const whole =
    outcome === Outcome.Ok &&
    (yield* putDown(context, item, {
      kind: PlaceKind.PassSlot,
      cells: board.pass,
      things: board.passThing,
      count: board.passSlots,
      put: Act.PutPlate,
    }));
  if (!whole) yield* pinTicket(context, item, 'kitchen');
}

/** Takes a ticket off the bar's rail, pours the drink and puts the glass on the bar. */
export function* pourDrink(context: Context, job: Job): Program {
  const { board } = context;
  const item = job.subject;
  yield walk(PlaceKind.BarRail);
  if (!(yield* takeTicket(board.barRail + job.where, item))) return;
  const free = yield find(board.bar, board.barPlaces, 0, -1, 0);
  yield walk(PlaceKind.BarPlace, Math.max(0, free));
  yield* mayHold(context, Surprise.Cocktail, item);
  yield work(Act.Pour, item, 0);
  const whole = yield* putDown(context, item, {
    kind: PlaceKind.BarPlace,
    cells: board.bar,
    things: board.barThing,
    count: board.barPlaces,
    put: Act.PutGlass,
  });
  if (!whole) yield* pinTicket(context, item, 'bar');
}
