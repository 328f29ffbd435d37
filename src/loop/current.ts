import type { AnyTask, Task } from './task.ts';
import { Wait } from './wait.ts';

class Current extends Wait<Task> {
  #task: AnyTask | null = null;

  override begin(task: AnyTask): boolean {
    this.#task = task;
    return true;
  }

  override finish(): Task {
    return this.#task as Task;
  }
}

/** Answers the task that asks. No other task goes on meanwhile. */
export function currentTask(): Wait<Task> {
  return new Current();
}
