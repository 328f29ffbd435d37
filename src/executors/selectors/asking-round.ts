import type { Tick } from '../../kernel/ticks.ts';
import { Ring } from '../../loop/ring.ts';
import type { AnyTask, Home, Runnable } from '../../loop/task.ts';
import { Timers } from '../../loop/timers.ts';
import { Op, type Operation } from '../../protocol/operations.ts';
import { RecordCode } from '../../protocol/trace.ts';
import { type BotTask, botTask } from '../bot-task.ts';
import { memoryStep } from '../memory-step.ts';
import { downStep } from '../port.ts';
import { RunnerState } from '../runner.ts';
import type { Chooser, Selector } from './selector.ts';

/** What the bot does (an Act.Ask) to find out whether a task can go on that waits in an operation. */
export type AskFor = (waitsIn: Operation) => Operation;

/** What a task of the round waits for. */
interface Question {
  readonly there: (now: Tick) => boolean;
  /** Whether the task then tries its operation again. Else it has its answer. */
  readonly again: boolean;
}

/**
 * PollBot's way: no bell. It goes round all jobs that wait, one after the other, and asks each "ready yet?". An ask
 * takes the way there and its hands, and gets what is so by its end; who asks too early asks in vain, and comes again
 * in the next round. Locks and cells it tries again likewise, and whoever it comes to first has them: there is no
 * queue.
 */
export class AskingRound implements Selector, Home {
  /** None is ever set: time, too, is asked for. */
  readonly timers = new Timers();
  readonly now = 0;
  readonly wakeTime = Infinity;
  readonly #bot: Chooser;
  readonly #askFor: AskFor;
  /** All tasks but those that run or are being asked about, in the order of the round. */
  readonly #round = new Ring<BotTask>();
  /** New tasks, and the one that was asked about in time. */
  readonly #ready = new Ring<BotTask>();
  readonly #questions = new Map<BotTask, Question>();
  /** Answers that are there, whether or not the bot has asked. */
  readonly #answers = new Map<BotTask, number>();
  readonly #holders = new Map<number, BotTask>();
  #asks: BotTask | null = null;
  #hasAsked = false;

  constructor(bot: Chooser, askFor: AskFor) {
    this.#bot = bot;
    this.#askFor = askFor;
  }

  get state(): RunnerState {
    return this.#asks !== null && !this.#hasAsked ? RunnerState.Waiting : RunnerState.Runnable;
  }

  start(task: BotTask): void {
    this.#ready.push(task);
  }

  answered(number: number, task: BotTask | undefined, answer: number): void {
    if (number === 0) this.#hasAsked = true;
    else if (task) this.#answers.set(task, answer);
  }

  awaitWorld(task: BotTask): void {
    this.#turnTo(task, { there: () => this.#answers.has(task), again: false });
  }

  sleep(task: BotTask, until: Tick): void {
    this.#answers.set(task, 0);
    this.#turnTo(task, { there: (now) => now >= until, again: false });
  }

  wait(task: BotTask, cell: number, expected: number): boolean {
    const { cells } = this.#bot.port;
    if (this.#read(task, cell) !== expected) return true;
    this.#turnTo(task, { there: () => cells[cell] !== expected, again: true });
    return false;
  }

  down(task: BotTask, cell: number, cause: number): boolean {
    const { bot, port } = this.#bot;
    if ((port.cells[cell] as number) > 0) return downStep(port, bot, task.number, cell, cause);
    this.#read(task, cell);
    this.#turnTo(task, { there: () => (port.cells[cell] as number) > 0, again: true });
    return false;
  }

  acquire(task: BotTask, lock: number): BotTask | null {
    const holder = this.#holders.get(lock) ?? null;
    if (holder === null) this.#holders.set(lock, task);
    else this.#turnTo(task, { there: () => !this.#holders.has(lock), again: true });
    return holder;
  }

  release(task: BotTask, lock: number): void {
    if (this.#holders.get(lock) !== task) {
      throw new Error(`Task ${task.number} doesn't hold lock ${lock}.`);
    }
    this.#holders.delete(lock);
  }

  /** Asks about the next one of the round, or hears what has come of it. */
  look(now: Tick): void {
    const asked = this.#asks;
    if (asked === null) this.#ask(this.#round.shift());
    else {
      this.#asks = null;
      this.#hasAsked = false;
      const there = this.#questions.get(asked)?.there(now) ?? true;
      this.#bot.record(asked.number, RecordCode.Asked, there ? 1 : 0, 0, 0, 0);
      if (there) this.makeReady(asked);
      else this.#round.push(asked);
    }
  }

  runNext(): boolean {
    if (this.#ready.length === 0) return false;
    const task = this.#ready.shift();
    const again = this.#questions.get(task)?.again ?? false;
    this.#questions.delete(task);
    if (again) {
      this.#bot.retry(task);
    } else {
      task.answer = this.#answers.get(task) ?? 0;
      this.#answers.delete(task);
      this.#bot.resume(task);
    }
    return true;
  }

  #turnTo(task: BotTask, question: Question): void {
    this.#questions.set(task, question);
    this.#round.push(task);
  }

  #ask(task: BotTask): void {
    if (task.pending === null) throw new Error(`${task.name} doesn't wait for anything.`);
    this.#asks = task;
    this.#bot.port.submit(this.#bot.bot, 0, this.#askFor(task.pending));
  }

  #read(task: BotTask, cell: number): number {
    return memoryStep(this.#bot.port, this.#bot.bot, task.number, Op.Load, cell, 0, 0, 0);
  }

  // What tasks need (Home)

  makeReady(task: AnyTask): void {
    const ready = botTask(task);
    this.#bot.record(ready.number, RecordCode.Ready, ready.cause, 0, 0, 0);
    this.#ready.push(ready);
  }

  resume(task: AnyTask): void {
    this.#bot.resume(botTask(task));
  }

  enqueue(runnable: Runnable): void {
    runnable.run();
  }
}
