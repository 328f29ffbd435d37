import type { AnyTask } from './task.ts';
import { Waiter, type WaitQueue } from './wait-queue.ts';

/**
 * What a task yields: something that may have to be waited for. `yield wait` waits; `yield* wait` waits and
 * answers with the right type. It describes what is wanted, and nothing happens until it is yielded.
 */
export abstract class Wait<Result> {
  /** Begins. True if there is nothing to wait for; otherwise the task waits from now on. */
  abstract begin(task: AnyTask): boolean;

  /** What it answers, or throws, when there is nothing to wait for. */
  abstract finish(): Result;

  /** What it answers, or throws, when the task has had its turn. */
  served(): Result {
    return this.finish();
  }

  /** The task had its turn, but was cancelled before it went on: gives back what it was given. */
  revoke(): void {
    // Most waits give nothing that could be lost.
  }

  /** The waiting task is cancelled. True if what it waits for is cancelled instead, and will wake it. */
  passOn(): boolean {
    return false;
  }

  *[Symbol.iterator](): Generator<Wait<Result>, Result, unknown> {
    return (yield this) as Result;
  }
}

/** A task's place in a queue. */
class TaskWaiter extends Waiter {
  readonly task: AnyTask;
  readonly wait: Wait<unknown>;

  constructor(task: AnyTask, wait: Wait<unknown>) {
    super();
    this.task = task;
    this.wait = wait;
  }

  override woken(): void {
    this.task.wake();
  }

  override finish(): unknown {
    return this.wait.served();
  }

  override revoke(): void {
    this.wait.revoke();
  }

  override passOn(): boolean {
    return this.wait.passOn();
  }
}

/** The task waits for its turn in a queue. Always false, for `begin`. */
export function queueUp(task: AnyTask, wait: Wait<unknown>, queue: WaitQueue): false {
  task.waitIn(queue, new TaskWaiter(task, wait));
  return false;
}

/** What a task runs: a generator that yields waits. */
export type Body<Result = void> = Generator<Wait<unknown>, Result, unknown>;
