import type { Tick } from '../kernel/ticks.ts';
import type { Board } from '../protocol/board.ts';
import { comfortAmong } from '../protocol/comfort.ts';
import type { Scenario } from '../protocol/scenario.ts';
import { RecordCode } from '../protocol/trace.ts';
import { Act, GuestStage, Incident, ItemStage, Outcome, place, PlaceKind } from '../protocol/words.ts';
import { Counter, isAtPass, NOTHING } from './counter.ts';
import type { Guests } from './guests.ts';
import type { Hands } from './hands.ts';
import type { Holds } from './holds.ts';
import type { Kitchen } from './kitchen.ts';
import type { Tables } from './tables.ts';
import { Drawer } from './till.ts';
import type { World } from './world.ts';

/** What a piece of work is about, from its beginning to its end. */
export interface Grip {
  readonly subject: number;
  readonly object: number;
}

/** The house where it is kept: what works act upon. */
export interface Premises {
  readonly scenario: Scenario;
  readonly board: Board;
  readonly world: World;
  readonly guests: Guests;
  readonly kitchen: Kitchen;
  readonly tables: Tables;
  readonly holds: Holds;
  readonly hands: Hands;
}

/** What bots' hands do to the house: what happens when an act begins, and what has come of it when it ends. */
export class Works {
  readonly #premises: Premises;
  readonly #pass: Counter;
  readonly #bar: Counter;
  readonly #drawer = new Drawer();

  constructor(premises: Premises) {
    const { board, kitchen, world } = premises;
    this.#premises = premises;
    this.#pass = Counter.pass(board, kitchen, world);
    this.#bar = Counter.bar(board, kitchen, world);
  }

  /** The hands are on it. Answers what they have hold of. */
  begin(bot: number, act: Act, subject: number, object: number): Grip {
    const { guests, tables } = this.#premises;
    switch (act) {
      case Act.Seat:
        if (guests.find(subject)) guests.stage(subject, GuestStage.Led, object, bot);
        break;
      case Act.PutPlate:
      case Act.PutGlass:
        return { subject, object: this.#counter(act).beginPut(bot, subject, object) };
      case Act.TakePlate:
      case Act.TakeGlass: {
        const item = this.#counter(act).beginTake(bot, object);
        return item === 0 ? { subject, object: NOTHING } : { subject: item, object };
      }
      case Act.Clear:
      case Act.Wipe:
        tables.handsOn(bot, subject);
        break;
      case Act.CountTill:
        this.#drawer.beginCount(bot);
        break;
      case Act.Goodnight:
        this.#checkDrawer(bot, subject);
        break;
    }
    return { subject, object };
  }

  /** The act is over. Answers what came of it (see Act). */
  finish(bot: number, act: Act, { subject, object }: Grip, now: Tick): number {
    const { guests, hands, kitchen, scenario, tables } = this.#premises;
    switch (act) {
      case Act.Seat:
        return tables.seat(bot, subject, object, now);
      case Act.Cook: {
        const item = kitchen.find(subject);
        return item && kitchen.cook(item, now) ? Outcome.Ok : Outcome.Gone;
      }
      case Act.TakeOut:
        return kitchen.takeOut(subject, object, bot);
      case Act.PutPlate:
      case Act.PutGlass:
        return this.#counter(act).endPut(bot, subject, object);
      case Act.TakePlate:
      case Act.TakeGlass:
        return this.#counter(act).endTake(bot, subject, object);
      case Act.Pour:
        kitchen.record(subject, ItemStage.InHands, 0, bot);
        return Outcome.Ok;
      case Act.Serve:
        return this.#serve(bot, subject, object, now);
      case Act.Clear:
        tables.handsOff(bot, subject);
        return tables.clear(subject);
      case Act.Wipe:
        tables.handsOff(bot, subject);
        return Outcome.Ok;
      case Act.Goodnight: {
        const party = guests.find(subject);
        if (party) guests.goodnight(party, comfortAmong(hands.staying, scenario), now);
        return Outcome.Ok;
      }
      default:
        return Outcome.Ok;
    }
  }

  #serve(bot: number, number: number, table: number, now: Tick): number {
    const { guests, kitchen, scenario } = this.#premises;
    const item = kitchen.find(number);
    const party = guests.at(table);
    const price = item ? (scenario.menu[item.plan.menu]?.price ?? 0) : 0;
    const wanted = item && party?.number === item.party ? guests.receive(party, number, price, now) : false;
    kitchen.record(number, wanted ? ItemStage.Served : ItemStage.Wasted, table, bot);
    return wanted ? Outcome.Ok : Outcome.Gone;
  }

  #checkDrawer(bot: number, number: number): void {
    const { board, guests, world } = this.#premises;
    const party = guests.find(number);
    if (!party) return;
    const counted = world.peek(board.till);
    const other = this.#drawer.check(bot, party.amount, counted);
    world.record(0, 0, RecordCode.Money, number, party.amount, counted, bot);
    if (other === 0) return;
    world.record(0, 0, RecordCode.Incident, Incident.LostTakings, bot, other, place(PlaceKind.Till));
  }

  #counter(act: Act): Counter {
    return isAtPass(act) ? this.#pass : this.#bar;
  }
}
