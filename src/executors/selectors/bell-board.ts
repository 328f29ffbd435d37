import type { Tick } from '../../kernel/ticks.ts';
import { type Driver, Scheduler } from '../../loop/scheduler.ts';
import { Op } from '../../protocol/operations.ts';
import { RecordCode } from '../../protocol/trace.ts';
import type { BotTask } from '../bot-task.ts';
import { downStep, waitStep } from '../port.ts';
import { RunnerState } from '../runner.ts';
import type { Chooser, Selector } from './selector.ts';
import { TaskLocks } from './task-locks.ts';

/**
 * LoopBot's way: a bell board and bookmarks. The loop library's scheduler looks at the board and gives tasks their
 * turns, all that are ready by then before it looks again.
 */
export class BellBoard implements Selector, Driver<BotTask> {
  readonly #bot: Chooser;
  readonly #scheduler: Scheduler<BotTask>;
  readonly #locks = new TaskLocks();

  constructor(bot: Chooser) {
    this.#bot = bot;
    this.#scheduler = new Scheduler<BotTask>(this);
  }

  get home(): Scheduler<BotTask> {
    return this.#scheduler;
  }

  get state(): RunnerState {
    if (this.#scheduler.pending) return RunnerState.Runnable;
    return this.#scheduler.timers.size > 0 ? RunnerState.Sleeping : RunnerState.Waiting;
  }

  get wakeTime(): Tick {
    return this.#scheduler.timers.nextTime;
  }

  start(task: BotTask): void {
    this.#scheduler.start(task);
  }

  answered(_number: number, task: BotTask | undefined, answer: number): void {
    this.#scheduler.post(task ?? GONE, answer);
  }

  awaitWorld(): void {
    // A bell will ring.
  }

  sleep(task: BotTask, until: Tick): void {
    task.sleepUntil(until);
  }

  wait(task: BotTask, cell: number, expected: number, cause: number): boolean {
    return waitStep(this.#bot.port, this.#bot.bot, task.number, cell, expected, cause);
  }

  down(task: BotTask, cell: number, cause: number): boolean {
    return downStep(this.#bot.port, this.#bot.bot, task.number, cell, cause);
  }

  acquire(task: BotTask, lock: number): BotTask | null {
    return this.#locks.acquire(task, lock);
  }

  release(task: BotTask, lock: number): void {
    this.#locks.release(task, lock);
  }

  look(now: Tick): void {
    this.#scheduler.select(now);
  }

  runNext(): boolean {
    return this.#scheduler.runNext();
  }

  // What the scheduler tells

  selected(messages: number, due: number): void {
    this.#bot.record(0, RecordCode.Select, messages, due, 0, 0);
  }

  readied(task: BotTask): void {
    if (task.pending?.code === Op.Acquire) this.#locks.handedTo(task, task.pending.a);
    this.#bot.record(task.number, RecordCode.Ready, task.cause, 0, 0, 0);
  }

  resume(task: BotTask): void {
    this.#bot.resume(task);
  }
}

/** Stands for a task that has ended: nobody is there to be told. */
const GONE = { receive: () => undefined };
