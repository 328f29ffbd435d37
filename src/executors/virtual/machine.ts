import { EventList } from '../../kernel/event-list.ts';
import type { Tick } from '../../kernel/ticks.ts';
import { LATER, Op, type Operation } from '../../protocol/operations.ts';
import { writeRecord } from '../../protocol/record.ts';
import { RECORD_WORDS, RecordCode } from '../../protocol/trace.ts';
import type { Locks, Port } from '../port.ts';
import type { RecordSink } from '../record-log.ts';
import { type Runner, RunnerState } from '../runner.ts';
import type { Scheduler } from '../schedulers/scheduler.ts';
import { VirtualLocks } from '../virtual-locks.ts';
import { Waiters, type Wake } from '../waiters.ts';

/** The world around the bots: takes up what they hand in, and has events of its own. */
export interface Environment {
  /** When its next event is due; Infinity if there is none. */
  readonly nextTime: Tick;
  /** Lets the next event happen. */
  fire(now: Tick): void;
  /** Takes up a Work, Await or Call. Answers a Call; the others are answered through `VirtualMachine.complete`. */
  accept(now: Tick, bot: number, task: number, operation: Operation): number;
}

/** No world at all: programs that only meet each other. */
export const emptyEnvironment: Environment = {
  nextTime: Infinity,
  fire() {
    throw new Error('Nothing ever happens here.');
  },
  accept() {
    throw new Error('There is no house here that could take up an operation.');
  },
};

/** Room for so many at first, and at most. */
const FEW_WAITERS = 64;
const MOST_WAITERS = 65_536;

/**
 * The virtual machine: a simulated clock, an event list, and a scheduler that makes every choice. Steps take
 * no simulated time; when nobody can take one, the clock goes to the next event. Deterministic: equal
 * programs, environment, scheduler and sink calls give equal records.
 */
export class VirtualMachine implements Port, Wake {
  readonly cells: Int32Array;
  readonly locks: Locks;
  readonly #environment: Environment;
  readonly #scheduler: Scheduler;
  readonly #sink: RecordSink | null;
  /** The record that the sink is handed. */
  readonly #record = new Int32Array(RECORD_WORDS);
  #waiters = new Waiters(new Int32Array(Waiters.wordsFor(FEW_WAITERS)));
  #timers = new EventList();
  readonly #runners = new Map<number, Runner>();
  readonly #byNumber: (Runner | undefined)[] = [];
  #runnable = new Int32Array(64);
  /** Of each bot, its position in the list, counted from 1; 0 if it isn't listed. */
  readonly #positions: number[] = [];
  #count = 0;
  /** Bots that get no turn, as if their threads weren't run. */
  readonly #heldUp = new Set<number>();
  #current = 0;
  /** Who has just woken and takes its steps without being listed; null once it is listed after all. */
  #alone: Runner | null = null;
  #now: Tick = 0;
  #handedIn: Operation | null = null;
  #handedInBot = 0;
  #handedInTask = 0;

  constructor(options: {
    readonly cells: number;
    readonly locks: number;
    readonly environment: Environment;
    readonly scheduler: Scheduler;
    /** Null: nobody wants to know the steps. */
    readonly sink: RecordSink | null;
  }) {
    this.cells = new Int32Array(options.cells);
    this.locks = new VirtualLocks(options.locks, (lock) => {
      this.#freed(lock);
    });
    this.#environment = options.environment;
    this.#scheduler = options.scheduler;
    this.#sink = options.sink;
  }

  get now(): Tick {
    return this.#now;
  }

  /** Runners that have not finished. */
  get runners(): ReadonlyMap<number, Runner> {
    return this.#runners;
  }

  /** When the next thing happens: now if somebody can take a step, else the next event's time. */
  get nextTime(): Tick {
    if (this.#count > 0) return this.#now;
    return Math.min(this.#timers.nextTime, this.#environment.nextTime);
  }

  /** The bot that takes the next step, as far as is known now; 0 if the clock moves first. Asks the scheduler. */
  get turn(): number {
    if (this.#count === 0) return 0;
    const at = this.#count === 1 ? 0 : this.#scheduler.next(this.#runnable, this.#count, this.#current);
    return this.#runnable[at] as number;
  }

  add(runner: Runner): void {
    this.#runners.set(runner.bot, runner);
    this.#byNumber[runner.bot] = runner;
    this.#positions[runner.bot] = 0;
    this.#update(runner);
  }

  /**
   * Takes one step, or moves the clock to the next event and lets it happen. Answers false, and does
   * nothing, if that would be after `until` or never.
   */
  advance(until: Tick): boolean {
    if (this.#count === 0) return this.#advanceClock(until);
    this.step(this.#byNumber[this.turn] as Runner);
    return true;
  }

  /** Takes all steps and lets all events happen up to and including a tick (Infinity: until nothing is left). */
  run(until: Tick): void {
    for (;;) {
      if (this.#count > 0) {
        this.advance(until);
        continue;
      }
      const timer = this.#timers.nextTime;
      if (timer > until || timer >= this.#environment.nextTime) {
        if (!this.#advanceClock(until)) return;
        continue;
      }
      this.#now = timer;
      const runner = this.#byNumber[this.#timers.pop()] as Runner;
      if (runner.state === RunnerState.Sleeping && runner.wakeTime <= timer) {
        runner.wake(timer);
        if (this.#heldUp.has(runner.bot)) continue;
        this.#runAlone(runner);
      }
    }
  }

  /** Steps of a runner that has just woken, for as long as nobody else could take one: there is no choice to make. */
  #runAlone(runner: Runner): void {
    this.#current = runner.bot;
    this.#alone = runner;
    // eslint-disable-next-line @typescript-eslint/no-unnecessary-condition -- a step that lists others ends it
    while (runner.state === RunnerState.Runnable && this.#alone !== null) {
      runner.step(this.#now);
      if (this.#handedIn !== null) break;
    }
    this.#alone = null;
    this.#update(runner);
    if (this.#handedIn !== null) this.#handIn();
  }

  /** Lets a runner take one step. */
  step(runner: Runner): void {
    this.#current = runner.bot;
    runner.step(this.#now);
    // Who is listed and stays runnable stays listed.
    if (runner.state !== RunnerState.Runnable) this.#update(runner);
    if (this.#handedIn !== null) this.#handIn();
  }

  #handIn(): void {
    const operation = this.#handedIn;
    this.#handedIn = null;
    if (operation !== null) {
      this.#environment.accept(this.#now, this.#handedInBot, this.#handedInTask, operation);
    }
  }

  /**
   * Holds a bot up: it takes no step until it is let go, while the others and the clock go on. So may a thread fare that
   * the operating system leaves standing; what happens to the bot meanwhile happens.
   */
  holdUp(bot: number): void {
    this.#heldUp.add(bot);
    this.#relist(bot);
  }

  letGo(bot: number): void {
    this.#heldUp.delete(bot);
    this.#relist(bot);
  }

  #relist(bot: number): void {
    const runner = this.#runners.get(bot);
    if (runner?.state === RunnerState.Runnable) this.#update(runner);
  }

  /** Ends a runner's sleep before its time. */
  wake(bot: number): void {
    const runner = this.#runners.get(bot);
    if (runner?.state !== RunnerState.Sleeping) return;
    runner.wake(this.#now);
    this.#update(runner);
  }

  /** Calls off a bot's wait for a lock. */
  cancel(bot: number): void {
    const runner = this.#runners.get(bot);
    if (!runner) return;
    runner.cancel();
    this.#update(runner);
  }

  /** Sets the clock for what the owner does between two steps; never back. */
  setClock(now: Tick): void {
    if (now > this.#now) this.#now = now;
  }

  /**
   * Finds out anew who could take a step and who sleeps until when, in the order in which they came: for steps
   * that somebody else has let runners take.
   */
  takeStock(): void {
    this.#count = 0;
    this.#timers = new EventList();
    for (const runner of [...this.#runners.values()]) {
      this.#positions[runner.bot] = 0;
      this.#update(runner);
    }
  }

  // What runners need (Port)

  record(actor: number, task: number, code: number, a: number, b: number, c: number, d: number): void {
    if (this.#sink === null) return;
    writeRecord(this.#record, 0, this.#now, actor, task, code, a, b, c, d);
    this.#sink.record(this.#record, 0);
  }

  submit(bot: number, task: number, operation: Operation): number {
    if (operation.code === Op.Call) {
      return this.#environment.accept(this.#now, bot, task, operation);
    }
    // Taken up when the bot's step is over: no bot sees the house move within its own step.
    this.#handedInBot = bot;
    this.#handedInTask = task;
    this.#handedIn = operation;
    return LATER;
  }

  await(bot: number, task: number, cell: number): void {
    if (this.#waiters.full) this.#waiters = this.#waiters.grown(MOST_WAITERS);
    this.#waiters.add(cell, bot, task);
  }

  waiting(cell: number): number {
    return this.#waiters.any ? this.#waiters.count(cell) : 0;
  }

  wakeOne(cell: number): boolean {
    return this.#waiters.takeFirst(cell, this);
  }

  wakeUp(cell: number, bot: number, task: number): void {
    this.complete(bot, task, Op.Wait, cell, 0);
  }

  // What the environment needs

  /** Answers what a task waits for. */
  complete(bot: number, task: number, operation: number, detail: number, answer: number): void {
    this.record(bot, task, RecordCode.Complete, answer, operation, detail, 0);
    const runner = this.#byNumber[bot];
    if (runner === undefined || runner.state === RunnerState.Finished) return;
    runner.complete(task, operation, detail, answer);
    this.#update(runner);
  }

  #advanceClock(until: Tick): boolean {
    const timer = this.#timers.nextTime;
    const event = this.#environment.nextTime;
    const next = timer < event ? timer : event;
    if (next > until || next === Infinity) return false;
    if (next > this.#now) this.#now = next;
    if (event <= timer) {
      this.#environment.fire(this.#now);
      return true;
    }
    const runner = this.#byNumber[this.#timers.pop()];
    if (runner?.state === RunnerState.Sleeping && runner.wakeTime <= this.#now) {
      runner.wake(this.#now);
      this.#update(runner);
    }
    return true;
  }

  #freed(lock: number): void {
    for (const runner of this.#runners.values()) {
      if (runner.state === RunnerState.Blocked && this.locks.waitsFor(runner.bot) === lock) {
        runner.retry();
        this.#update(runner);
      }
    }
  }

  /** Keeps the list of runnable bots and the timers true after a runner's state may have changed. */
  #update(runner: Runner): void {
    const { bot, state } = runner;
    const position = this.#positions[bot] as number;
    if (state === RunnerState.Runnable && !this.#heldUp.has(bot)) {
      if (position === 0) this.#list(runner);
      return;
    }
    if (position > 0) {
      this.#count -= 1;
      const last = this.#runnable[this.#count] as number;
      this.#runnable[position - 1] = last;
      this.#positions[last] = position;
      this.#positions[bot] = 0;
    }
    if (state === RunnerState.Sleeping) {
      this.#timers.push(runner.wakeTime, 0, bot);
    } else if (state === RunnerState.Finished) {
      this.#runners.delete(bot);
    }
  }

  /** Puts a runner on the list of those that a scheduler may choose from. */
  #list({ bot }: Runner): void {
    const alone = this.#alone;
    if (alone !== null) {
      // It was runnable before the others: the order of the list decides what a choice means.
      this.#alone = null;
      this.#runnable[0] = alone.bot;
      this.#positions[alone.bot] = 1;
      this.#count = 1;
      if (alone.bot === bot) return;
    }
    if (this.#count === this.#runnable.length) {
      const grown = new Int32Array(this.#count * 2);
      grown.set(this.#runnable);
      this.#runnable = grown;
    }
    this.#runnable[this.#count] = bot;
    this.#count += 1;
    this.#positions[bot] = this.#count;
  }
}
