import type { Tick } from '../../kernel/ticks.ts';
import { type Driver, Scheduler } from '../../loop/scheduler.ts';
import { RecordCode } from '../../protocol/trace.ts';
import type { BotTask } from '../bot-task.ts';
import { RunnerState } from '../runner.ts';
import { Bells } from './bells.ts';
import type { Selector } from './selector.ts';

/**
 * LoopBot's way: a bell board and bookmarks. The loop library's scheduler looks at the board and gives tasks their
 * turns, all that are ready by then before it looks again.
 */
export class BellBoard extends Bells implements Selector, Driver<BotTask> {
  readonly #scheduler = new Scheduler<BotTask>(this);

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

  look(now: Tick): void {
    this.#scheduler.select(now);
  }

  runNext(): boolean {
    return this.#scheduler.runNext();
  }

  // What the scheduler tells

  selected(messages: number, due: number): void {
    this.bot.record(0, RecordCode.Select, messages, due, 0, 0);
  }

  readied(task: BotTask): void {
    this.noteReady(task);
  }

  resume(task: BotTask): void {
    this.bot.resume(task);
  }
}

/** Stands for a task that has ended: nobody is there to be told. */
const GONE = { receive: () => undefined };
