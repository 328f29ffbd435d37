import { RandomStream } from '../../kernel/random.ts';
import { memberAt, sizeOf, type Scheduler } from './scheduler.ts';

/**
 * Probabilistic concurrency testing (Burckhardt and others, ASPLOS 2010): the thread of highest priority runs; at `depth` - 1
 * steps, chosen beforehand, the one that runs falls below all others. A bug that needs d such ordering constraints is found
 * with a probability of at least 1 / (n k^(d - 1)) in an execution of n threads and k steps; k is the longest seen so far.
 */
export function pctScheduler(seed: number, threads: number, depth: number): Scheduler {
  const stream = new RandomStream(seed);
  const priority = new Float64Array(threads);
  let longest = 1;
  let changes: readonly number[] = [];
  let hasYielded = false;
  return {
    begin: () => {
      hasYielded = false;
      for (let thread = 0; thread < threads; thread += 1) priority[thread] = depth + stream.unit();
      changes = Array.from({ length: depth - 1 }, () => stream.below(longest));
      return true;
    },
    next: (enabled, last, machine, step) => {
      const change = changes.indexOf(step);
      if (change >= 0 && last >= 0) priority[last] = depth - 1 - change;
      // Who spins and yields lets the others go first, as in the authors' tool; else nobody else would ever run.
      if (hasYielded) priority[last] = -step;
      let best = memberAt(enabled, 0);
      for (let place = sizeOf(enabled) - 1; place > 0; place -= 1) {
        const thread = memberAt(enabled, place);
        if (priority[thread]! > priority[best]!) best = thread;
      }
      hasYielded = machine.operations[best]!.does.yields;
      return best;
    },
    end: (_, steps) => {
      longest = Math.max(longest, steps);
    },
  };
}
