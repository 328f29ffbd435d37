import type { Tick } from '../kernel/ticks.ts';
import { currentTask } from './current.ts';
import { Cancelled, TimedOut } from './errors.ts';
import type { AnyTask, Runnable } from './task.ts';
import type { Alarm } from './timers.ts';
import type { Wait } from './wait.ts';

/** Cancels a task at a time, unless it is lifted before; with 0 ticks or less, as soon as it has its turn. */
class Deadline implements Alarm, Runnable {
  #passed = false;
  #lifted = false;
  #slot = -1;
  readonly #task: AnyTask;

  constructor(task: AnyTask, ticks: Tick) {
    this.#task = task;
    if (ticks <= 0) task.loop.enqueue(this);
    else this.#slot = task.loop.timers.set(task.loop.now + ticks, this);
  }

  lift(): void {
    if (this.#slot >= 0) this.#task.loop.timers.callOff(this.#slot);
    this.#slot = -1;
    this.#lifted = true;
  }

  /** Takes its own cancelling back, if there was one: how many others are left; Infinity if there was none. */
  settle(): number {
    this.lift();
    return this.#passed ? this.#task.uncancel() : Infinity;
  }

  /** It has its turn after those who are ready already: what came in at the same tick came in time. */
  due(): void {
    this.#slot = -1;
    this.#task.loop.enqueue(this);
  }

  lookAhead(): void {
    // It needs little.
  }

  run(): void {
    if (this.#lifted) return;
    this.#passed = true;
    this.#task.cancel();
  }
}

/**
 * Runs `body` as part of the current task, and answers what it returns: `yield* timeout(50, body)`. If it isn't
 * through when the ticks are over, the task is cancelled in the wait in which it is, and if `body` lets
 * Cancelled through, TimedOut is thrown instead. Cancelled by somebody else, it stays Cancelled. A task that is
 * awaited in it, `timeout(50, join(task))`, is cancelled, too. With 0 ticks (or less) `body` is cancelled in its first
 * real wait, if that isn't over by the deadline's turn, which is after all that are ready now.
 */
export function* timeout<Result>(
  ticks: Tick,
  body: Iterable<Wait<unknown>, Result>,
): Generator<Wait<unknown>, Result, unknown> {
  const task = yield* currentTask();
  const before = task.cancelling;
  const deadline = new Deadline(task, ticks);
  try {
    const result = yield* body;
    deadline.settle();
    return result;
  } catch (error) {
    if (deadline.settle() <= before && error instanceof Cancelled)
      throw new TimedOut(ticks, { cause: error });
    throw error;
  } finally {
    deadline.lift();
  }
}
