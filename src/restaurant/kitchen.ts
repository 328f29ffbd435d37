import { type Tick, ticks } from '../kernel/ticks.ts';
import type { Board } from '../protocol/board.ts';
import type { Scenario } from '../protocol/scenario.ts';
import { HouseEvent, RecordCode } from '../protocol/trace.ts';
import { itemNumber, ItemStage, Outcome, serialOfItem } from '../protocol/words.ts';
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
  /** When it falls in if it is still in the oven; Infinity for a dish that doesn't. */
  fallsAt: Tick;
  fallen: boolean;
}

/** Orders and ovens: what was ordered, what cooks, what is done. */
export class Kitchen {
  readonly #board: Board;
  readonly #world: World;
  readonly #agenda: Agenda;
  readonly #items = new Map<number, Item>();
  /** Item in each oven, 0 for none. */
  readonly #ovens: number[];
  readonly #menu: Scenario['menu'];
  #serial = 1;
  #cooking = 0;

  constructor(scenario: Scenario, board: Board, world: World, agenda: Agenda) {
    this.#menu = scenario.menu;
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
      const number = itemNumber(this.#serial, table);
      const item = { number, table, party, plan, oven: -1, cookedAt: 0, fallsAt: Infinity, fallen: false };
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
    const window = this.#menu[item.plan.menu]?.window ?? 0;
    item.fallsAt = window > 0 ? item.cookedAt + ticks(window) : Infinity;
    item.fallen = false;
    this.#count(1);
    this.record(item.number, ItemStage.Cooking, oven, item.plan.duration);
    this.#agenda.schedule(item.cookedAt, HouseEvent.Cooked, serialOfItem(item.number));
    if (item.fallsAt !== Infinity) {
      this.#agenda.schedule(item.fallsAt, HouseEvent.Fallen, serialOfItem(item.number));
    }
    return true;
  }

  /** Whether a dish, by serial number, is in an oven and falls in at that time. */
  falls(serial: number, due: Tick): boolean {
    return this.#inOven(serial)?.fallsAt === due;
  }

  /** A dish has been left in the oven for too long. */
  fall(serial: number): void {
    const item = this.#inOven(serial);
    if (!item) return;
    item.fallen = true;
    this.record(item.number, ItemStage.Fallen, item.oven, 0);
  }

  #inOven(serial: number): Item | undefined {
    const number = this.#ovens.find((item) => item !== 0 && serialOfItem(item) === serial);
    return number === undefined ? undefined : this.#items.get(number);
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

  /** Takes a dish out of its oven: Gone if it isn't there, Broken if it has fallen in. */
  takeOut(item: number, oven: number, bot: number): number {
    if (this.#ovens[oven] !== item) return Outcome.Gone;
    this.#ovens[oven] = 0;
    const found = this.#items.get(item);
    if (found) found.oven = -1;
    this.#world.store(this.#board.oven + oven, 0);
    this.#count(-1);
    this.record(item, ItemStage.InHands, 0, bot);
    return found?.fallen === true ? Outcome.Broken : Outcome.Ok;
  }

  record(item: number, stage: ItemStage, c: number, d: number): void {
    this.#world.record(0, 0, RecordCode.Item, item, stage, c, d);
  }

  #count(change: number): void {
    this.#cooking += change;
    this.#world.store(this.#board.cooking, this.#cooking);
  }
}
