import { RandomStream } from '../../kernel/random.ts';
import { Stream } from '../../protocol/streams.ts';
import type { Scheduler } from './scheduler.ts';

/** Picks any of them, each as likely as the others. */
export function randomScheduler(seed: number): Scheduler {
  const stream = new RandomStream(seed, Stream.Scheduler);
  return { next: (_runnable, count) => stream.below(count) };
}
