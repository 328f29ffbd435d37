import { find, load, type Program, sleep, store, work } from '../../protocol/operations.ts';
import { Act, IdleCause, Outcome, PlaceKind, Role, Surprise } from '../../protocol/words.ts';
import { ticks } from '../../kernel/ticks.ts';
import { mayHold } from '../duties/hold.ts';
import { pinTicket, type Station } from '../duties/tickets.ts';
import { walk } from '../places.ts';
import { type Domains, everyone, type Span } from './domains.ts';
import type { Kitchen, Premises } from './kitchen.ts';
import { send } from './letterbox.ts';
import { Note, noteKind, notePlace, noteSubject } from './notes.ts';

const NO_ROOM = ticks(2);

/** Where a maker puts down what it has made, and where tickets hang that others have left. */
interface Shelf {
  readonly station: Station;
  readonly kind: PlaceKind;
  readonly cells: number;
  readonly places: Span;
  readonly rail: number;
  readonly nails: Span;
  readonly put: Act;
  readonly ready: typeof Note.Plate | typeof Note.Glass;
}

/** Begins or ends one piece of work, if there is one. */
type Turn = (maker: Maker) => Program<boolean>;

/** The kitchen proper: several dishes cook at once. */
export function cook(premises: Premises): Kitchen {
  const { board } = premises.context;
  const { domains, me } = premises;
  const shelf: Shelf = {
    ...{ station: 'kitchen', kind: PlaceKind.PassSlot, put: Act.PutPlate, ready: Note.Plate },
    ...{ cells: board.pass, places: domains.slotsOf(me.index) },
    ...{ rail: board.rail, nails: domains.nailsOf(domains.crew.chef, me.index) },
  };
  return new Maker(premises, shelf, cookTurn);
}

/** The bar: one drink after the other. */
export function barkeeper(premises: Premises): Kitchen {
  const { board } = premises.context;
  const { domains, me } = premises;
  const shelf: Shelf = {
    ...{ station: 'bar', kind: PlaceKind.BarPlace, put: Act.PutGlass, ready: Note.Glass },
    ...{ cells: board.bar, places: domains.barOf(me.index) },
    ...{ rail: board.barRail, nails: domains.nailsOf(domains.crew.wine, me.index) },
  };
  return new Maker(premises, shelf, pourTurn);
}

/** Makes what is ordered by note, puts it on a place of its own, lets go of it, and then says so. */
export class Maker implements Kitchen {
  readonly premises: Premises;
  readonly shelf: Shelf;
  readonly orders: number[] = [];
  readonly free = new Set<number>();
  readonly #turn: Turn;
  readonly #emptied: number[] = [];
  #waitersGone = 0;
  #over = false;

  constructor(premises: Premises, shelf: Shelf, turn: Turn) {
    this.premises = premises;
    this.shelf = shelf;
    this.#turn = turn;
  }

  get over(): boolean {
    return this.#over;
  }

  *open(): Program {
    const { cells, places, rail, nails } = this.shelf;
    for (let at = places.first; at < places.first + places.count; at += 1) {
      const item = yield load(cells + at);
      if (item === 0) this.free.add(at);
      else yield* this.#tellReady(item, at);
    }
    while (nails.count > 0) {
      const offset = yield find(rail + nails.first, nails.count, 0, 0, 0);
      if (offset < 0) return;
      const nail = rail + nails.first + offset;
      this.orders.push(yield load(nail));
      yield store(nail, 0);
    }
  }

  read(note: number): void {
    const kind = noteKind(note);
    if (kind === Note.Order) this.orders.push(noteSubject(note));
    else if (kind === Note.Empty) this.#emptied.push(notePlace(note));
    else if (kind === Note.Bye) this.#waitersGone += 1;
  }

  *act(staying: boolean): Program<boolean> {
    for (const at of this.#emptied.splice(0)) {
      yield store(this.shelf.cells + at, 0);
      this.free.add(at);
    }
    if (staying) return yield* this.#turn(this);
    const { domains } = this.premises;
    if (this.#over || this.#waitersGone < domains.crew.wait) return false;
    yield* this.#close();
    return true;
  }

  /** Puts an item down. What breaks is made anew. */
  *putDown(item: number): Program {
    const { kind, put, cells } = this.shelf;
    const [at] = this.free;
    if (at === undefined) throw new Error('There is no place to put it down.');
    this.free.delete(at);
    yield walk(kind, at);
    if ((yield work(put, item, at)) !== Outcome.Ok) {
      yield* this.makeAnew(item);
      return;
    }
    yield store(cells + at, item);
    yield* this.#tellReady(item, at);
  }

  /** Writes a new ticket, for itself. */
  *makeAnew(item: number): Program {
    yield work(Act.PinTicket, item, 0);
    this.orders.push(item);
  }

  /** What has not been begun hangs on the rail then, for whoever comes next. */
  *#close(): Program {
    const { context, me, domains } = this.premises;
    for (const item of this.orders.splice(0)) yield* pinTicket(context, item, this.shelf.station);
    for (const waiter of everyone(Role.Wait, domains.crew.wait)) {
      yield* send(context.board, waiter, Note.Bye, me.role);
    }
    this.#over = true;
  }

  *#tellReady(item: number, at: number): Program {
    const { context, domains } = this.premises;
    const waiter = domains.waiterFor(item);
    if (waiter) yield* send(context.board, waiter, this.shelf.ready, item, at);
  }
}

function* cookTurn(maker: Maker): Program<boolean> {
  const { context, domains, me } = maker.premises;
  const { board } = context;
  if (maker.free.size > 0) {
    const oven = yield* ownOven(domains, me.index, board);
    if (oven >= 0) {
      const item = yield load(board.oven + oven);
      yield walk(PlaceKind.Oven, oven);
      const outcome = yield work(Act.TakeOut, item, oven);
      if (outcome === Outcome.Ok) yield* maker.putDown(item);
      else if (outcome === Outcome.Broken) yield* maker.makeAnew(item);
      return true;
    }
  }
  if (maker.orders.length === 0 || (yield load(board.cooking)) >= board.ovens) return false;
  const item = maker.orders.shift() as number;
  yield walk(PlaceKind.Rail);
  if ((yield work(Act.Cook, item, 0)) === Outcome.Gone) {
    maker.orders.unshift(item);
    yield sleep(NO_ROOM, 0, IdleCause.Oven);
  }
  return true;
}

/** An oven in which a dish of this cook is done; -1 if there is none. */
function* ownOven(
  domains: Domains,
  cook: number,
  board: { readonly oven: number; readonly ovens: number },
): Program<number> {
  let from = 0;
  for (let seen = 0; seen < board.ovens;) {
    const oven = yield find(board.oven, board.ovens, from, 0, 0);
    if (oven < 0) return -1;
    seen += ((oven - from + board.ovens) % board.ovens) + 1;
    if (seen > board.ovens) return -1;
    const item = yield load(board.oven + oven);
    if (item !== 0 && domains.cookOf(item)?.index === cook) return oven;
    from = (oven + 1) % board.ovens;
  }
  return -1;
}

function* pourTurn(maker: Maker): Program<boolean> {
  if (maker.orders.length === 0 || maker.free.size === 0) return false;
  const item = maker.orders.shift() as number;
  yield walk(PlaceKind.BarRail);
  yield* mayHold(maker.premises.context, Surprise.Cocktail, item);
  yield work(Act.Pour, item, 0);
  yield* maker.putDown(item);
  return true;
}
