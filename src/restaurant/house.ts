import { type Tick, ticks } from '../kernel/ticks.ts';
import type { Board } from '../protocol/board.ts';
import { LATER, Op, type Operation } from '../protocol/operations.ts';
import type { NightSetup } from '../protocol/night.ts';
import { HouseEvent, RecordCode } from '../protocol/trace.ts';
import { Act, Awaited, Call, causeOf, HOLDS, type Role, Surprise, SURPRISES } from '../protocol/words.ts';
import { Agenda } from './agenda.ts';
import { Guests } from './guests.ts';
import { Hands } from './hands.ts';
import { Holds } from './holds.ts';
import { Kitchen } from './kitchen.ts';
import { planArrivals } from './parties.ts';
import { Tables } from './tables.ts';
import { Waits } from './waits.ts';
import { Works } from './works.ts';
import type { Venue } from './venue.ts';
import type { World } from './world.ts';

/** Something that a bot's task does or waits for, until its event comes. */
interface Pending {
  readonly bot: number;
  readonly task: number;
  readonly operation: number;
  /** Act or Awaited */
  readonly kind: number;
  readonly subject: number;
  readonly object: number;
}

/**
 * The outside world of the bots: guests, ovens, gateway, and the physics of what hands touch. It answers
 * operations, lets time bring what it brings, and judges when two bots' actions on one thing overlap. It
 * runs on any machine, through `World`, and knows neither the programs nor who runs them.
 */
export class House implements Venue {
  readonly #board: Board;
  readonly #world: World;
  readonly #agenda = new Agenda();
  readonly #guests: Guests;
  readonly #kitchen: Kitchen;
  readonly #hands: Hands;
  readonly #holds: Holds;
  readonly #tables: Tables;
  readonly #works: Works;
  readonly #waits: Waits;
  readonly #arrivals: readonly Tick[];
  readonly #pending = new Map<number, Pending>();
  #lastPending = 0;
  #now: Tick = 0;
  #arrived = 0;
  #lastEntry = false;
  #over = false;

  constructor(
    { scenario, seed, surprises }: Pick<NightSetup, 'scenario' | 'seed' | 'surprises'>,
    board: Board,
    world: World,
  ) {
    this.#board = board;
    this.#world = world;
    this.#guests = new Guests(scenario, seed, board, world, this.#agenda);
    this.#kitchen = new Kitchen(scenario, board, world, this.#agenda);
    this.#holds = new Holds(scenario, seed, world);
    this.#hands = new Hands(scenario, seed, this.#kitchen, this.#holds);
    this.#tables = new Tables(board.tables, this.#guests, world);
    const premises = {
      scenario,
      board,
      world,
      guests: this.#guests,
      kitchen: this.#kitchen,
      tables: this.#tables,
      holds: this.#holds,
      hands: this.#hands,
    };
    this.#works = new Works(premises);
    this.#waits = new Waits(premises);
    this.#arrivals = planArrivals(scenario, seed);
    this.#scheduleArrival();
    const minutes = (time: number): Tick => ticks((time - scenario.opens) * 60);
    this.#agenda.schedule(minutes(scenario.lastEntry), HouseEvent.LastEntry, 0);
    this.#agenda.schedule(minutes(scenario.closes), HouseEvent.Closing, 0);
    for (const { kind, tick } of surprises ?? []) this.#agenda.schedule(tick, HouseEvent.Surprise, kind);
  }

  /** When the house's next event is due; Infinity if there is none. */
  get nextTime(): Tick {
    for (;;) {
      const time = this.#agenda.nextTime;
      const { kind, subject } = this.#agenda.next;
      if (time === Infinity || !this.#isStale(kind, subject, time)) return time;
      this.#agenda.drop();
    }
  }

  #isStale(kind: number, subject: number, due: Tick): boolean {
    if (kind === HouseEvent.PatienceEnds) return !this.#guests.isImpatient(subject, due);
    return kind === HouseEvent.Fallen && !this.#kitchen.falls(subject, due);
  }

  /** True once the last guest has left after the last entry: the crew may go home. */
  get over(): boolean {
    return this.#over;
  }

  /** Guests' parties inside. */
  get inside(): number {
    return this.#guests.inside;
  }

  onDuty(bot: number, role: Role, index: number): void {
    this.#hands.onDuty(bot, role, index);
  }

  offDuty(bot: number): void {
    this.#hands.offDuty(bot);
  }

  /**
   * A bot shall go off. It need not watch its ovens any longer: whoever comes next will look into them.
   */
  callOff(now: Tick, bot: number): void {
    this.#now = now;
    this.#hands.dismiss(bot);
    for (const [number, pending] of this.#pending) {
      if (pending.bot !== bot || !watchesOven(pending)) continue;
      this.#pending.delete(number);
      this.#world.complete(bot, pending.task, Op.Await, Awaited.Oven, 0);
    }
  }

  #tellWatchers(item: number): void {
    for (const [number, pending] of this.#pending) {
      if (watchesOven(pending) && pending.subject === item) this.#finish(number, pending);
    }
  }

  /** Lets the next event happen, at a time not before it is due. */
  fire(now: Tick): void {
    this.#now = now;
    const { kind, subject } = this.#agenda.next;
    const pending = this.#pending.get(subject);
    const isPending = kind === HouseEvent.WorkDone || kind === HouseEvent.AwaitDone;
    this.#agenda.drop();
    const about = isPending ? (pending?.bot ?? 0) : subject;
    this.#world.record(0, 0, RecordCode.Fire, kind, about, 0, 0);
    switch (kind) {
      case HouseEvent.Arrival:
        this.#guests.arrive(subject, now);
        this.#scheduleArrival();
        break;
      case HouseEvent.WorkDone:
      case HouseEvent.AwaitDone:
        if (pending) this.#finish(subject, pending);
        break;
      case HouseEvent.Decided:
        this.#guests.decided(subject, now);
        break;
      case HouseEvent.PatienceEnds:
        this.#tables.leaveCrumbs(subject);
        this.#guests.patienceEnds(subject);
        break;
      case HouseEvent.FinishedEating:
        this.#tables.leaveCrumbs(subject);
        this.#guests.finishedEating(subject, now);
        break;
      case HouseEvent.Cooked:
        this.#kitchen.cooked(subject, (item) => {
          this.#tellWatchers(item);
        });
        break;
      case HouseEvent.Fallen:
        this.#kitchen.fall(subject);
        break;
      case HouseEvent.Surprise:
        this.#holds.send(subject as Surprise);
        break;
      case HouseEvent.LastEntry:
        this.#lastEntry = true;
        break;
      case HouseEvent.Closing:
        for (let table = 1; table <= this.#board.tables; table += 1) {
          this.#tables.leaveCrumbs(this.#guests.at(table)?.number ?? 0);
        }
        this.#guests.turnOut();
        break;
    }
    this.#endIfEmpty();
  }

  /**
   * A bot's task begins a Work, an Await or a Call. Work and Await are answered later, through the world;
   * a Call is answered at once, and its answer returned (LATER for the others).
   */
  accept(now: Tick, bot: number, task: number, operation: Operation): number {
    this.#now = now;
    const { code, a, b, c } = operation;
    switch (code) {
      case Op.Work: {
        const duration = this.#hands.duration(bot, a as Act, b, c);
        this.#world.record(bot, task, code, a, b, c, duration);
        const grip = this.#works.begin(bot, a as Act, b, c);
        this.#pend({ bot, task, operation: code, kind: a, ...grip }, duration);
        return LATER;
      }
      case Op.Await: {
        const duration = this.#waits.duration(bot, a as Awaited, b, now);
        this.#world.record(bot, task, code, a, b, causeOf(a), duration);
        this.#waits.begin(bot, a as Awaited, b);
        this.#pend({ bot, task, operation: code, kind: a, subject: b, object: 0 }, duration);
        return LATER;
      }
      case Op.Call: {
        const answer = this.#answer(a as Call, b);
        this.#world.record(bot, task, Op.Call, a, b, answer, 0);
        this.#follow(a as Call, b, bot, answer);
        return answer;
      }
      default:
        throw new RangeError(`The house doesn't know operation ${code}.`);
    }
  }

  #answer(question: Call, subject: number): number {
    switch (question) {
      case Call.NextParty:
        return this.#guests.isFirst(subject) ? subject : 0;
      case Call.NextPayer:
        return this.#guests.isFirstToPay(subject) ? subject : 0;
      case Call.BackToQueue:
        return 0;
      case Call.AnythingElse: {
        const guest = this.#guests.at(subject);
        return guest && this.#holds.begins(Surprise.Chatty, subject, guest.number) ? 1 : 0;
      }
      case Call.Recipe:
        return this.#holds.begins(Surprise.Cocktail, subject, subject) ? 1 : 0;
      case Call.AllRight:
        return this.#holds.begins(Surprise.Complaint, subject, subject) ? 1 : 0;
    }
  }

  #follow(question: Call, subject: number, bot: number, answer: number): void {
    if (question === Call.BackToQueue) {
      this.#guests.backToQueue(subject, this.#now);
      return;
    }
    if (answer === 0) return;
    switch (question) {
      case Call.NextParty:
        this.#guests.stepUp(subject, bot);
        break;
      case Call.NextPayer:
        this.#guests.stepUpToPay(subject, bot);
        break;
      default: {
        const surprise = SURPRISES.find((one) => HOLDS[one].question === question);
        if (surprise !== undefined) this.#holds.record(surprise, subject, bot);
      }
    }
  }

  /** The owner sends something in that holds on to a bot. */
  sendIn(surprise: Surprise): void {
    this.#holds.send(surprise);
  }

  #pend(pending: Pending, duration: Tick): void {
    this.#lastPending += 1;
    this.#pending.set(this.#lastPending, pending);
    // A dish says itself when it is done.
    if (watchesOven(pending) && duration > 0) return;
    const event = pending.operation === Op.Work ? HouseEvent.WorkDone : HouseEvent.AwaitDone;
    this.#agenda.schedule(this.#now + duration, event, this.#lastPending);
  }

  #finish(number: number, pending: Pending): void {
    this.#pending.delete(number);
    const { bot, task, operation, kind, subject } = pending;
    const answer =
      operation === Op.Work
        ? this.#works.finish(bot, kind as Act, pending, this.#now)
        : this.#waits.finish(bot, kind as Awaited, subject, this.#now);
    this.#world.complete(bot, task, operation, kind, answer);
  }

  #endIfEmpty(): void {
    if (this.#lastEntry && this.#guests.inside === 0) this.#over = true;
  }

  #scheduleArrival(): void {
    const next = this.#arrivals[this.#arrived];
    if (next === undefined) return;
    this.#arrived += 1;
    this.#agenda.schedule(Math.max(next, this.#now), HouseEvent.Arrival, this.#arrived);
  }
}

const watchesOven = (pending: Pending): boolean =>
  pending.operation === Op.Await && pending.kind === Awaited.Oven;
