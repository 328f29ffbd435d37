import { RandomStream } from '../../kernel/random.ts';
import { sizeOf, memberAt, type Scheduler } from './scheduler.ts';

/**
 * Uniform random walk (Zhao and others, ASPLOS 2025): a thread is as likely as it has steps left. If all threads take as many
 * steps as they did in the execution before, every schedule is equally likely; choosing uniformly among the
 * threads at each step instead favours schedules in which few are left to choose from early.
 */
export function randomWalkScheduler(seed: number, threads: number): Scheduler {
  const stream = new RandomStream(seed);
  let expected = new Int32Array(threads).fill(1);
  let taken = new Int32Array(threads);
  const left = (thread: number): number => Math.max(1, expected[thread]! - taken[thread]!);
  return {
    begin: () => {
      taken = new Int32Array(threads);
      return true;
    },
    next: (enabled) => {
      const count = sizeOf(enabled);
      let sum = 0;
      for (let place = 0; place < count; place += 1) sum += left(memberAt(enabled, place));
      let draw = count === 1 ? 0 : stream.below(sum);
      let place = 0;
      for (; draw >= left(memberAt(enabled, place)); place += 1) draw -= left(memberAt(enabled, place));
      const thread = memberAt(enabled, place);
      taken[thread]! += 1;
      return thread;
    },
    end: (outcome) => {
      if (outcome === 'finished') expected = taken;
    },
  };
}
