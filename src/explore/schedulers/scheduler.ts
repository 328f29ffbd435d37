import type { Machine } from '../machine.ts';

/** How an execution ended. `cut`: before its end, by the depth bound or by the scheduler. */
export type Outcome = 'finished' | 'bug' | 'cut';

/** Answered by a scheduler that does not want to go on with this execution. */
export const GIVE_UP = -1;

/**
 * The policy of a search by executions: which thread takes the next step, execution after execution. It may look at
 * the machine and changes nothing there.
 */
export interface Scheduler {
  /** Called before each execution; false if there is nothing left to try. */
  begin(): boolean;
  /**
   * The thread that takes the next step: one of `enabled` (bits, never 0), or GIVE_UP. `last` took the step before,
   * -1 at the beginning; `depth` steps have been taken.
   */
  next(enabled: number, last: number, machine: Machine, depth: number): number;
  /** Called after each execution, with the machine as it was left. */
  end(outcome: Outcome, steps: number, machine: Machine): void;
}

/** Number of threads in a set. */
export function sizeOf(threads: number): number {
  let rest = threads - ((threads >>> 1) & 0x5555_5555);
  rest = (rest & 0x3333_3333) + ((rest >>> 2) & 0x3333_3333);
  return Math.imul((rest + (rest >>> 4)) & 0x0f0f_0f0f, 0x0101_0101) >>> 24;
}

/** The thread at a place in a set, from 0. */
export function memberAt(threads: number, place: number): number {
  let rest = threads;
  for (let left = place; left > 0; left -= 1) rest &= rest - 1;
  return 31 - Math.clz32(rest & -rest);
}
