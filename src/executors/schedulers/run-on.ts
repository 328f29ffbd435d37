import type { Scheduler } from './scheduler.ts';

/** Lets whoever runs go on until it has to wait; then the next by number has its turn. No preemption ever. */
export const runOn: Scheduler = {
  next(runnable, count, current) {
    let next = 0;
    for (let at = 0; at < count; at += 1) {
      if (runnable[at] === current) return at;
      if (after(runnable[at] as number, current) < after(runnable[next] as number, current)) next = at;
    }
    return next;
  },
};

/** How far a bot is behind another, going round by number. */
const after = (bot: number, current: number): number => (bot > current ? bot - current : bot + 0x10000);
