import { type Tick, ticks } from '../../kernel/ticks.ts';
import type { Board } from '../../protocol/board.ts';
import type { NightSetup } from '../../protocol/night.ts';
import { LATER, Op, type Operation } from '../../protocol/operations.ts';
import type { QueueScenario } from '../../protocol/scenario.ts';
import { HouseEvent, RecordCode } from '../../protocol/trace.ts';
import { GuestStage, IdleCause, Outcome, StandAct, StandAwaited } from '../../protocol/words.ts';
import { Agenda } from '../agenda.ts';
import type { Venue } from '../venue.ts';
import type { World } from '../world.ts';
import { Arrivals, type ComingGuest } from './arrivals.ts';
import { Line } from './line.ts';

/** A bot that waits for a guest, or is busy with one. */
interface Place {
  readonly bot: number;
  readonly task: number;
}

/**
 * A take-away stand: guests queue up, bots that are all alike serve them in the order in which they came. A
 * bot asks for the next guest (Await) and gets the one who has waited longest, at once if there is one; then it
 * attends to the guest (Work). Of the bots that wait, the one that has waited longest gets the next guest.
 */
export class Stand implements Venue {
  readonly #scenario: QueueScenario;
  readonly #board: Board;
  readonly #world: World;
  readonly #agenda = new Agenda();
  readonly #arrivals: Arrivals;
  readonly #line = new Line();
  readonly #guests = new Map<number, ComingGuest>();
  #free: Place[] = [];
  /** By bot: the task that attends to a guest, and the guest. */
  readonly #busy = new Map<number, Place & { readonly guest: number }>();
  #next: ComingGuest | null = null;
  #arrived = 0;
  #closed = false;

  constructor({ scenario, seed }: NightSetup<QueueScenario>, board: Board, world: World) {
    this.#scenario = scenario;
    this.#board = board;
    this.#world = world;
    this.#arrivals = new Arrivals(scenario, seed);
    this.#agenda.schedule(ticks(scenario.seconds), HouseEvent.LastEntry, 0);
    this.#scheduleArrival();
  }

  get nextTime(): Tick {
    for (;;) {
      const time = this.#agenda.nextTime;
      if (time === Infinity) return time;
      const { kind, subject } = this.#agenda.next;
      if (kind !== HouseEvent.PatienceEnds || this.#line.has(subject)) return time;
      this.#agenda.drop();
    }
  }

  get over(): boolean {
    return this.#closed && this.#guests.size === 0;
  }

  get inside(): number {
    return this.#guests.size;
  }

  fire(now: Tick): void {
    const { kind, subject } = this.#agenda.next;
    this.#agenda.drop();
    this.#world.record(0, 0, RecordCode.Fire, kind, subject, 0, 0);
    switch (kind) {
      case HouseEvent.Arrival:
        this.#arrive(subject, now);
        this.#scheduleArrival();
        break;
      case HouseEvent.WorkDone:
        this.#serve(subject);
        break;
      case HouseEvent.PatienceEnds:
        this.#line.leave(subject);
        this.#leave(subject, GuestStage.Reneged, GuestStage.Queued);
        break;
      case HouseEvent.LastEntry:
        this.#closed = true;
        break;
    }
  }

  accept(now: Tick, bot: number, task: number, { code, a, b, c }: Operation): number {
    if (code === Op.Await && a === StandAwaited.Guest) {
      this.#world.record(bot, task, code, a, b, IdleCause.Work, 0);
      this.#askForGuest({ bot, task });
      return LATER;
    }
    const guest = this.#guests.get(b);
    if (code === Op.Work && a === StandAct.Attend && guest) {
      this.#world.record(bot, task, code, a, b, c, guest.service);
      this.#busy.set(bot, { bot, task, guest: b });
      this.#agenda.schedule(now + guest.service, HouseEvent.WorkDone, bot);
      return LATER;
    }
    throw new RangeError(`A stand doesn't know operation ${code} with ${a} and ${b}.`);
  }

  onDuty(): void {
    // Nothing to prepare: hands take as long as the guest says.
  }

  offDuty(): void {
    // Likewise.
  }

  callOff(_now: Tick, bot: number): void {
    const called = this.#free.filter((place) => place.bot === bot);
    this.#free = this.#free.filter((place) => place.bot !== bot);
    for (const place of called) this.#answer(place, 0);
  }

  sendIn(): void {
    throw new RangeError('Nothing can be sent in at a stand.');
  }

  #arrive(number: number, now: Tick): void {
    const guest = this.#next as ComingGuest;
    this.#guest(number, GuestStage.Arrived, 1, this.#line.length);
    const { room } = this.#scenario;
    if (room !== null && this.#guests.size >= room) {
      this.#guest(number, GuestStage.Balked, 1, 0);
      return;
    }
    this.#guests.set(number, guest);
    const free = this.#free.shift();
    if (free) this.#stepUp(number, free);
    else this.#queueUp(number, guest.patience, now);
  }

  #queueUp(number: number, patience: Tick, now: Tick): void {
    const limited = patience < Infinity;
    this.#guest(number, GuestStage.Queued, this.#line.length, limited ? patience : -1);
    this.#line.join(number);
    if (limited) this.#agenda.schedule(now + patience, HouseEvent.PatienceEnds, number);
  }

  #askForGuest(place: Place): void {
    if (this.#world.peek(this.#board.duty + place.bot) !== 1) {
      this.#answer(place, 0);
      return;
    }
    const first = this.#line.takeFirst();
    if (first === 0) this.#free.push(place);
    else this.#stepUp(first, place);
  }

  #stepUp(number: number, place: Place): void {
    this.#guest(number, GuestStage.Greeted, place.bot, 0);
    this.#answer(place, number);
  }

  #serve(bot: number): void {
    const busy = this.#busy.get(bot);
    if (!busy) return;
    this.#busy.delete(bot);
    this.#leave(busy.guest, GuestStage.Served, 0);
    this.#world.complete(bot, busy.task, Op.Work, StandAct.Attend, Outcome.Ok);
  }

  #leave(number: number, stage: GuestStage, detail: number): void {
    this.#guest(number, stage, 1, detail);
    this.#guests.delete(number);
  }

  #answer({ bot, task }: Place, guest: number): void {
    this.#world.complete(bot, task, Op.Await, StandAwaited.Guest, guest);
  }

  #guest(number: number, stage: GuestStage, c: number, d: number): void {
    this.#world.record(0, 0, RecordCode.Guest, number, stage, c, d);
  }

  #scheduleArrival(): void {
    this.#next = this.#arrivals.next();
    if (this.#next === null) return;
    this.#arrived += 1;
    this.#agenda.schedule(this.#next.at, HouseEvent.Arrival, this.#arrived);
  }
}
