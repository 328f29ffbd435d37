import { Lock } from '../../loop/lock.ts';
import type { BotTask } from '../bot-task.ts';

interface HeldLock {
  readonly lock: Lock;
  holder: BotTask | null;
}

/** The locks of one bot's tasks: each is handed over to the task that has waited longest. */
export class TaskLocks {
  readonly #locks = new Map<number, HeldLock>();

  /** Takes the lock, or waits for it. Null if the task has it now, else who holds it. */
  acquire(task: BotTask, number: number): BotTask | null {
    const held = this.#lock(number);
    if (!held.lock.acquire().begin(task)) return held.holder;
    held.holder = task;
    return null;
  }

  /** Throws an Error if the task doesn't hold the lock. */
  release(task: BotTask, number: number): void {
    const held = this.#lock(number);
    if (held.holder !== task) throw new Error(`Task ${task.number} doesn't hold lock ${number}.`);
    held.holder = null;
    held.lock.release();
  }

  /** The lock has been handed to a task that waited for it. */
  handedTo(task: BotTask, number: number): void {
    this.#lock(number).holder = task;
  }

  #lock(number: number): HeldLock {
    let held = this.#locks.get(number);
    if (held === undefined) {
      held = { lock: new Lock(), holder: null };
      this.#locks.set(number, held);
    }
    return held;
  }
}
