import type { Tick } from '../../kernel/ticks.ts';
import type { BotTask } from '../bot-task.ts';
import type { Port } from '../port.ts';
import type { RunnerState } from '../runner.ts';

/**
 * How a bot with many jobs in hand finds out which of them can go on, and which goes first. It is told what tasks
 * wait for; where it says so there is nothing to wait for, and the task goes on at once.
 */
export interface Selector {
  /** What the bot can do while no task runs. */
  readonly state: RunnerState;
  /** While its state is Sleeping: until when. */
  readonly wakeTime: Tick;
  /** A new task: it can go on. */
  start(task: BotTask): void;
  /** What a task (by number; it may have ended) has waited for in the world is there. Task 0: what the bot itself did. */
  answered(number: number, task: BotTask | undefined, answer: number): void;
  /** The task waits for the world from now on. */
  awaitWorld(task: BotTask): void;
  /** The task sleeps from now on. */
  sleep(task: BotTask, until: Tick): void;
  /** The task waits until the cell is notified. True if it doesn't hold `expected`. */
  wait(task: BotTask, cell: number, expected: number, cause: number): boolean;
  /** The task takes one off the cell. False if it has to wait for one. */
  down(task: BotTask, cell: number, cause: number): boolean;
  /** The task takes the lock. Null if it has it now; else who holds it, for whom it waits. */
  acquire(task: BotTask, lock: number): BotTask | null;
  /** The task gives the lock back. Throws an Error if it doesn't hold it. */
  release(task: BotTask, lock: number): void;
  /** A step while no task runs. */
  look(now: Tick): void;
  /** Gives the next task its turn. False, and nothing is done, if there is none before the next look. */
  runNext(): boolean;
}

/** The bot, as its selector sees it. */
export interface Chooser {
  readonly bot: number;
  readonly port: Port;
  record(task: number, code: number, a: number, b: number, c: number, d: number): void;
  /** It is the task's turn: it goes on with its answer. */
  resume(task: BotTask): void;
  /** It is the task's turn: it tries its last operation again. */
  retry(task: BotTask): void;
}
