import type { Tick } from '../../kernel/ticks.ts';
import type { BodyOf } from '../../programs/body.ts';
import type { AnySetup } from '../../protocol/night.ts';
import { LATER, Op, type Operation } from '../../protocol/operations.ts';
import { readRecord } from '../../protocol/record.ts';
import { RecordCode } from '../../protocol/trace.ts';
import { type Role, type Surprise, SURPRISES } from '../../protocol/words.ts';
import type { Venue } from '../../restaurant/venue.ts';
import type { Crew } from '../crew.ts';
import { RecordLog } from '../record-log.ts';
import { RunnerState } from '../runner.ts';
import type { Scheduler } from '../schedulers/scheduler.ts';
import { CrewBook } from './crew-book.ts';
import type { Environment } from './machine.ts';
import { Stage } from './stage.ts';

/**
 * What bots have handed in and the house has not taken up yet: as on the live machine, where both happen apart.
 * Once it is opened it lets everything through to the house, as on the virtual machine.
 */
class Intake implements Environment {
  readonly #house: Venue;
  readonly #waiting = new Map<
    string,
    { readonly bot: number; readonly task: number; readonly operation: Operation }
  >();
  #open = false;

  constructor(house: Venue) {
    this.#house = house;
  }

  get nextTime(): Tick {
    return this.#open ? this.#house.nextTime : Infinity;
  }

  fire(now: Tick): void {
    if (!this.#open) throw new Error('A replay lets events happen when the record says so.');
    this.#house.fire(now);
  }

  accept(now: Tick, bot: number, task: number, operation: Operation): number {
    if (this.#open) return this.#house.accept(now, bot, task, operation);
    this.#waiting.set(`${bot}/${task}`, { bot, task, operation });
    return LATER;
  }

  has(bot: number, task: number): boolean {
    return this.#waiting.has(`${bot}/${task}`);
  }

  /** The house takes up what the task has handed in. Answers a Call, or LATER. */
  takeUp(now: Tick, bot: number, task: number): number {
    const key = `${bot}/${task}`;
    const handedIn = this.#waiting.get(key);
    if (!handedIn) throw new Error(`bot ${bot} has handed nothing in`);
    this.#waiting.delete(key);
    return this.#house.accept(now, bot, task, handedIn.operation);
  }

  /** From now on everything goes to the house at once. Answers whose operations still wait, the oldest first. */
  open(): { readonly bot: number; readonly task: number }[] {
    this.#open = true;
    return [...this.#waiting.values()];
  }
}

/**
 * A recorded night, run again step by step: of each step only its first record says who took it and when. What
 * comes of it is in `log`. It can be handed over to a scheduler between any two steps.
 */
export class Rerun {
  readonly log: RecordLog;
  readonly stage: Stage;
  readonly book: CrewBook;
  /** May be replaced by a longer record of the same night. */
  records: Int32Array;
  readonly #intake: Intake;
  #scheduler: Scheduler | null = null;
  /** The bot that was told to go in the last step; 0 for none. */
  #told = 0;
  #over = false;

  /** `log`: where the records go that come of it. `bodies`: who picks the bots' programs. */
  constructor(setup: AnySetup, records: Int32Array, log = new RecordLog(), bodies?: BodyOf) {
    this.records = records;
    this.log = log;
    this.book = new CrewBook(setup.staffing);
    let intake: Intake | null = null;
    const scheduler: Scheduler = {
      next: (runnable, count, current) => {
        if (!this.#scheduler) throw new Error('a replay leaves no choice to the scheduler');
        return this.#scheduler.next(runnable, count, current);
      },
    };
    this.stage = new Stage(setup, scheduler, log, (house) => (intake = new Intake(house)), bodies);
    this.#intake = intake as unknown as Intake;
  }

  /** Executes the step whose first record is at `at`. */
  step(at: number): void {
    const { tick, actor, task, code, a, b, c, d } = readRecord(this.records, at);
    const { machine, house } = this.stage;
    if (tick < machine.now) throw new Error('time runs backwards in the record');
    machine.setClock(tick);
    this.#told = actor === 0 && code === RecordCode.Dismiss ? a : 0;
    if (actor === 0) {
      switch (code) {
        case RecordCode.Fire:
          if (house.nextTime > tick) throw new Error('the house had nothing to do yet');
          house.fire(tick);
          if (house.over) this.book.close();
          return;
        case RecordCode.Staff:
          this.book.staff(a, b, c, d);
          this.stage.staff(a, b, c);
          return;
        case RecordCode.Hire:
          this.stage.hire(this.book.hire({ bot: a, role: b as Role, index: c, habits: d }));
          return;
        case RecordCode.Dismiss:
          this.book.dismiss(a);
          this.stage.dismiss(a);
          return;
        case RecordCode.SendIn:
          if (!SURPRISES.some((surprise) => surprise === a)) throw new Error('nobody knows what was sent in');
          this.stage.sendIn(a as Surprise);
          return;
        case RecordCode.Close:
          this.book.end();
          this.stage.close(tick);
          this.#over = true;
          return;
        default:
          throw new Error(`a step of the house can't begin with record code ${code}`);
      }
    }
    if (code === Op.Work || code === Op.Await || code === Op.Call) {
      this.#takeUp(tick, actor, task, code);
      return;
    }
    this.#runnerStep(tick, actor, code);
  }

  #takeUp(tick: Tick, bot: number, task: number, code: number): void {
    if (!this.#intake.has(bot, task)) this.#runnerStep(tick, bot, code);
    this.#accept(tick, bot, task);
  }

  /** The house takes up what a task has handed in; the answer to a Call goes back at once. */
  #accept(tick: Tick, bot: number, task: number): void {
    const answer = this.#intake.takeUp(tick, bot, task);
    if (answer !== LATER) this.stage.machine.runners.get(bot)?.complete(task, Op.Call, 0, answer);
  }

  #runnerStep(tick: Tick, bot: number, code: number): void {
    const { machine } = this.stage;
    const runner = machine.runners.get(bot);
    if (!runner) throw new Error(`bot ${bot} isn't on duty`);
    if (code === RecordCode.Cancel) {
      runner.cancel();
      return;
    }
    runner.retry();
    switch (runner.state) {
      case RunnerState.Sleeping:
        runner.wake(tick);
        break;
      case RunnerState.Runnable:
        machine.step(runner);
        break;
      default:
        throw new Error(`bot ${bot} can't take a step`);
    }
    if (machine.runners.has(bot)) return;
    this.stage.house.offDuty(bot);
    this.book.left(bot);
  }

  /** Whether the last bot has gone home. */
  get over(): boolean {
    return this.#over;
  }

  /** Numbers of the bots that could take the next step now. Who could only try a taken lock again in vain isn't one. */
  get runnable(): number[] {
    const { runners, locks } = this.stage.machine;
    const inVain = (bot: number): boolean =>
      locks.waitsFor(bot) >= 0 && locks.holder(locks.waitsFor(bot)) !== 0;
    return [...runners.values()]
      .filter(({ bot, state }) => state === RunnerState.Runnable && !inVain(bot))
      .map(({ bot }) => bot);
  }

  /**
   * Lets a scheduler make the choices from now on: the house takes up what bots have in hand for it, and the owner
   * ends what has been begun (who is to go is told, who is to come comes). Answers the crew.
   */
  handOver(scheduler: Scheduler): { readonly crew: Crew; readonly closing: boolean } {
    const { machine } = this.stage;
    this.#scheduler = scheduler;
    for (const { bot, task } of this.#intake.open()) this.#accept(machine.now, bot, task);
    const { crew, closing, toGo, toCome } = this.book.handOver();
    machine.takeStock();
    // Who sleeps is woken when it is told to go.
    if (this.#told !== 0) machine.wake(this.#told);
    for (const { bot } of toGo) {
      this.stage.dismiss(bot);
      machine.wake(bot);
    }
    for (const member of toCome) this.stage.hire(member);
    return { crew, closing };
  }
}
