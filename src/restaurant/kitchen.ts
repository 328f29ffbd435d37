import type { Tick } from '../kernel/ticks.ts';
import type { Board } from '../protocol/board.ts';
import { HouseEvent, RecordCode } from '../protocol/trace.ts';
import { itemNumber, ItemStage, serialOfItem } from '../protocol/words.ts';
import type { Agenda } from './agenda.ts';
import { ring } from './bell.ts';
import type { PlannedItem } from './parties.ts';
import type { World } from './world.ts';

/** A dish or a drink that somebody has ordered. */
export interface Item {
  readonly number: number;
  readonly table: number;
  /** The party that ordered it. */
  readonly party: number;
  readonly plan: PlannedItem;
  /** -1 while it is in none. */
  oven: number;
  /** When it is done. */
  cookedAt: Tick;
}

/** Orders and ovens: what was ordered, what cooks, what is done. */
export class Kitchen {
  readonly #board: Board;
  readonly #world: World;
  readonly #agenda: Agenda;
  readonly #items = new Map<number, Item>();
  /** Item in each oven, 0 for none. */
  readonly #ovens: number[];
  #serial = 1;
  #cooking = 0;

  constructor(board: Board, world: World, agenda: Agenda) {
    this.#board = board;
    this.#world = world;
    this.#agenda = agenda;
    this.#ovens = new Array<number>(board.ovens).fill(0);
  }

  find(item: number): Item | undefined {
    return this.#items.get(item);
  }

  /** Takes down an order. Answers the items, with consecutive serial numbers. */
  order(party: number, table: number, plans: readonly PlannedItem[]): Item[] {
    return plans.map((plan) => {
      const item = { number: itemNumber(this.#serial, table), table, party, plan, oven: -1, cookedAt: 0 };
      this.#serial += 1;
      this.#items.set(item.number, item);
      this.record(item.number, ItemStage.Ordered, table, plan.menu);
      return item;
    });
  }

  get nextSerial(): number {
    return this.#serial;
  }

  /** Puts a dish into a free oven. False if there is none. */
  cook(item: Item, now: Tick): boolean {
    const oven = this.#ovens.indexOf(0);
    if (oven < 0) return false;
    this.#ovens[oven] = item.number;
    item.oven = oven;
    item.cookedAt = now + item.plan.duration;
    this.#count(1);
    this.record(item.number, ItemStage.Cooking, oven, item.plan.duration);
    this.#agenda.schedule(item.cookedAt, HouseEvent.Cooked, serialOfItem(item.number));
    return true;
  }

  /** A dish is done. Who watches it is told first, then everybody who may look. */
  cooked(serial: number, tellWatchers: (item: number) => void): void {
    const oven = this.#ovens.findIndex((item) => item !== 0 && serialOfItem(item) === serial);
    const item = this.#ovens[oven];
    if (item === undefined) return;
    this.record(item, ItemStage.Cooked, oven, 0);
    tellWatchers(item);
    this.#world.store(this.#board.oven + oven, item);
    ring(this.#world, this.#board);
  }

  /** Whether an item is in an oven, and cooked. */
  isDone(item: number, now: Tick): boolean {
    const found = this.#items.get(item);
    return found !== undefined && found.oven >= 0 && now >= found.cookedAt;
  }

  /** Takes a dish out of its oven. False if it isn't there. */
  takeOut(item: number, oven: number, bot: number): boolean {
    if (this.#ovens[oven] !== item) return false;
    this.#ovens[oven] = 0;
    const found = this.#items.get(item);
    if (found) found.oven = -1;
    this.#world.store(this.#board.oven + oven, 0);
    this.#count(-1);
    this.record(item, ItemStage.InHands, 0, bot);
    return true;
  }

  record(item: number, stage: ItemStage, c: number, d: number): void {
    this.#world.record(0, 0, RecordCode.Item, item, stage, c, d);
  }

  #count(change: number): void {
    this.#cooking += change;
    this.#world.store(this.#board.cooking, this.#cooking);
  }
}
