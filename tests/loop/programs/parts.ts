import { join } from '../../../src/loop/join.ts';
import { Cancelled } from '../../../src/loop/errors.ts';
import { sleep } from '../../../src/loop/sleep.ts';
import type { Task } from '../../../src/loop/task.ts';
import type { Body, Wait } from '../../../src/loop/wait.ts';

type Note = (what: unknown) => void;

/** Runs `body`; notes when it is cancelled or late, and passes the error on. */
export function* told<Result>(note: Note, what: string, body: Iterable<Wait<unknown>, Result>): Body<Result> {
  try {
    return yield* body;
  } catch (error) {
    if (error instanceof Cancelled) note(what);
    throw error;
  }
}

/** Awaits a task, and notes it if that was cancelled. */
export function* end(note: Note, task: Task): Body {
  try {
    yield join(task);
  } catch (error) {
    note(error instanceof Cancelled ? 'cancelled' : String(error));
  }
}

/** Sleeps. */
export function* nap(ticks: number): Body {
  yield sleep(ticks);
}
