import type { Tick } from '../kernel/ticks.ts';
import { RecordCode } from '../protocol/trace.ts';
import { Incident, Outcome, place, PlaceKind } from '../protocol/words.ts';
import type { Guests } from './guests.ts';
import type { World } from './world.ts';

/** The tables in truth: who sits there, who has hands on them, which are dirty. */
export class Tables {
  readonly #guests: Guests;
  readonly #world: World;
  readonly #dirty: boolean[];
  readonly #cleaners: number[][];
  readonly #seatedBy: number[];

  constructor(count: number, guests: Guests, world: World) {
    this.#guests = guests;
    this.#world = world;
    this.#dirty = new Array<boolean>(count + 1).fill(false);
    this.#cleaners = Array.from({ length: count + 1 }, () => []);
    this.#seatedBy = new Array<number>(count + 1).fill(0);
  }

  /** A bot has brought a party to a table. */
  seat(bot: number, number: number, table: number, now: Tick): number {
    const party = this.#guests.find(number);
    if (!party) return Outcome.Gone;
    if (this.#guests.at(table)) {
      this.#incident(Incident.TwoPartiesOneTable, bot, this.#seatedBy[table] ?? 0, table);
      return Outcome.Occupied;
    }
    const cleaner = this.#cleaners[table]?.[0];
    if (cleaner !== undefined) this.#incident(Incident.SeatedWhileCleaning, bot, cleaner, table);
    this.#seatedBy[table] = bot;
    this.#guests.sit(party, table, now);
    return Outcome.Ok;
  }

  handsOn(bot: number, table: number): void {
    this.#cleaners[table]?.push(bot);
  }

  handsOff(bot: number, table: number): void {
    const cleaners = this.#cleaners[table];
    const index = cleaners?.indexOf(bot) ?? -1;
    if (index >= 0) cleaners?.splice(index, 1);
  }

  /** The dishes are off the table. Gone if there was nothing to clear. */
  clear(table: number): number {
    const dirty = this.#dirty[table] === true;
    this.#dirty[table] = false;
    return dirty ? Outcome.Ok : Outcome.Gone;
  }

  /** A party is about to leave: where it has sat, there are crumbs. */
  leaveCrumbs(number: number): void {
    const party = this.#guests.find(number);
    if (party && this.#guests.at(party.table) === party) this.#dirty[party.table] = true;
  }

  #incident(kind: Incident, bot: number, other: number, table: number): void {
    this.#world.record(0, 0, RecordCode.Incident, kind, bot, other, place(PlaceKind.Table, table));
  }
}
