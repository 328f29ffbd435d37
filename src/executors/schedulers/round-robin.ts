import type { Scheduler } from './scheduler.ts';

/** Lets everybody take one step in turn, by their numbers. */
export const roundRobin: Scheduler = {
  next(runnable, count, current) {
    let best = 0;
    let lowest = 0;
    for (let i = 0; i < count; i += 1) {
      const bot = runnable[i] as number;
      if (bot < (runnable[lowest] as number)) lowest = i;
      const after = bot > current;
      const bestAfter = (runnable[best] as number) > current;
      if (after && (!bestAfter || bot < (runnable[best] as number))) best = i;
    }
    return (runnable[best] as number) > current ? best : lowest;
  },
};
