import { type Board, layBoard } from '../../../src/protocol/board.ts';
import { awaits, call, LATER, Op, type Operation, work } from '../../../src/protocol/operations.ts';
import type { Scenario } from '../../../src/protocol/scenario.ts';
import { RecordCode } from '../../../src/protocol/trace.ts';
import {
  Act,
  Awaited,
  Call,
  itemNumber,
  orderDishes,
  orderDrinks,
  orderFirstSerial,
  Role,
} from '../../../src/protocol/words.ts';
import { House } from '../../../src/restaurant/house.ts';
import { loadScenario } from '../../../src/restaurant/scenarios.ts';
import { shortScenario } from '../../support/short-scenario.ts';

const constant = (value: number) => ({ kind: 'constant', value });
const each = (keys: object, value: number) =>
  Object.fromEntries(Object.keys(keys).map((key) => [key, constant(value)]));

/** Two parties of one at the door; each wants one dish and one drink. Everything takes ten seconds, patience is an hour. */
export const tenSeconds: Scenario = loadScenario({
  ...shortScenario,
  lastEntry: shortScenario.opens + 60,
  closes: shortScenario.opens + 240,
  arrivals: { atOpening: 2, perHour: [0] },
  partySizes: [1],
  window: 1,
  order: { dishes: [0, 1], drinks: [0, 1] },
  patience: { queue: 5, ...each({ desk: 0, order: 0, food: 0, bill: 0 }, 3600) },
  durations: each(shortScenario.durations, 10),
  acts: each(shortScenario.acts, 10),
  menu: shortScenario.menu.map((item) => ({ ...item, duration: constant(10) })),
  speed: { walk: 100_000, lead: 100_000 },
});

/** A house whose bots are the test itself: it hands in what they do, and sees the answers. */
export class ScriptedHouse {
  readonly board: Board;
  readonly house: House;
  readonly cells: Int32Array;
  readonly records: number[][] = [];
  readonly #answers = new Map<number, number>();
  #now = 0;

  constructor(scenario: Scenario = tenSeconds) {
    this.board = layBoard(scenario);
    this.cells = new Int32Array(this.board.cells);
    this.house = new House({ scenario, seed: 1 }, this.board, {
      peek: (cell) => this.cells[cell] ?? 0,
      store: (cell, value) => {
        this.cells[cell] = value;
      },
      record: (...words) => this.records.push([this.#now, ...words]),
      complete: (bot, _task, _operation, _detail, answer) => this.#answers.set(bot, answer),
      notify: () => undefined,
    });
    for (let bot = 1; bot <= 4; bot += 1) this.house.onDuty(bot, Role.Wait, bot);
  }

  /** A bot begins something; its answer comes in time. A Call is answered at once. */
  begin(bot: number, operation: Operation): number {
    this.#answers.delete(bot);
    return this.house.accept(this.#now, bot, 0, operation);
  }

  /** Lets everything happen that is due in the next seconds. */
  pass(seconds: number): void {
    const until = this.#now + seconds * 1000;
    while (this.house.nextTime <= until) {
      this.#now = Math.max(this.#now, this.house.nextTime);
      this.house.fire(this.#now);
    }
    this.#now = until;
  }

  /** A bot does something from beginning to end. */
  does(bot: number, operation: Operation): number {
    const answer = this.begin(bot, operation);
    if (operation.code === Op.Call || answer !== LATER) return answer;
    while (!this.#answers.has(bot)) this.pass(1);
    return this.answered(bot);
  }

  /** What a bot has been answered; NaN while it has not. */
  answered(bot: number): number {
    return this.#answers.get(bot) ?? NaN;
  }

  /** A bot sees a party to a table. */
  seat(bot: number, party: number, table: number): number {
    this.does(bot, call(Call.NextParty, party));
    this.does(bot, awaits(Awaited.Preference, party));
    return this.does(bot, work(Act.Seat, party, table));
  }

  /** A bot takes a table's order: the dish and the drink. */
  order(bot: number, table: number): [dish: number, drink: number] {
    const order = this.does(bot, awaits(Awaited.Order, table));
    const first = orderFirstSerial(order);
    if (orderDishes(order) !== 1 || orderDrinks(order) !== 1) throw new Error(`an order ${order}`);
    return [itemNumber(first, table), itemNumber(first + 1, table)];
  }

  /** Stages of a party, or an item, in order. */
  stages(code: typeof RecordCode.Guest | typeof RecordCode.Item, subject: number): number[] {
    return this.records.filter((row) => row[3] === code && row[4] === subject).map((row) => row[5]!);
  }

  /** Kind and the two bots of each incident. */
  get incidents(): number[][] {
    return this.records.filter((row) => row[3] === RecordCode.Incident).map((row) => row.slice(4, 7));
  }
}
