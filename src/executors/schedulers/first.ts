import type { Scheduler } from './scheduler.ts';

/** Lets one bot take the first step if it can; then somebody else chooses. */
export function firstThen(bot: number, then: Scheduler): Scheduler {
  let first = true;
  return {
    next(runnable, count, current) {
      if (first) {
        first = false;
        for (let at = 0; at < count; at += 1) if (runnable[at] === bot) return at;
      }
      return then.next(runnable, count, current);
    },
  };
}
