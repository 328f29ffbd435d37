import { NightFigures } from '../../../src/metrics/night-figures.ts';
import { layBoard } from '../../../src/protocol/board.ts';
import type { NightSetup } from '../../../src/protocol/night.ts';
import { Op } from '../../../src/protocol/operations.ts';
import { RECORD_WORDS, RecordCode, unpackWays } from '../../../src/protocol/trace.ts';
import { runsTasks } from '../../../src/protocol/modes.ts';
import {
  Act,
  GuestStage,
  Incident,
  ItemStage,
  Seating,
  TableState,
  tableOfItem,
} from '../../../src/protocol/words.ts';
import { planArrivals, planParty } from '../../../src/restaurant/parties.ts';
import { breaches as breachesOfOperations } from '../../support/witness.ts';
import { rows } from './nights.ts';

const S = GuestStage;
/** Which stages may follow each other; a party that is still there at closing time is turned out of any. */
const NEXT: Readonly<Record<number, readonly number[]>> = {
  0: [S.Arrived],
  [S.Arrived]: [S.Balked, S.Queued],
  [S.Queued]: [S.Greeted, S.Reneged],
  [S.Greeted]: [S.Answered, S.Queued, S.Reneged],
  [S.Answered]: [S.Led, S.Queued, S.Reneged],
  [S.Led]: [S.Seated, S.Led, S.Queued, S.Reneged],
  [S.Seated]: [S.WantsToOrder, S.Ordering, S.Reneged],
  [S.WantsToOrder]: [S.Ordering, S.Reneged],
  [S.Ordering]: [S.WaitingForFood, S.Eating, S.Reneged],
  [S.WaitingForFood]: [S.Eating, S.Reneged],
  [S.Eating]: [S.WantsToPay, S.Reneged],
  [S.WantsToPay]: [S.Paying, S.Reneged],
  [S.Paying]: [S.Served, S.Reneged],
};

interface Party {
  stage: number;
  stages: number[];
  table: number;
  served: number;
  money: number;
}

interface Item {
  readonly party: number;
  stage: number;
  /** How often it broke or fell in, and how often a ticket for it was written. */
  broken: number;
  tickets: number;
}

/**
 * What must hold in every night, whoever runs the restaurant, however, on whichever machine. Answers what is
 * wrong, a sentence for each breach.
 */
export function breachesOfLaws(setup: NightSetup, records: Int32Array): string[] {
  const board = layBoard(setup.scenario);
  return [
    ...breachesOfOperations(rows(records), board.cells, { finds: true, sleeps: true }),
    ...new GuestBook(setup).read(records),
    ...breachesOfFigures(setup, records),
  ];
}

class GuestBook {
  readonly #setup: NightSetup;
  readonly #parties = new Map<number, Party>();
  readonly #tables = new Map<number, number>();
  readonly #items = new Map<number, Item>();
  readonly #bots = new Map<number, 'hired' | 'on' | 'off'>();
  /** Bots with many jobs and a wait between check and act: their tasks collide with each other. */
  readonly #racesItself = new Set<number>();
  #closed = 0;
  #takings = 0;
  #lost = 0;
  #till = 0;

  constructor(setup: NightSetup) {
    this.#setup = setup;
  }

  *read(records: Int32Array): Generator<string> {
    const { table, tables, till } = layBoard(this.#setup.scenario);
    let sequence = 0;
    for (const [, actor = 0, , code = 0, a = 0, b = 0, c = 0] of rows(records)) {
      for (const breach of this.#see(actor, code, a, b, c)) yield `record ${sequence}: ${breach}`;
      if (code === Op.Store && a === till) this.#till = b;
      const wish = code === Op.Store && c === TableState.WantsToOrder && b === TableState.Taken;
      if (wish && a > table && a <= table + tables) yield `record ${sequence}: a wish is wiped off the board`;
      sequence += 1;
    }
    yield* this.#end();
  }

  *#see(actor: number, code: number, a: number, b: number, c: number): Generator<string> {
    if (this.#closed > 0) yield 'something happens after the end';
    if (actor > 0 && code < RecordCode.Block && this.#bots.get(actor) !== 'on') {
      yield `bot ${actor} is not on duty`;
    }
    switch (code) {
      case Op.Work: {
        const item = this.#items.get(b);
        if (a === Act.PinTicket && item) item.tickets += 1;
        break;
      }
      case RecordCode.Guest:
        yield* this.#guest(a, b, c);
        break;
      case RecordCode.Item:
        yield* this.#item(a, b);
        break;
      case RecordCode.Money: {
        const party = this.#parties.get(a);
        if (!party || party.money > 0) yield `party ${a} pays twice`;
        if (party) party.money += 1;
        this.#takings += b;
        break;
      }
      case RecordCode.Incident:
        if (a === Incident.LostTakings) this.#lost += 1;
        if (a !== Incident.Deadlock && (b === 0 || c === 0 || (b === c && !this.#racesItself.has(b)))) {
          yield `bots ${b} and ${c} collide`;
        }
        break;
      case RecordCode.Hire:
        if (this.#bots.has(a)) yield `bot ${a} is hired twice`;
        this.#bots.set(a, 'hired');
        break;
      case RecordCode.OnDuty:
        if (this.#bots.get(actor) !== 'hired') yield `bot ${actor} was not hired`;
        this.#bots.set(actor, 'on');
        if (runsTasks(a) && unpackWays(c).seating === Seating.ChooseFirst) this.#racesItself.add(actor);
        break;
      case RecordCode.OffDuty:
        this.#bots.set(actor, 'off');
        break;
      case RecordCode.Close:
        this.#closed += 1;
        if (a !== 0) yield `${a} parties are locked in`;
        break;
    }
  }

  *#guest(number: number, stage: number, c: number): Generator<string> {
    const party = this.#parties.get(number) ?? { stage: 0, stages: [], table: 0, served: 0, money: 0 };
    this.#parties.set(number, party);
    if (!NEXT[party.stage]?.includes(stage)) yield `party ${number} goes from ${party.stage} to ${stage}`;
    party.stage = stage;
    party.stages.push(stage);
    if (stage === S.Seated) {
      const other = this.#tables.get(c);
      if (other !== undefined) yield `parties ${other} and ${number} sit at table ${c}`;
      this.#tables.set(c, number);
      party.table = c;
    }
    const leaves = stage === S.WantsToPay || stage === S.Reneged;
    if (leaves && this.#tables.get(party.table) === number) this.#tables.delete(party.table);
  }

  *#item(number: number, stage: number): Generator<string> {
    if (stage === ItemStage.Ordered) {
      if (this.#items.has(number)) yield `item ${number} is ordered twice`;
      const party = this.#tables.get(tableOfItem(number)) ?? 0;
      this.#items.set(number, { party, stage, broken: 0, tickets: 0 });
      return;
    }
    const item = this.#items.get(number);
    if (!item) {
      yield `nobody has ordered item ${number}`;
      return;
    }
    if (item.stage === ItemStage.Served || item.stage === ItemStage.Wasted) {
      yield `item ${number} is not done with after it was served`;
    }
    // What has fallen in is nobody's business until it is taken out.
    const scraps = stage === ItemStage.InHands && item.stage === ItemStage.Fallen;
    item.stage = stage;
    if (stage === ItemStage.Broken || scraps) item.broken += 1;
    const party = this.#parties.get(item.party);
    if (stage === ItemStage.Served && party) {
      party.served += 1;
      if (this.#tables.get(tableOfItem(number)) !== item.party) yield `item ${number} goes to strangers`;
    }
  }

  *#end(): Generator<string> {
    const { scenario, seed } = this.#setup;
    if (this.#closed !== 1) yield 'the night has no end';
    for (const [bot, state] of this.#bots) if (state !== 'off') yield `bot ${bot} is ${state}`;
    const arrivals = planArrivals(scenario, seed).length;
    if (this.#parties.size !== arrivals) yield `${this.#parties.size} of ${arrivals} parties came`;
    let turnedAway = false;
    for (const [number, party] of this.#parties) {
      const { stage, stages, served, money } = party;
      const count = (wanted: number): number => stages.filter((one) => one === wanted).length;
      if (![S.Balked, S.Served, S.Reneged].includes(stage as 2))
        yield `party ${number} ends in stage ${stage}`;
      for (const once of [S.Seated, S.Ordering, S.Eating, S.Paying, S.Served]) {
        if (count(once) > 1) yield `party ${number} comes twice to stage ${once}`;
      }
      if (stage === S.Reneged && stages.includes(S.Paying)) turnedAway = true;
      // Who is turned out at closing time may have paid and not been wished a good night yet.
      const paid = stage === S.Served || (stage === S.Reneged && stages.includes(S.Paying) && money === 1);
      if (money !== (paid ? 1 : 0)) yield `party ${number} pays ${money} times`;
      const plan = planParty(scenario, seed, number);
      const wanted = plan.dishes.length + plan.drinks.length;
      const ate = stages.includes(S.Eating);
      if (ate && served !== wanted) yield `party ${number} got ${served} of ${wanted} items`;
      if (served > wanted) yield `party ${number} got ${served} of ${wanted} items`;
    }
    for (const [number, { broken, tickets }] of this.#items) {
      if (tickets < 1 + broken)
        yield `item ${number} broke ${broken} times and was asked for ${tickets} times`;
    }
    if (this.#lost === 0 && !turnedAway && this.#till !== this.#takings) {
      yield `the till holds ${this.#till} of ${this.#takings}, and nobody noticed`;
    }
    if (this.#lost > 0 && this.#till >= this.#takings) yield 'nothing is missing in the till';
  }
}

function* breachesOfFigures(setup: NightSetup, records: Int32Array): Generator<string> {
  const figures = new NightFigures(setup.scenario);
  for (let at = 0; at < records.length; at += RECORD_WORDS) figures.record(records, at);
  const { bots, guests, operations } = figures.dashboard();
  const { arrived, served, balked, reneged, inside, queueing } = guests;
  if (arrived !== served + balked + reneged) yield `${arrived} came, ${served + balked + reneged} went`;
  if (inside !== 0 || queueing !== 0) yield `${inside} are inside, ${queueing} in the queue`;
  if (operations === 0 || bots.length === 0) yield 'nobody did anything';
  for (const bot of bots) {
    const shares = [
      bot.working,
      bot.waitingGuest,
      bot.waitingOven,
      bot.waitingGateway,
      bot.waitingLock,
      bot.starved,
    ];
    const sum = shares.reduce((total, share) => total + share, 0);
    if (bot.secondsOnDuty > 0 && Math.abs(sum - 1) > 1e-9) yield `${bot.name}'s time adds up to ${sum}`;
    if (bot.secondsOnDuty > 0 && Math.abs(bot.idle + bot.working - 1) > 1e-9)
      yield `${bot.name} is idle ${bot.idle}`;
    if (shares.some((share) => share < 0)) yield `${bot.name} has less than no time`;
    if (bot.onDuty) yield `${bot.name} is still there`;
  }
}
