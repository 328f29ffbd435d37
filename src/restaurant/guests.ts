import type { Tick } from '../kernel/ticks.ts';
import type { Board } from '../protocol/board.ts';
import type { Scenario } from '../protocol/scenario.ts';
import { HouseEvent, RecordCode } from '../protocol/trace.ts';
import { GuestStage, TableState } from '../protocol/words.ts';
import type { Agenda } from './agenda.ts';
import { ring } from './bell.ts';
import { type PartyPlan, planParty } from './parties.ts';
import { tipOf } from './tips.ts';
import type { World } from './world.ts';

/** A party in the restaurant. */
export interface Party {
  readonly number: number;
  readonly plan: PartyPlan;
  stage: GuestStage;
  /** Where it sits, or sat; 0 until it has a table. */
  table: number;
  /** Tick at which patience ends, or Infinity while somebody looks after it. */
  patienceEnds: Tick;
  /** When patience with the queue ends, kept while a bot is with the party. */
  deskPatienceEnds: Tick;
  /** The bot that took the first order; 0 before. */
  orderedWith: number;
  /** Items still to come. */
  readonly open: Set<number>;
  amount: number;
  readonly arrived: Tick;
}

const GRACE: Tick = 60_000;

/** The guests: where they stand, what they want, and when they have had enough. */
export class Guests {
  readonly #scenario: Scenario;
  readonly #seed: number;
  readonly #board: Board;
  readonly #world: World;
  readonly #agenda: Agenda;
  readonly #parties = new Map<number, Party>();
  readonly #desk: number[] = [];
  readonly #pay: number[] = [];
  /** Who sits at each table, in truth. */
  readonly #seated: number[];
  #inside = 0;

  constructor(scenario: Scenario, seed: number, board: Board, world: World, agenda: Agenda) {
    this.#scenario = scenario;
    this.#seed = seed;
    this.#board = board;
    this.#world = world;
    this.#agenda = agenda;
    this.#seated = new Array<number>(board.tables + 1).fill(0);
  }

  /** Parties that have come and not left. */
  get inside(): number {
    return this.#inside;
  }

  /** The party, or undefined if it has left or never was. */
  find(party: number): Party | undefined {
    return this.#parties.get(party);
  }

  /** The party at a table, or undefined. */
  at(table: number): Party | undefined {
    return this.#parties.get(this.#seated[table] ?? 0);
  }

  arrive(party: number, now: Tick): void {
    const plan = planParty(this.#scenario, this.#seed, party);
    const queue = this.#desk.length;
    this.#guest(party, GuestStage.Arrived, plan.size, queue);
    if (queue >= this.#scenario.patience.queue) {
      this.#guest(party, GuestStage.Balked, plan.size, 0);
      return;
    }
    this.#inside += 1;
    const deskPatienceEnds = now + plan.patience.desk;
    this.#parties.set(party, {
      number: party,
      plan,
      stage: GuestStage.Arrived,
      table: 0,
      patienceEnds: Infinity,
      deskPatienceEnds,
      orderedWith: 0,
      open: new Set(),
      amount: 0,
      arrived: now,
    });
    this.#queue(party, this.#desk.length, now);
  }

  isFirst(party: number): boolean {
    return this.#desk[0] === party;
  }

  /** The head of the queue steps up. */
  stepUp(party: number, bot: number): void {
    const found = this.#parties.get(party);
    if (!found) return;
    this.#desk.shift();
    this.#showDesk();
    found.patienceEnds = Infinity;
    this.#stage(found, GuestStage.Greeted, bot, 0);
  }

  backToQueue(party: number, now: Tick): void {
    const found = this.#parties.get(party);
    if (!found) return;
    found.deskPatienceEnds = Math.max(found.deskPatienceEnds, now + GRACE);
    this.#queue(party, 0, now);
  }

  sit(party: Party, table: number, now: Tick): void {
    party.table = table;
    this.#seated[table] = party.number;
    this.#stage(party, GuestStage.Seated, table, party.plan.size);
    this.#agenda.schedule(now + party.plan.durations.decide, HouseEvent.Decided, party.number);
  }

  decided(number: number, now: Tick): void {
    const party = this.#parties.get(number);
    if (!party || party.stage !== GuestStage.Seated) return;
    this.#hold(party, GuestStage.WantsToOrder, now + party.plan.patience.order, now, party.table);
    this.#world.store(this.#board.table + party.table, TableState.WantsToOrder);
    ring(this.#world, this.#board);
  }

  /** Somebody takes their order; they are looked after. */
  ordering(party: Party, bot: number): void {
    party.patienceEnds = Infinity;
    if (party.stage === GuestStage.WantsToOrder || party.stage === GuestStage.Seated) {
      this.#stage(party, GuestStage.Ordering, party.table, bot);
    }
  }

  waitForFood(party: Party, now: Tick): void {
    if (party.open.size === 0) {
      this.#eat(party, now);
      return;
    }
    this.#hold(party, GuestStage.WaitingForFood, now + party.plan.patience.food, now, party.open.size);
  }

  /** An item is put before them. False if they didn't want it (any more). */
  receive(party: Party, item: number, price: number, now: Tick): boolean {
    if (!party.open.delete(item)) return false;
    party.amount += price;
    if (party.open.size === 0 && party.stage === GuestStage.WaitingForFood) this.#eat(party, now);
    return true;
  }

  finishedEating(number: number, now: Tick): void {
    const party = this.#parties.get(number);
    if (!party || party.stage !== GuestStage.Eating) return;
    this.#leaveTable(party);
    this.#hold(party, GuestStage.WantsToPay, now + party.plan.patience.bill, now, party.table);
    this.#pay.push(party.number);
    this.#showPay();
  }

  isFirstToPay(party: number): boolean {
    return this.#pay[0] === party;
  }

  stepUpToPay(number: number, bot: number): void {
    const party = this.#parties.get(number);
    if (!party) return;
    this.#pay.shift();
    this.#showPay();
    party.patienceEnds = Infinity;
    this.#stage(party, GuestStage.Paying, bot, 0);
  }

  /** The party has come to another stage. */
  stage(number: number, stage: GuestStage, c: number, d: number): void {
    const party = this.#parties.get(number);
    if (party) this.#stage(party, stage, c, d);
  }

  /** They have paid, leave a tip and go. */
  goodnight(party: Party, comfort: number, now: Tick): void {
    const tip = tipOf(party.plan, party.amount, now - party.arrived, comfort);
    this.#leave(party, GuestStage.Served, tip);
  }

  /** Whether the next patience event of this party still means anything. */
  isImpatient(number: number, due: Tick): boolean {
    return this.#parties.get(number)?.patienceEnds === due;
  }

  patienceEnds(number: number): void {
    const party = this.#parties.get(number);
    if (party) this.#giveUp(party);
  }

  /** Everybody who is not being looked after has to go: the house closes. */
  turnOut(): void {
    for (const party of [...this.#parties.values()]) this.#giveUp(party);
  }

  #giveUp(party: Party): void {
    const stage = party.stage;
    remove(this.#desk, party.number);
    remove(this.#pay, party.number);
    this.#showDesk();
    this.#showPay();
    if (this.#seated[party.table] === party.number) this.#leaveTable(party);
    this.#leave(party, GuestStage.Reneged, stage);
  }

  #leaveTable(party: Party): void {
    this.#seated[party.table] = 0;
    this.#world.store(this.#board.table + party.table, TableState.Dirty);
    ring(this.#world, this.#board);
  }

  #leave(party: Party, stage: GuestStage, detail: number): void {
    this.#guest(party.number, stage, party.plan.size, detail);
    this.#parties.delete(party.number);
    this.#inside -= 1;
  }

  #eat(party: Party, now: Tick): void {
    party.patienceEnds = Infinity;
    const { eat } = party.plan.durations;
    this.#stage(party, GuestStage.Eating, party.table, eat);
    this.#agenda.schedule(now + eat, HouseEvent.FinishedEating, party.number);
  }

  #queue(number: number, position: number, now: Tick): void {
    const party = this.#parties.get(number);
    if (!party) return;
    this.#desk.splice(position, 0, number);
    this.#hold(party, GuestStage.Queued, party.deskPatienceEnds, now, position);
    this.#showDesk();
  }

  /** The party waits for a bot, as long as its patience lasts. */
  #hold(party: Party, stage: GuestStage, until: Tick, now: Tick, detail: number): void {
    party.patienceEnds = until;
    this.#stage(party, stage, detail, until - now);
    this.#agenda.schedule(until, HouseEvent.PatienceEnds, party.number);
  }

  #stage(party: Party, stage: GuestStage, c: number, d: number): void {
    party.stage = stage;
    this.#guest(party.number, stage, c, d);
  }

  #guest(party: number, stage: GuestStage, c: number, d: number): void {
    this.#world.record(0, 0, RecordCode.Guest, party, stage, c, d);
  }

  #showDesk(): void {
    this.#show(this.#board.desk, this.#desk[0] ?? 0);
  }

  #showPay(): void {
    this.#show(this.#board.pay, this.#pay[0] ?? 0);
  }

  #show(cell: number, value: number): void {
    if (this.#world.peek(cell) === value) return;
    this.#world.store(cell, value);
    if (value !== 0) ring(this.#world, this.#board);
  }
}

function remove(list: number[], value: number): void {
  const index = list.indexOf(value);
  if (index >= 0) list.splice(index, 1);
}
