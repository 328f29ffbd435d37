import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Execution } from '../../src/explore/execution.ts';
import { explore, type StrategyName } from '../../src/explore/explore.ts';
import { Machine } from '../../src/explore/machine.ts';
import { outcomes, outcomesUnder } from '../../src/explore/outcomes.ts';
import { depend, type Touch } from '../../src/explore/program/operation.ts';
import type { Program } from '../../src/explore/program/program.ts';
import { parsePuzzle } from '../../src/explore/puzzle/parse-puzzle.ts';
import type { Report } from '../../src/explore/report.ts';
import { DporScheduler } from '../../src/explore/schedulers/dpor.ts';
import { ExhaustiveScheduler } from '../../src/explore/schedulers/exhaustive.ts';
import type { Scheduler } from '../../src/explore/schedulers/scheduler.ts';
import { randomPuzzle } from './support/random-puzzles.ts';

/** Puzzles with few enough schedules to make them all one by one. */
const MOST = 2000n;
const RUNS = { numRuns: 120 };

/** Runs a law on random programs; answers how many were small enough. */
function forPrograms(law: (program: Program, known: Report) => void, runs = RUNS): number {
  let tried = 0;
  fc.assert(
    fc.property(randomPuzzle, (json) => {
      const { program } = parsePuzzle(json);
      const known = explore(program, 'states');
      if (typeof known.interleavings !== 'bigint' || known.interleavings > MOST) return;
      tried += 1;
      law(program, known);
    }),
    runs,
  );
  return tried;
}

/** The fields that both reports have, but for those that may well differ. */
function common(report: Report, other: Report): Partial<Report> {
  const differ = ['witness', 'executions', 'findings'];
  const keys = Object.keys(report).filter((key) => key in other && !differ.includes(key));
  return Object.fromEntries(keys.map((key) => [key, report[key as keyof Report]]));
}

describe('all ways to look at everything', () => {
  test.each<[StrategyName, number | null]>([
    ['dfs', null],
    ['dpor', null],
    ['preemptions', 100],
    ['delays', 100],
  ])('agree with the states: %s', (strategy, bound) => {
    const tried = forPrograms((program, known) => {
      const report = explore(program, strategy, { bound });
      expect(report.exhausted).toBe(true);
      expect(common(report, known)).toEqual(common(known, report));
    });
    expect(tried).toBeGreaterThan(RUNS.numRuns / 2);
  });

  test('come to the same ends', () => {
    forPrograms((program) => {
      const ends = outcomes(program);
      expect(outcomesUnder(program, new ExhaustiveScheduler(), Infinity)).toEqual(ends);
      expect(outcomesUnder(program, new DporScheduler(), Infinity)).toEqual(ends);
    });
  });
});

/** A schedule up to the order of independent steps: for each step the dependent ones before it. */
class TraceKeys implements Scheduler {
  readonly keys = new Set<string>();
  readonly #inner = new ExhaustiveScheduler();
  #steps: { readonly name: string; readonly thread: number; readonly touches: readonly Touch[] }[] = [];

  begin(): boolean {
    this.#steps = [];
    return this.#inner.begin();
  }

  next(enabled: number, last: number, machine: Machine, depth: number): number {
    const thread = this.#inner.next(enabled, last, machine, depth);
    const operation = machine.operations[thread]!;
    const touches = operation.does.touches(operation, machine.words, machine.isWoken(thread));
    const number = this.#steps.filter((step) => step.thread === thread).length;
    this.#steps.push({ name: `${thread}.${number}`, thread, touches });
    return thread;
  }

  end(): void {
    const lines = this.#steps.map(({ name, thread, touches }, at) => {
      const before = this.#steps
        .slice(0, at)
        .filter((step) => step.thread === thread || depend(step.touches, touches));
      return `${name}<${before
        .map((step) => step.name)
        .sort()
        .join()}`;
    });
    this.keys.add(lines.sort().join(' '));
  }
}

test('traces are the schedules that differ in more than the order of independent steps', () => {
  forPrograms((program, { traces }) => {
    const keys = new TraceKeys();
    const execution = new Execution(new Machine(program, program.running()), 1000);
    while (keys.begin()) {
      execution.run(keys);
      keys.end();
    }
    expect(keys.keys.size).toBe(traces);
  });
});

describe('bounds', () => {
  test.each<['preemptions' | 'delays', 'schedulesByPreemptions' | 'schedulesByDelays']>([
    ['preemptions', 'schedulesByPreemptions'],
    ['delays', 'schedulesByDelays'],
  ])('on %s admit exactly the schedules that cost no more', (strategy, field) => {
    forPrograms(
      (program, known) => {
        const all = known[field]!;
        for (let bound = 0; bound <= all.length; bound += 1) {
          const report = explore(program, strategy, { bound });
          const admitted = all.slice(0, bound + 1);
          expect(report.executions).toBe(Number(admitted.reduce((sum, count) => sum + count, 0n)));
          expect(report.exhausted).toBe(bound >= all.length - 1);
        }
      },
      { numRuns: 60 },
    );
  });
});

describe('a counterexample', () => {
  test.each<StrategyName>(['states', 'dfs', 'dpor', 'random', 'pct', 'pos', 'randomwalk'])(
    'of %s ends with a bug when it is replayed, and costs no less than the fewest preemptions',
    (strategy) => {
      const costs: number[] = [];
      forPrograms((program, known) => {
        const { witness } = explore(program, strategy, { executions: 500 });
        if (witness === undefined) return;
        const replayed = explore(program, 'replay', { schedule: witness });
        expect(replayed.verdict).toBe('buggy');
        expect(known.kinds).toContain(replayed.kinds[0]);
        const bounded = explore(program, 'preemptions', { bound: known.minPreemptions! });
        expect(bounded.minPreemptions).toBe(known.minPreemptions);
        if (strategy === 'states') expect(witness).toHaveLength(bounded.witness!.length);
        costs.push(known.minPreemptions!);
      });
      expect(costs.length).toBeGreaterThan(20);
    },
  );
});
