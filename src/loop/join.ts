import type { AnyTask, Task } from './task.ts';
import { queueUp, Wait } from './wait.ts';

class Join<Result> extends Wait<Result> {
  protected readonly task: Task<Result>;

  constructor(task: Task<Result>) {
    super();
    this.task = task;
  }

  override begin(task: AnyTask): boolean {
    if (this.task === task) throw new Error(`${task.name} cannot await itself.`);
    return this.task.ended || queueUp(task, this, this.task.joiners);
  }

  override finish(): Result {
    return this.task.result();
  }

  override passOn(): boolean {
    return this.task.cancel();
  }
}

class Shield<Result> extends Join<Result> {
  override passOn(): boolean {
    return false;
  }
}

/**
 * Waits for a task to end and answers what it returned, or throws what it failed with (Cancelled if it was
 * cancelled). Who is cancelled in this wait cancels the awaited task, and goes on when that has ended.
 */
export function join<Result>(task: Task<Result>): Wait<Result> {
  return new Join(task);
}

/** As `join`, but who is cancelled leaves the awaited task alone. */
export function shield<Result>(task: Task<Result>): Wait<Result> {
  return new Shield(task);
}
