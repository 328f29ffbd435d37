import type { Tick } from '../../kernel/ticks.ts';
import type { NightSetup } from '../../protocol/night.ts';
import { LATER, Op, type Operation } from '../../protocol/operations.ts';
import { RecordCode } from '../../protocol/trace.ts';
import { type Role, type Surprise, SURPRISES } from '../../protocol/words.ts';
import type { House } from '../../restaurant/house.ts';
import { RecordLog } from '../record-log.ts';
import { RunnerState } from '../runner.ts';
import { CrewBook } from './crew-book.ts';
import type { Environment } from './machine.ts';
import { Stage } from './stage.ts';

/** What bots have handed in and the house has not taken up yet: as on the live machine, where both happen apart. */
class Intake implements Environment {
  readonly nextTime = Infinity;
  readonly #house: House;
  readonly #waiting = new Map<string, Operation>();

  constructor(house: House) {
    this.#house = house;
  }

  fire(): void {
    throw new Error('A replay lets events happen when the record says so.');
  }

  accept(_now: Tick, bot: number, task: number, operation: Operation): number {
    this.#waiting.set(`${bot}/${task}`, operation);
    return LATER;
  }

  has(bot: number, task: number): boolean {
    return this.#waiting.has(`${bot}/${task}`);
  }

  /** The house takes up what the task has handed in. Answers a Call, or LATER. */
  takeUp(now: Tick, bot: number, task: number): number {
    const key = `${bot}/${task}`;
    const operation = this.#waiting.get(key);
    if (!operation) throw new Error(`bot ${bot} has handed nothing in`);
    this.#waiting.delete(key);
    return this.#house.accept(now, bot, task, operation);
  }
}

/** A night on the virtual machine that goes as it is told: who takes each step, and when. */
export class Rerun {
  /** Everything that has come of the steps so far. */
  readonly log = new RecordLog();
  readonly #stage: Stage;
  readonly #book: CrewBook;
  #intake: Intake | null = null;

  constructor(setup: NightSetup) {
    this.#book = new CrewBook(setup.staffing);
    const noChoice = {
      next(): number {
        throw new Error('a replay leaves no choice to the scheduler');
      },
    };
    this.#stage = new Stage(setup, noChoice, this.log, (house) => {
      this.#intake = new Intake(house);
      return this.#intake;
    });
  }

  /** Executes the step whose first record this is. Throws an Error if nobody can take it now. */
  step(record: Int32Array): void {
    const [tick, actor, task, code, a, b, c, d] = record as unknown as [
      number,
      number,
      number,
      number,
      number,
      number,
      number,
      number,
    ];
    const { machine, house } = this.#stage;
    if (tick < machine.now) throw new Error('time runs backwards in the record');
    machine.setClock(tick);
    if (actor === 0) {
      switch (code) {
        case RecordCode.Fire:
          if (house.nextTime > tick) throw new Error('the house had nothing to do yet');
          house.fire(tick);
          if (house.over) this.#book.close();
          return;
        case RecordCode.Staff:
          this.#book.staff(a, b, c, d);
          machine.record(0, 0, code, a, b, c, d);
          return;
        case RecordCode.Hire:
          this.#book.hire({ bot: a, role: b as Role, index: c, habits: d });
          this.#stage.hire({ bot: a, role: b as Role, index: c, habits: d });
          return;
        case RecordCode.Dismiss:
          this.#book.dismiss(a);
          this.#stage.dismiss(a);
          return;
        case RecordCode.SendIn:
          if (!SURPRISES.some((surprise) => surprise === a)) throw new Error('nobody knows what was sent in');
          this.#stage.sendIn(a as Surprise);
          return;
        case RecordCode.Close:
          this.#book.end();
          this.#stage.close(tick);
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
    const intake = this.#intake as Intake;
    if (!intake.has(bot, task)) this.#runnerStep(tick, bot, code);
    const answer = intake.takeUp(tick, bot, task);
    if (answer === LATER) return;
    this.#stage.machine.runners.get(bot)?.complete(task, Op.Call, 0, answer);
  }

  #runnerStep(tick: Tick, bot: number, code: number): void {
    const { machine } = this.#stage;
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
    this.#stage.house.offDuty(bot);
    this.#book.left(bot);
  }
}
