import { RandomStream } from '../../kernel/random.ts';
import { memberAt, sizeOf, type Scheduler } from './scheduler.ts';

/** At each step each thread that can take it is as likely as the others. The literature's random walk. */
export function randomScheduler(seed: number): Scheduler {
  const stream = new RandomStream(seed);
  return {
    begin: () => true,
    next: (enabled) => memberAt(enabled, (enabled & (enabled - 1)) === 0 ? 0 : stream.below(sizeOf(enabled))),
    end: () => undefined,
  };
}
