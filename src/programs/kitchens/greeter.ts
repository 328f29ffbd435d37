import { awaits, call, load, type Program, work } from '../../protocol/operations.ts';
import { Act, Awaited, Call, Outcome, PlaceKind, Role, Seating } from '../../protocol/words.ts';
import { linger } from '../duties/hold.ts';
import { takePayment } from '../duties/payment.ts';
import { walk } from '../places.ts';
import { everyone } from './domains.ts';
import type { Kitchen, Premises } from './kitchen.ts';
import { send } from './letterbox.ts';
import { Note, noteKind, noteSubject } from './notes.ts';

const BY_THE_WINDOW = 0;
const GONE = -1;
/** The till is this greeter's alone, and so are all payments. */
const CASHIER = 1;

/** The front desk. It gives away only tables that a waiter has told it are free. */
export class Greeter implements Kitchen {
  readonly #premises: Premises;
  readonly #free = new Set<number>();
  #saidBye = false;
  #byes = 0;

  constructor(premises: Premises) {
    this.#premises = premises;
  }

  get over(): boolean {
    return this.#saidBye && this.#byes === this.#premises.domains.crew.wait;
  }

  *open(): Program {
    /* it knows of no table until somebody writes */
  }

  read(note: number): void {
    if (noteKind(note) === Note.Free) this.#free.add(noteSubject(note));
    else if (noteKind(note) === Note.Bye) this.#byes += 1;
  }

  *act(staying: boolean): Program<boolean> {
    const { context, me, domains } = this.#premises;
    const { board } = context;
    if (!staying) {
      if (this.#saidBye) return false;
      this.#saidBye = true;
      for (const waiter of everyone(Role.Wait, domains.crew.wait)) {
        yield* send(board, waiter, Note.Bye, me.role);
      }
      return true;
    }
    if (me.index === CASHIER) {
      const payer = yield load(board.pay);
      if (payer !== 0) {
        yield* takePayment(context, payer);
        return true;
      }
    }
    if (this.#free.size === 0) return false;
    const party = yield load(board.desk);
    if (party === 0) return false;
    yield* this.#greet(party);
    return true;
  }

  *#greet(party: number): Program {
    const { ways } = this.#premises.context;
    yield walk(PlaceKind.Desk);
    if ((yield call(Call.NextParty, party)) !== party) return;
    yield work(Act.Greet, party, 0);
    let preference = BY_THE_WINDOW;
    if (ways.seating === Seating.AskFirst) preference = yield awaits(Awaited.Preference, party);
    if (preference === GONE) return;
    const table = this.#take(preference);
    if (ways.seating !== Seating.AskFirst) {
      if ((yield awaits(Awaited.Preference, party)) === GONE) {
        this.#free.add(table);
        return;
      }
    }
    yield walk(PlaceKind.Desk);
    yield* linger(ways.seatDelay);
    yield* this.#seat(party, table);
  }

  *#seat(party: number, table: number): Program {
    const { context, domains } = this.#premises;
    const outcome = yield work(Act.Seat, party, table);
    if (outcome === Outcome.Gone) {
      this.#free.add(table);
      return;
    }
    const waiter = domains.waiterOf(table);
    if (waiter) yield* send(context.board, waiter, Note.Seated, table);
    if (outcome === Outcome.Occupied) yield call(Call.BackToQueue, party);
  }

  /** A free table, on the preferred side if there is one. */
  #take(preference: number): number {
    const { windowTables } = this.#premises.context;
    const free = [...this.#free].sort((a, b) => a - b);
    const preferred = free.find((table) => table <= windowTables === (preference === BY_THE_WINDOW));
    const table = preferred ?? free[0];
    if (table === undefined) throw new Error('No table is free.');
    this.#free.delete(table);
    return table;
  }
}
