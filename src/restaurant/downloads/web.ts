import type { Tick } from '../../kernel/ticks.ts';
import { ticks } from '../../kernel/ticks.ts';
import type { Board } from '../../protocol/board.ts';
import type { NightSetup } from '../../protocol/night.ts';
import { LATER, Op, type Operation } from '../../protocol/operations.ts';
import type { DownloadsScenario } from '../../protocol/scenario.ts';
import { HouseEvent, RecordCode } from '../../protocol/trace.ts';
import { GuestStage, IdleCause, WebAct, WebAwaited } from '../../protocol/words.ts';
import { Agenda } from '../agenda.ts';
import type { Venue } from '../venue.ts';
import type { World } from '../world.ts';
import { Effort } from './effort.ts';
import { drawPage, type PagePlan } from './pages.ts';
import { SharedLine } from './shared-line.ts';

/** Who is to be told. */
interface Place {
  readonly bot: number;
  readonly task: number;
}

/** A page that is being fetched. */
interface Fetched {
  readonly plan: PagePlan;
  /** Chunks that have been read. */
  read: number;
  /** Whether what was begun for it is there. */
  there: boolean;
  /** Who waits for that, and for what. */
  waiter: (Place & { readonly awaited: number }) | null;
}

/** What a bot has in hand. */
interface InHand extends Place {
  readonly act: number;
  readonly page: number;
  /** Whether what was begun for the page was there when it began to ask: it looks first. */
  readonly there: boolean;
}

/**
 * Pages that are to be fetched, the servers that have them, and the line over which they come. To servers and line
 * it makes no difference who asks, and whether he waits for the answer (Await), or begins (Call) and asks now and then
 * whether it is there (Work). A page comes in chunks, each of which the server sends only when the one before has been
 * taken; chunks that find the line busy wait for it, first come first served.
 */
export class Web implements Venue {
  readonly #scenario: DownloadsScenario;
  readonly #seed: number;
  readonly #board: Board;
  readonly #world: World;
  readonly #agenda = new Agenda();
  readonly #line: SharedLine;
  readonly #effort: Effort;
  /** Pages that nobody has taken up yet. */
  #waiting: number[] = [];
  #free: Place[] = [];
  readonly #pages = new Map<number, Fetched>();
  readonly #busy = new Map<number, InHand>();
  readonly #starting = new Map<number, Place>();
  #started = 0;
  #come = 0;
  #left = 0;

  constructor({ scenario, seed }: NightSetup<DownloadsScenario>, board: Board, world: World) {
    this.#scenario = scenario;
    this.#seed = seed;
    this.#board = board;
    this.#world = world;
    this.#effort = new Effort(scenario);
    this.#line = new SharedLine(scenario.line ?? Infinity, (at, page) => {
      this.#agenda.schedule(at, HouseEvent.PageStep, page);
    });
    for (let page = 1; page <= scenario.pages; page += 1) {
      this.#agenda.schedule(0, HouseEvent.Arrival, page);
    }
  }

  get nextTime(): Tick {
    return this.#agenda.nextTime;
  }

  get over(): boolean {
    return this.#left === this.#scenario.pages;
  }

  get inside(): number {
    return this.#come - this.#left;
  }

  fire(now: Tick): void {
    const { kind, subject } = this.#agenda.next;
    this.#agenda.drop();
    this.#world.record(0, 0, RecordCode.Fire, kind, subject, 0, 0);
    switch (kind) {
      case HouseEvent.Arrival:
        this.#arrive(subject);
        break;
      case HouseEvent.AwaitDone:
        this.#start(subject);
        break;
      case HouseEvent.PageStep:
        this.#line.passed(subject, now);
        this.#isThere(subject);
        break;
      case HouseEvent.WorkDone:
        this.#finish(subject);
        break;
    }
  }

  accept(now: Tick, bot: number, task: number, { code, a, b, c }: Operation): number {
    switch (code) {
      case Op.Await:
        this.#await(now, { bot, task }, a, b);
        return LATER;
      case Op.Call:
        this.#world.record(bot, task, code, a, b, 0, 0);
        this.#begin(a, b, now);
        return 0;
      case Op.Work: {
        const length = this.#effort.ticks(bot, this.#secondsOf(a, b));
        this.#world.record(bot, task, code, a, b, c, length);
        this.#busy.set(bot, { bot, task, act: a, page: b, there: this.#page(b).there });
        this.#agenda.schedule(now + length, HouseEvent.WorkDone, bot);
        return LATER;
      }
      default:
        throw new RangeError(`Downloads don't know operation ${code}.`);
    }
  }

  onDuty(): void {
    // Nothing to prepare: who fetches has hands, and that is all.
  }

  offDuty(): void {
    // Likewise.
  }

  callOff(_now: Tick, bot: number): void {
    const called = this.#free.filter((place) => place.bot === bot);
    this.#free = this.#free.filter((place) => place.bot !== bot);
    for (const place of called) this.#answer(place, WebAwaited.Page, 0);
  }

  sendIn(): void {
    throw new RangeError('Nothing can be sent in while pages are fetched.');
  }

  // Who fetches

  #await(now: Tick, place: Place, awaited: number, page: number): void {
    const { bot, task } = place;
    const forWork = awaited === WebAwaited.Page || awaited === WebAwaited.Start;
    const cause = forWork ? IdleCause.Work : IdleCause.Guest;
    this.#world.record(bot, task, Op.Await, awaited, page, cause, 0);
    if (awaited === WebAwaited.Page) {
      this.#askForPage(place);
    } else if (awaited === WebAwaited.Start) {
      this.#started += 1;
      this.#starting.set(bot, place);
      const { costs, client } = this.#scenario;
      const each = client === 'processes' ? costs.process : costs.thread;
      this.#agenda.schedule(now + ticks(this.#started * each), HouseEvent.AwaitDone, bot);
    } else {
      this.#begin(awaited, page, now);
      this.#page(page).waiter = { bot, task, awaited };
    }
  }

  #askForPage(place: Place): void {
    const next = this.#waiting.shift();
    if (next !== undefined) this.#takeUp(next, place);
    else if (this.#world.peek(this.#board.duty + place.bot) === 1) this.#free.push(place);
    else this.#answer(place, WebAwaited.Page, 0);
  }

  #takeUp(page: number, place: Place): void {
    const plan = drawPage(this.#scenario, this.#seed, page);
    this.#pages.set(page, { plan, read: 0, there: false, waiter: null });
    this.#guest(page, GuestStage.Greeted, place.bot);
    this.#answer(place, WebAwaited.Page, page);
  }

  #start(bot: number): void {
    const place = this.#starting.get(bot);
    this.#starting.delete(bot);
    if (place) this.#answer(place, WebAwaited.Start, 0);
  }

  #secondsOf(act: number, page: number): number {
    switch (act) {
      case WebAct.Ask:
        return this.#effort.ask();
      case WebAct.Read:
        return this.#effort.read(this.#chunk(page).read);
      case WebAct.Note:
        return this.#effort.note();
      default:
        throw new RangeError(`Downloads don't know act ${act}.`);
    }
  }

  #finish(bot: number): void {
    const done = this.#busy.get(bot);
    if (!done) return;
    this.#busy.delete(bot);
    this.#world.complete(bot, done.task, Op.Work, done.act, this.#outcome(done));
  }

  #outcome({ act, page, there }: InHand): number {
    const fetched = this.#page(page);
    if (act === WebAct.Ask) return there ? 1 : 0;
    if (act === WebAct.Read) {
      fetched.read += 1;
      if (fetched.read < fetched.plan.chunks.length) return 1;
    }
    // A process has fetched a page for somebody else, who has it only when he is told.
    if (act === WebAct.Note || this.#scenario.client !== 'processes') this.#leave(page);
    return 0;
  }

  // Servers and line

  #begin(awaited: number, page: number, now: Tick): void {
    const fetched = this.#page(page);
    fetched.there = false;
    const { connect, firstByte } = fetched.plan;
    if (awaited === WebAwaited.Chunk) this.#line.send(page, this.#chunk(page).line, now);
    else if (awaited === WebAwaited.Connection) this.#after(now + connect, page);
    else if (awaited === WebAwaited.FirstByte) this.#after(now + firstByte, page);
    else throw new RangeError(`Downloads can't wait for ${awaited}.`);
  }

  #after(at: Tick, page: number): void {
    this.#agenda.schedule(at, HouseEvent.PageStep, page);
  }

  #isThere(page: number): void {
    const fetched = this.#page(page);
    const { waiter } = fetched;
    fetched.there = true;
    fetched.waiter = null;
    if (waiter) this.#answer(waiter, waiter.awaited, 0);
  }

  // Pages

  #arrive(page: number): void {
    this.#come += 1;
    this.#guest(page, GuestStage.Arrived, 1);
    this.#guest(page, GuestStage.Queued, this.#waiting.length);
    const free = this.#free.shift();
    if (free) this.#takeUp(page, free);
    else this.#waiting.push(page);
  }

  #leave(page: number): void {
    this.#guest(page, GuestStage.Served, 1);
    this.#pages.delete(page);
    this.#left += 1;
  }

  #page(page: number): Fetched {
    const fetched = this.#pages.get(page);
    if (!fetched) throw new RangeError(`Nobody fetches page ${page}.`);
    return fetched;
  }

  #chunk(page: number): PagePlan['chunks'][number] {
    const { plan, read } = this.#page(page);
    const chunk = plan.chunks[read];
    if (!chunk) throw new RangeError(`Page ${page} has no more chunks.`);
    return chunk;
  }

  #answer({ bot, task }: Place, awaited: number, answer: number): void {
    this.#world.complete(bot, task, Op.Await, awaited, answer);
  }

  #guest(page: number, stage: GuestStage, detail: number): void {
    this.#world.record(0, 0, RecordCode.Guest, page, stage, detail, stage === GuestStage.Queued ? -1 : 0);
  }
}
