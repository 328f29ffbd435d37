import { RandomStream } from '../kernel/random.ts';
import type { Tick } from '../kernel/ticks.ts';
import { placePoint } from '../protocol/board.ts';
import type { Distribution, Point, Scenario } from '../protocol/scenario.ts';
import { Stream } from '../protocol/streams.ts';
import { Act, place, PlaceKind, Role, Surprise } from '../protocol/words.ts';
import { draw } from './durations.ts';
import type { Holds } from './holds.ts';
import type { Kitchen } from './kitchen.ts';

/** Where each bot stands, and how long its hands take. */
export class Hands {
  readonly #scenario: Scenario;
  readonly #seed: number;
  readonly #kitchen: Kitchen;
  readonly #holds: Holds;
  readonly #staying = new Set<number>();
  readonly #bots = new Map<number, { stream: RandomStream; at: Point }>();

  constructor(scenario: Scenario, seed: number, kitchen: Kitchen, holds: Holds) {
    this.#scenario = scenario;
    this.#seed = seed;
    this.#kitchen = kitchen;
    this.#holds = holds;
  }

  onDuty(bot: number, role: Role, index: number): void {
    this.#staying.add(bot);
    this.#bots.set(bot, {
      stream: new RandomStream(this.#seed, Stream.Hands, role, index),
      at: placePoint(this.#scenario, place(PlaceKind.Post, role)),
    });
  }

  /** A bot shall go when it is through with what it does. */
  dismiss(bot: number): void {
    this.#staying.delete(bot);
  }

  offDuty(bot: number): void {
    this.#bots.delete(bot);
  }

  /**
   * How many bots are on duty and stay. Whether one that shall go is off already isn't told by the order of the
   * records, so it can't count.
   */
  get staying(): number {
    return this.#staying.size;
  }

  /** How long an act takes this bot, in ticks. Walking moves it. */
  duration(bot: number, act: Act, subject: number, object: number): Tick {
    const hands = this.#bots.get(bot);
    if (!hands) throw new Error(`Bot ${bot} isn't on duty.`);
    const { speed, acts } = this.#scenario;
    switch (act) {
      case Act.Walk:
        return this.#walk(hands, subject, speed.walk);
      case Act.Seat:
        return this.#walk(hands, place(PlaceKind.Table, object), speed.lead);
      case Act.Pour: {
        return this.#kitchen.find(subject)?.plan.duration ?? 0;
      }
      case Act.Listen:
        return this.#holds.whole(Surprise.Chatty, subject);
      case Act.Mix:
        return this.#holds.whole(Surprise.Cocktail, subject);
      case Act.HearOut:
        return this.#holds.whole(Surprise.Complaint, subject);
      case Act.Ask: {
        const way = object === 0 ? 0 : this.#walk(hands, object, speed.walk);
        return way + draw(acts.ask, hands.stream);
      }
      default:
        return draw(durationOf(acts, act), hands.stream);
    }
  }

  #walk(hands: { at: Point }, to: number, speed: number): Tick {
    const target = placePoint(this.#scenario, to);
    const dx = target.x - hands.at.x;
    const dy = target.y - hands.at.y;
    hands.at = target;
    return Math.round((Math.sqrt(dx * dx + dy * dy) / speed) * 1000);
  }
}

function durationOf(acts: Scenario['acts'], act: Act): Distribution {
  switch (act) {
    case Act.Greet:
      return acts.greet;
    case Act.PinTicket:
    case Act.Note:
      return acts.pinTicket;
    case Act.Cook:
      return acts.cook;
    case Act.TakeOut:
      return acts.takeOut;
    case Act.PutPlate:
      return acts.putPlate;
    case Act.TakePlate:
      return acts.takePlate;
    case Act.Serve:
      return acts.serve;
    case Act.PutGlass:
      return acts.putGlass;
    case Act.TakeGlass:
      return acts.takeGlass;
    case Act.Clear:
      return acts.clear;
    case Act.Wipe:
      return acts.wipe;
    case Act.MakeBill:
      return acts.makeBill;
    case Act.CountTill:
      return acts.countTill;
    case Act.Goodnight:
    case Act.Reply:
      return acts.goodnight;
    default:
      throw new RangeError(`There is no act ${act}.`);
  }
}
