import { GIVE_UP, type Outcome, type Scheduler } from './scheduler.ts';

/** A schedule that names a thread that can't take the step, or goes on after the end. */
export class ReplayError extends Error {
  /** Position in the schedule, from 0. */
  readonly step: number;
  readonly thread: number;

  constructor(step: number, thread: number, reason = '') {
    super(`step ${step + 1} of the schedule: thread ${thread} can't take it${reason}`);
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
    end: (outcome, steps) => {
      const thread = schedule[steps];
      if (thread === undefined) return;
      throw new ReplayError(steps, thread, `: ${endOf(outcome, steps)}`);
    },
  };
}

/** Why there is no step after so many. */
function endOf(outcome: Outcome, steps: number): string {
  if (outcome === 'cut') return `the longest schedule that is looked at has ${steps} steps`;
  const how = outcome === 'bug' ? 'with a bug' : 'well';
  return `everything ended ${how} ${steps === 0 ? 'before the first step' : `after step ${steps}`}`;
}
