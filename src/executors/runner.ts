import type { Tick } from '../kernel/ticks.ts';

/** What a runner can do next. */
export const RunnerState = {
  /** It can take a step. */
  Runnable: 0,
  /** It waits for a completion. */
  Waiting: 1,
  /** It waits for a completion or for `wakeTime`, whichever comes first. */
  Sleeping: 2,
  /** It waits for a lock. */
  Blocked: 3,
  Finished: 4,
} as const;
export type RunnerState = (typeof RunnerState)[keyof typeof RunnerState];

/**
 * A bot being run: a thread with one program, or an event loop with many tasks. It is mechanism only, and
 * the same on the live and on the virtual machine. Each call of `step` or `wake` is one step of the schedule.
 */
export interface Runner {
  readonly bot: number;
  readonly state: RunnerState;
  /** While Sleeping: when its sleep, or the loop's next timer, is over. */
  readonly wakeTime: Tick;
  /** Takes one step. Only while Runnable. */
  step(now: Tick): void;
  /** Ends a sleep, in time or before. Only while Sleeping. */
  wake(now: Tick): void;
  /** Delivers what a task waited for. */
  complete(task: number, operation: number, detail: number, answer: number): void;
  /** The lock that it is blocked on may be free: makes it Runnable again. */
  retry(): void;
  /** Calls its wait for a lock off: throws Cancelled into the program. Only while Blocked, or Runnable after `retry`. */
  cancel(): void;
}
