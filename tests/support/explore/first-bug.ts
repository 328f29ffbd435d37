import { Execution } from '../../../src/explore/execution.ts';
import { Machine } from '../../../src/explore/machine.ts';
import type { Program } from '../../../src/explore/program/program.ts';
import { ReadsFromScheduler } from '../../../src/explore/schedulers/reads-from/reads-from.ts';

/** The classic small benchmarks, by their files in tests/explore/puzzles; after SCTBench, expressed anew. */
export const CLASSICS = [
  ...['account', 'deadlock01', 'lazy01', 'reorder-3', 'reorder-4', 'reorder-5', 'reorder-10', 'reorder-20'],
  ...['stack', 'token-ring', 'twostage', 'wronglock'],
] as const;

export const SEEDS = 20;

const MOST = 1000;

/**
 * How many executions the default strategy makes up to the first that ends with a bug, seed by seed; Infinity if more than
 * a thousand. What it does besides, with states, has no part in it.
 */
export function executionsToFirstBug(program: Program): readonly number[] {
  return Array.from({ length: SEEDS }, (_, seed) => {
    const scheduler = new ReadsFromScheduler(seed + 1);
    const execution = new Execution(new Machine(program, program.running()), 10_000);
    for (let count = 1; count <= MOST; count += 1) {
      scheduler.begin();
      const outcome = execution.run(scheduler);
      if (outcome === 'bug') return count;
      scheduler.end(outcome, execution.steps);
    }
    return Infinity;
  });
}

export const geometricMean = (values: readonly number[]): number =>
  Math.exp(values.reduce((sum, value) => sum + Math.log(value), 0) / values.length);
