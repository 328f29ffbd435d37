import { compareExchange, find, load, type Program, store, work } from '../../protocol/operations.ts';
import { Act, Outcome, PlaceKind, Role, TableState, tableOfItem } from '../../protocol/words.ts';
import { linger } from '../duties/hold.ts';
import { takeOrder } from '../duties/order.ts';
import type { Station } from '../duties/tickets.ts';
import { walk } from '../places.ts';
import { everyone, type Span } from './domains.ts';
import type { Kitchen, Premises } from './kitchen.ts';
import { type Address, drop, send } from './letterbox.ts';
import { Note, noteKind, notePlace, noteSubject, writeNote } from './notes.ts';

/** Something that stands ready. */
interface Ready {
  readonly item: number;
  readonly kind: typeof Note.Plate | typeof Note.Glass;
  readonly at: number;
}

/** The floor, as far as this waiter's own tables go. */
export class Waiter implements Kitchen {
  readonly #premises: Premises;
  readonly #tables: Span;
  readonly #seated: number[] = [];
  readonly #ready: Ready[] = [];
  #greetersGone = 0;
  #makersGone = 0;
  #saidBye = false;

  constructor(premises: Premises) {
    this.#premises = premises;
    this.#tables = premises.domains.tablesOf(premises.me.index);
  }

  get over(): boolean {
    const { chef, wine } = this.#premises.domains.crew;
    return this.#saidBye && this.#makersGone === chef + wine;
  }

  *open(): Program {
    const { board } = this.#premises.context;
    const { first, count } = this.#tables;
    for (let table = first; table < first + count; table += 1) {
      if ((yield load(board.table + table)) === TableState.Free) yield* this.#tellFree(table);
    }
  }

  read(note: number): void {
    const kind = noteKind(note);
    if (kind === Note.Seated) this.#seated.push(noteSubject(note));
    else if (kind === Note.Plate || kind === Note.Glass) {
      this.#ready.push({ item: noteSubject(note), kind, at: notePlace(note) });
    } else if (kind === Note.Bye && noteSubject(note) === Role.Greet) this.#greetersGone += 1;
    else if (kind === Note.Bye) this.#makersGone += 1;
  }

  *act(staying: boolean): Program<boolean> {
    const { context, domains } = this.#premises;
    const { board } = context;
    for (const table of this.#seated.splice(0)) {
      // The guests may have wished for something already: that stays.
      yield compareExchange(board.table + table, TableState.Free, TableState.Taken);
    }
    if (this.#saidBye) return false;
    const ready = this.#ready.shift();
    if (ready) {
      yield* this.#serve(ready);
      return true;
    }
    if (!staying) return yield* this.#close(domains.crew.greet);
    const wanting = yield* this.#look(TableState.WantsToOrder);
    if (wanting > 0) {
      yield* takeOrder(context, wanting, (_, item, station) => this.#order(item, station));
      return true;
    }
    const dirty = yield* this.#look(TableState.Dirty);
    if (dirty === 0) return false;
    yield* this.#clean(dirty);
    return true;
  }

  /** Once all greeters are off, nothing new comes in: says good-bye up and down. */
  *#close(greeters: number): Program<boolean> {
    if (this.#greetersGone < greeters) return false;
    const { context, me, domains } = this.#premises;
    this.#saidBye = true;
    const { greet, chef, wine } = domains.crew;
    const all = [...everyone(Role.Greet, greet), ...everyone(Role.Chef, chef), ...everyone(Role.Wine, wine)];
    for (const other of all) yield* send(context.board, other, Note.Bye, me.role);
    return true;
  }

  /** One of its tables that is in a state; 0 if none is. */
  *#look(state: TableState): Program<number> {
    const { board } = this.#premises.context;
    const { first, count } = this.#tables;
    if (count === 0) return 0;
    const offset = yield find(board.table + first, count, 0, -1, state);
    return offset < 0 ? 0 : first + offset;
  }

  *#serve({ item, kind, at }: Ready): Program {
    const plate = kind === Note.Plate;
    const { context, domains } = this.#premises;
    yield walk(plate ? PlaceKind.PassSlot : PlaceKind.BarPlace, at);
    const take = plate ? Act.TakePlate : Act.TakeGlass;
    const taken = yield work(take, item, at);
    const maker = plate ? domains.cookAt(at) : domains.barkeeperAt(at);
    if (maker) yield* send(context.board, maker, Note.Empty, 0, at);
    if (taken === 0) return;
    if (taken < 0) {
      yield* this.#orderAgain(-taken, plate ? domains.cookOf(-taken) : domains.barkeeperOf(-taken));
      return;
    }
    const table = tableOfItem(taken);
    yield walk(PlaceKind.Table, table);
    yield work(Act.Serve, taken, table);
  }

  *#order(item: number, station: Station): Program {
    const { domains } = this.#premises;
    yield* this.#orderAgain(item, station === 'kitchen' ? domains.cookOf(item) : domains.barkeeperOf(item));
  }

  *#orderAgain(item: number, maker: Address | null): Program {
    yield work(Act.PinTicket, item, 0);
    if (maker) yield* drop(this.#premises.context.board, maker, writeNote(Note.Order, item));
  }

  /** Calls a table free when nothing is left to do there, and not before. */
  *#clean(table: number): Program {
    const { board, ways } = this.#premises.context;
    yield* linger(ways.cleanDelay);
    yield walk(PlaceKind.Table, table);
    if ((yield work(Act.Clear, table, 0)) !== Outcome.Gone) yield work(Act.Wipe, table, 0);
    yield store(board.table + table, TableState.Free);
    yield* this.#tellFree(table);
  }

  *#tellFree(table: number): Program {
    const { context, domains } = this.#premises;
    const greeter = domains.greeterOf(table);
    if (greeter) yield* send(context.board, greeter, Note.Free, table);
  }
}
