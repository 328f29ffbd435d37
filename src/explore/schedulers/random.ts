import { memberAt, sizeOf, type Scheduler } from './scheduler.ts';
import { SmallDraws } from './small-draws.ts';

/** At each step each thread that can take it is as likely as the others. The literature's random walk. */
export function randomScheduler(seed: number): Scheduler {
  const draws = new SmallDraws(seed);
  return {
    begin: () => true,
    next: (enabled) => memberAt(enabled, (enabled & (enabled - 1)) === 0 ? 0 : draws.below(sizeOf(enabled))),
    end: () => undefined,
  };
}
