import { memberAt, type Scheduler } from './scheduler.ts';

/** One step for each thread in turn, by their numbers. There is only one execution. */
export function roundRobinScheduler(): Scheduler {
  let begun = false;
  return {
    begin: () => {
      const first = !begun;
      begun = true;
      return first;
    },
    next: (enabled, last) => {
      const after = last < 0 ? enabled : enabled & ~((2 << last) - 1);
      return memberAt(after === 0 ? enabled : after, 0);
    },
    end: () => undefined,
  };
}
