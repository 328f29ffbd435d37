import { RandomStream } from '../../kernel/random.ts';
import { Stream } from '../../protocol/streams.ts';
import type { Scheduler } from './scheduler.ts';

/** Picks any of them, each as likely as the others. Each `branch` draws numbers of its own. */
export function randomScheduler(seed: number, ...branch: readonly number[]): Scheduler {
  const stream = new RandomStream(seed, Stream.Scheduler, ...branch);
  return { next: (_runnable, count) => stream.below(count) };
}
