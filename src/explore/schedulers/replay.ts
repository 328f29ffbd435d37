import { GIVE_UP, type Scheduler } from './scheduler.ts';

/** A schedule that names a thread that can't take the step. */
export class ReplayError extends Error {
  /** Position in the schedule, from 0. */
  readonly step: number;
  readonly thread: number;

  constructor(step: number, thread: number) {
    super(`step ${step + 1} of the schedule: thread ${thread} can't take it`);
    this.name = 'ReplayError';
    this.step = step;
    this.thread = thread;
  }
}

/** Follows a schedule once, and gives up at its end. Throws a ReplayError where it can't be followed. */
export function replayScheduler(schedule: readonly number[]): Scheduler {
  let begun = false;
  return {
    begin: () => {
      const first = !begun;
      begun = true;
      return first;
    },
    next: (enabled, _, __, depth) => {
      const thread = schedule[depth];
      if (thread === undefined) return GIVE_UP;
      if (thread < 0 || thread > 31 || (enabled & (1 << thread)) === 0) throw new ReplayError(depth, thread);
      return thread;
    },
    end: () => undefined,
  };
}
