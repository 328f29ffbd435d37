import type { Board } from '../protocol/board.ts';
import { RecordCode } from '../protocol/trace.ts';
import { Act, Incident, ItemStage, Outcome, place, PlaceKind } from '../protocol/words.ts';
import type { Kitchen } from './kitchen.ts';
import { StandingRow } from './standing-row.ts';
import type { World } from './world.ts';

/** What is left of an act on a counter when it ends: the place, or NOTHING if the hand came away empty. */
export const NOTHING = -1;

/** What stands on a counter, the pass or the bar, and what comes of it when hands meet there. */
export class Counter {
  readonly #row: StandingRow;
  readonly #kind: PlaceKind;
  readonly #smashed: Incident;
  readonly #kitchen: Kitchen;
  readonly #world: World;

  private constructor(count: number, kind: PlaceKind, smashed: Incident, kitchen: Kitchen, world: World) {
    this.#row = new StandingRow(count);
    this.#kind = kind;
    this.#smashed = smashed;
    this.#kitchen = kitchen;
    this.#world = world;
  }

  /** The pass, with plates. */
  static pass(board: Board, kitchen: Kitchen, world: World): Counter {
    return new Counter(board.passSlots, PlaceKind.PassSlot, Incident.SmashedPlate, kitchen, world);
  }

  /** The bar, with glasses. */
  static bar(board: Board, kitchen: Kitchen, world: World): Counter {
    return new Counter(board.barPlaces, PlaceKind.BarPlace, Incident.SmashedGlass, kitchen, world);
  }

  /** A hand begins to put an item down. Answers the place, or NOTHING if it broke on what stands there. */
  beginPut(bot: number, item: number, index: number): number {
    const other = this.#row.beginPut(index, item, bot);
    if (other === 0) {
      this.#kitchen.record(item, ItemStage.Put, index, bot);
      return index;
    }
    this.#break(this.#smashed, bot, other, item, index);
    return NOTHING;
  }

  /** The hand lets go. */
  endPut(bot: number, item: number, index: number): number {
    if (index === NOTHING) return Outcome.Occupied;
    if (!this.#row.endPut(index, item, bot)) return Outcome.Broken;
    this.#kitchen.record(item, ItemStage.Standing, index, 0);
    return Outcome.Ok;
  }

  /** A hand reaches for what stands there. Answers the item that it has hold of, or 0. */
  beginTake(bot: number, index: number): number {
    const grasp = this.#row.beginTake(index, bot);
    switch (grasp.kind) {
      case 'grasped':
        return grasp.item;
      case 'snatched':
        this.#break(this.#smashed, bot, grasp.other, grasp.item, index);
        return 0;
      case 'tugged':
        this.#break(Incident.TwoHands, bot, grasp.other, grasp.item, index);
        return 0;
      case 'nothing':
        return 0;
    }
  }

  /** The hand lifts the item. Answers it, or minus the item if it broke in the tug. */
  endTake(bot: number, item: number, index: number): number {
    if (index === NOTHING) return Outcome.Gone;
    if (!this.#row.endTake(index, item, bot)) return -item;
    this.#kitchen.record(item, ItemStage.Taken, index, bot);
    return item;
  }

  #break(incident: Incident, bot: number, other: number, item: number, index: number): void {
    this.#kitchen.record(item, ItemStage.Broken, index, bot);
    this.#world.record(0, 0, RecordCode.Incident, incident, bot, other, place(this.#kind, index));
  }
}

/** Whether an act is at the pass (and not at the bar). */
export const isAtPass = (act: Act): boolean => act === Act.PutPlate || act === Act.TakePlate;
