import type { Board } from '../../protocol/board.ts';
import type { Crew } from '../../protocol/trace.ts';
import { Role, serialOfItem, tableOfItem } from '../../protocol/words.ts';
import type { Address } from './letterbox.ts';

/** Neighbouring things of one kind: `count` of them from `first`. */
export interface Span {
  readonly first: number;
  readonly count: number;
}

/**
 * Which thing is whose. Every table, place and oven has one kitchen that alone may touch it, until a note hands it
 * over. It follows from the numbers of the crew, so all kitchens know it without asking.
 */
export class Domains {
  readonly crew: Crew;
  readonly #board: Board;

  constructor(crew: Crew, board: Board) {
    this.crew = crew;
    this.#board = board;
  }

  /** The tables of a waiter; tables count from 1. */
  tablesOf(waiter: number): Span {
    return part(1, this.#board.tables, this.crew.wait, waiter);
  }

  /** The pass slots of a cook. */
  slotsOf(cook: number): Span {
    return part(0, this.#board.passSlots, this.#cooks, cook);
  }

  /** The places on the bar of a barkeeper. */
  barOf(barkeeper: number): Span {
    return part(0, this.#board.barPlaces, this.#barkeepers, barkeeper);
  }

  /** The nails on a rail that a cook or a barkeeper looks through once, when coming on duty. */
  nailsOf(makers: number, index: number): Span {
    return part(0, this.#board.railCells, makers, index);
  }

  /** Who waits at a table; null if nobody does. */
  waiterOf(table: number): Address | null {
    const { wait } = this.crew;
    return wait === 0
      ? null
      : { role: Role.Wait, index: 1 + Math.floor(((table - 1) * wait) / this.#board.tables) };
  }

  waiterFor(item: number): Address | null {
    return this.waiterOf(tableOfItem(item));
  }

  /** Who gives a table away; null if nobody does. */
  greeterOf(table: number): Address | null {
    const { greet } = this.crew;
    return greet === 0 ? null : { role: Role.Greet, index: 1 + ((table - 1) % greet) };
  }

  /** Who makes a dish, and who a drink; null if nobody does. */
  cookOf(item: number): Address | null {
    return turn(Role.Chef, item, this.#cooks);
  }

  barkeeperOf(item: number): Address | null {
    return turn(Role.Wine, item, this.#barkeepers);
  }

  /** Whose a pass slot is, and whose a place on the bar; null if nobody's. */
  cookAt(slot: number): Address | null {
    return owner(Role.Chef, this.#cooks, slot, (cook) => this.slotsOf(cook));
  }

  barkeeperAt(at: number): Address | null {
    return owner(Role.Wine, this.#barkeepers, at, (barkeeper) => this.barOf(barkeeper));
  }

  /** A cook without a slot on the pass couldn't put anything down. */
  get #cooks(): number {
    return Math.min(this.crew.chef, this.#board.passSlots);
  }

  get #barkeepers(): number {
    return Math.min(this.crew.wine, this.#board.barPlaces);
  }
}

/** Everybody of a role. */
export const everyone = (role: Role, count: number): Address[] =>
  Array.from({ length: count }, (_, at) => ({ role, index: at + 1 }));

const turn = (role: Role, item: number, among: number): Address | null =>
  among === 0 ? null : { role, index: 1 + (serialOfItem(item) % among) };

const owner = (role: Role, among: number, at: number, spanOf: (index: number) => Span): Address | null =>
  everyone(role, among).find(({ index }) => {
    const { first, count } = spanOf(index);
    return at >= first && at < first + count;
  }) ?? null;

/** The share of one of `among`, who together have `count` things from `first`. Nobody beyond them has any. */
function part(first: number, count: number, among: number, index: number): Span {
  if (index > among) return { first, count: 0 };
  const begin = Math.ceil(((index - 1) * count) / among);
  return { first: first + begin, count: Math.ceil((index * count) / among) - begin };
}
