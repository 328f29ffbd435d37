/**
 * The policy of a virtual machine: of the bots that could take the next step, which one does. The machine
 * asks only when there is a choice.
 */
export interface Scheduler {
  /** Position in `runnable[0 .. count)` of the bot that takes the next step; `current` took the last one. */
  next(runnable: ArrayLike<number>, count: number, current: number): number;
}
