import { TraceHash } from '../../kernel/hash.ts';
import type { Tick } from '../../kernel/ticks.ts';
import type { AnySetup } from '../../protocol/night.ts';
import { LATER, Op, type Operation } from '../../protocol/operations.ts';
import { RECORD_WORDS, RecordCode } from '../../protocol/trace.ts';
import { type Role, type Surprise, SURPRISES } from '../../protocol/words.ts';
import type { Venue } from '../../restaurant/venue.ts';
import { RecordLog } from '../record-log.ts';
import { RunnerState } from '../runner.ts';
import { CrewBook } from './crew-book.ts';
import type { Environment } from './machine.ts';
import { Stage } from './stage.ts';

/** How a replay ended. */
export type ReplayResult =
  | { readonly equal: true; readonly records: number; readonly hash: string }
  | {
      readonly equal: false;
      /** Sequence number of the first record that differs. */
      readonly sequence: number;
      readonly reason: string;
      /** The record as it was recorded, and as it came out (undefined: nothing came out). */
      readonly recorded: readonly number[];
      readonly replayed: readonly number[] | undefined;
    };

/**
 * Runs a recorded night again: takes from each step's first record only who took it and when, executes the
 * step on the virtual machine, and compares all records that come of it with those that were recorded.
 * Works on traces of live and of virtual nights alike.
 */
export function replay(setup: AnySetup, records: Int32Array): ReplayResult {
  return new Replay(setup, records).run();
}

/** What bots have handed in and the house has not taken up yet: as on the live machine, where both happen apart. */
class Intake implements Environment {
  readonly nextTime = Infinity;
  readonly #house: Venue;
  readonly #waiting = new Map<string, Operation>();

  constructor(house: Venue) {
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

class Replay {
  readonly #records: Int32Array;
  readonly #stage: Stage;
  readonly #book: CrewBook;
  readonly #log = new RecordLog();
  #intake: Intake | null = null;

  constructor(setup: AnySetup, records: Int32Array) {
    this.#records = records;
    this.#book = new CrewBook(setup.staffing);
    const noChoice = {
      next(): number {
        throw new Error('a replay leaves no choice to the scheduler');
      },
    };
    this.#stage = new Stage(setup, noChoice, this.#log, (house) => {
      this.#intake = new Intake(house);
      return this.#intake;
    });
  }

  run(): ReplayResult {
    const words = this.#records;
    while (this.#log.length < words.length) {
      const from = this.#log.length;
      let reason: string | null = null;
      try {
        this.#step(from);
      } catch (error) {
        reason = error instanceof Error ? error.message : String(error);
      }
      const at = this.#firstDifference(from) ?? (reason === null ? null : this.#lastCompared());
      if (at !== null) return this.#different(at, reason ?? 'the step left other records');
    }
    const hash = new TraceHash();
    hash.update(words);
    return { equal: true, records: words.length / RECORD_WORDS, hash: hash.digest() };
  }

  /** Executes the step whose first record is at `at`. */
  #step(at: number): void {
    const words = this.#records;
    const [tick, actor, task, code, a, b, c, d] = words.subarray(at, at + RECORD_WORDS) as unknown as [
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

  /** Where the records of the step that began at `from` differ; null if they don't, as far as the trace goes. */
  #firstDifference(from: number): number | null {
    const replayed = this.#log.slice(from);
    const recorded = this.#records.subarray(from);
    if (replayed.length === 0) return from;
    const length = Math.min(replayed.length, recorded.length);
    for (let i = 0; i < length; i += 1) {
      if (replayed[i] !== recorded[i]) return from + i - (i % RECORD_WORDS);
    }
    return null;
  }

  /** The record after those that have come out again, or the last one. */
  #lastCompared(): number {
    return Math.min(this.#log.length, this.#records.length - RECORD_WORDS);
  }

  #different(at: number, reason: string): ReplayResult {
    const replayed = this.#log.slice(at).subarray(0, RECORD_WORDS);
    return {
      equal: false,
      sequence: at / RECORD_WORDS,
      reason,
      recorded: Array.from(this.#records.subarray(at, at + RECORD_WORDS)),
      replayed: replayed.length > 0 ? Array.from(replayed) : undefined,
    };
  }
}
