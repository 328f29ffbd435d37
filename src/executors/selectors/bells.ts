import type { Tick } from '../../kernel/ticks.ts';
import { Op } from '../../protocol/operations.ts';
import { RecordCode } from '../../protocol/trace.ts';
import type { BotTask } from '../bot-task.ts';
import { downStep, waitStep } from '../port.ts';
import type { Chooser } from './selector.ts';
import { TaskLocks } from './task-locks.ts';

/** How tasks wait where each wait has a bell that will ring: the half of a selector that doesn't choose. */
export abstract class Bells {
  protected readonly bot: Chooser;
  readonly #locks = new TaskLocks();

  constructor(bot: Chooser) {
    this.bot = bot;
  }

  awaitWorld(): void {
    // A bell will ring.
  }

  sleep(task: BotTask, until: Tick): void {
    task.sleepUntil(until);
  }

  wait(task: BotTask, cell: number, expected: number, cause: number): boolean {
    return waitStep(this.bot.port, this.bot.bot, task.number, cell, expected, cause);
  }

  down(task: BotTask, cell: number, cause: number): boolean {
    return downStep(this.bot.port, this.bot.bot, task.number, cell, cause);
  }

  acquire(task: BotTask, lock: number): BotTask | null {
    return this.#locks.acquire(task, lock);
  }

  release(task: BotTask, lock: number): void {
    this.#locks.release(task, lock);
  }

  /** The task's wait is over: with a lock, if it has waited for one. */
  protected noteReady(task: BotTask): void {
    if (task.pending?.code === Op.Acquire) this.#locks.handedTo(task, task.pending.a);
    this.bot.record(task.number, RecordCode.Ready, task.cause, 0, 0, 0);
  }
}
