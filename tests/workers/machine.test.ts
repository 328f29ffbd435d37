import type { Worker } from 'node:worker_threads';
import { describe, expect, onTestFinished, test } from 'vitest';
import { nodeBench } from '../../src/executors/live/node/measure-bench.ts';
import type { Bench } from '../../src/lab/machine/bench.ts';
import { Measurer } from '../../src/lab/machine/measurer.ts';
import { COSTS, EXPERIMENTS, type Experiment, WAYS } from '../../src/metrics/machine/experiments.ts';
import type { CrowdOutcome, CutleryOutcome, Outcome } from '../../src/metrics/machine/outcome.ts';
import type { MeasurePlan } from '../../src/metrics/machine/plan.ts';
import { until } from './support/live.ts';

const FOLDER = new URL('../../build/cli/', import.meta.url);
const TINY: MeasurePlan = { tasks: 100, rounds: 3, samples: 5, waiting: 1000, workers: 3 };

/** Threads that are started during a test, and how many of them still run. */
function watchThreads(): { readonly all: Worker[]; readonly running: () => number } {
  const all: Worker[] = [];
  let running = 0;
  const see = (worker: Worker): void => {
    all.push(worker);
    running += 1;
    worker.once('exit', () => (running -= 1));
  };
  process.on('worker', see);
  onTestFinished(() => {
    process.off('worker', see);
  });
  return { all, running: () => running };
}

type Outcomes = Partial<Record<Experiment, Outcome>>;

async function measured(
  experiments: readonly Experiment[],
  plan: MeasurePlan,
  bench: Bench<never> | null = null,
): Promise<Outcomes> {
  const outcomes: Outcomes = {};
  const measurer = new Measurer((bench ?? nodeBench(FOLDER)) as Bench<unknown>);
  const whole = await measurer.run(experiments, plan, {
    progress: () => undefined,
    outcome: (experiment, outcome) => (outcomes[experiment] = outcome),
  });
  expect(whole).toBe(true);
  return outcomes;
}

describe('ten bots at the cutlery', () => {
  test('lose nothing with additions that are indivisible, and nothing under the lock', async () => {
    const { cutlery } = await measured(['cutlery'], { ...TINY, tasks: 20_000 });
    const { rows, bots } = cutlery as CutleryOutcome;
    expect(bots).toBe(10);
    expect(rows.map(({ way, tasks }) => `${way} ${tasks}`)).toEqual(
      [10, 100, 1000, 10_000, 20_000].flatMap((tasks) => WAYS.map((way) => `${way} ${tasks}`)),
    );
    for (const { way, tasks, rounds } of rows) {
      expect(rounds).toHaveLength(3);
      for (const { off, uncounted, milliseconds } of rounds) {
        expect(milliseconds).toBeGreaterThan(0);
        if (way !== 'plain') expect({ off, uncounted }).toEqual({ off: 0, uncounted: 0 });
        // What is missing is whole takes or gives, of four knives each.
        expect(Math.abs(off % 4)).toBe(0);
        expect(uncounted).toBeGreaterThanOrEqual(0);
        expect(uncounted).toBeLessThan(bots * tasks);
      }
    }
  });

  test('lose something with plain reads and writes, if only they do it for long enough', async () => {
    // Threads that happen to run one after the other lose nothing: then they have to try again.
    for (;;) {
      const { cutlery } = await measured(['cutlery'], { ...TINY, rounds: 2, tasks: 300_000 });
      const { rows } = cutlery as CutleryOutcome;
      const lost = (way: string): number =>
        rows
          .filter((row) => row.way === way)
          .flatMap(({ rounds }) => rounds.map(({ uncounted }) => uncounted))
          .reduce((sum, one) => sum + one, 0);
      expect([lost('atomic'), lost('mutex')]).toEqual([0, 0]);
      if (lost('plain') > 0) break;
    }
  });
});

test('every experiment comes to an end, with as much as was planned, and leaves no thread behind', async () => {
  const { running } = watchThreads();
  const outcomes = await measured(EXPERIMENTS, TINY);
  for (const cost of COSTS) {
    const outcome = outcomes[cost];
    expect(outcome, cost).toMatchObject({ kind: 'cost' });
    if (outcome?.kind !== 'cost') continue;
    expect(outcome.samples).toHaveLength(TINY.samples);
    for (const sample of outcome.samples) expect(sample).toBeGreaterThan(0);
    expect(outcome.batch === 1).toBe(cost === 'start');
  }
  expect((outcomes.workers as CrowdOutcome).rows.map(({ many }) => many)).toEqual([1, 2, 3]);
  for (const crowd of ['tasks', 'promises'] as const) {
    const { rows } = outcomes[crowd] as CrowdOutcome;
    expect(rows.map(({ many, rounds }) => [many, rounds.length])).toEqual([[1000, 3]]);
  }
  expect(outcomes.memory).toMatchObject({ kind: 'memory', of: 'process' });
  await until(() => running() === 0);
});

describe('stopping', () => {
  test.each(['cutlery', 'switch', 'comlink', 'workers'] as const)(
    '%s ends its threads, also those that sleep; what was done before stays',
    async (experiment) => {
      const { all, running } = watchThreads();
      const measurer = new Measurer(nodeBench(FOLDER));
      const outcomes: Outcomes = {};
      const run = measurer.run(
        ['generator', experiment],
        { ...TINY, rounds: 2 },
        {
          progress(now, share) {
            if (now === experiment && share > 0) measurer.stop();
          },
          outcome: (now, outcome) => (outcomes[now] = outcome),
        },
      );
      expect(await run).toBe(false);
      expect(Object.keys(outcomes)).toEqual(['generator']);
      expect(all.length).toBeGreaterThan(1);
      await until(() => running() === 0);
    },
  );

  test('before the first Worker has come is possible, too', async () => {
    const { all, running } = watchThreads();
    const measurer = new Measurer(nodeBench(FOLDER));
    const run = measurer.run(['cutlery'], TINY, { progress: () => undefined, outcome: () => undefined });
    measurer.stop();
    expect(await run).toBe(false);
    // Node tells of new threads a little later.
    await until(() => all.length === 10 && running() === 0);
  });
});

describe('what goes wrong', () => {
  test('with a Worker that dies is told, and the next experiment is done', async () => {
    const { all, running } = watchThreads();
    const outcomes: Outcomes = {};
    const measurer = new Measurer(nodeBench(FOLDER));
    let killed = false;
    await measurer.run(
      ['cutlery', 'generator'],
      { ...TINY, tasks: 1_000_000, rounds: 50 },
      {
        progress(experiment, share) {
          if (experiment !== 'cutlery' || share === 0 || killed) return;
          killed = true;
          void all[3]?.terminate();
        },
        outcome: (experiment, outcome) => (outcomes[experiment] = outcome),
      },
    );
    expect(outcomes.cutlery).toEqual({
      kind: 'fault',
      message: expect.stringMatching(/^Its Worker has ended/) as string,
    });
    expect(outcomes.generator).toMatchObject({ kind: 'cost' });
    await until(() => running() === 0);
  });

  test('with a machine that gives no more Workers is told with how many came', async () => {
    const real = nodeBench(FOLDER);
    let left = 6;
    const bench: Bench<never> = {
      ...(real as unknown as Bench<never>),
      startHand() {
        left -= 1;
        const hand = (real as unknown as Bench<never>).startHand();
        return left >= 0 ? hand : { ...hand, died: Promise.reject(new Error('no more room')) };
      },
    };
    const { workers } = await measured(['workers'], { ...TINY, rounds: 1, workers: 4 }, bench);
    expect(workers).toMatchObject({ refused: { many: 4, message: 'no more room' } });
    expect((workers as CrowdOutcome).rows.map(({ many }) => many)).toEqual([1, 2]);
  });

  test('without shared memory: what needs it says so, and the rest is measured', async () => {
    const bench = { ...nodeBench(FOLDER), shares: false, memory: null } as unknown as Bench<never>;
    const needs: readonly Experiment[] = ['cutlery', 'lock', 'contended', 'switch'];
    const outcomes = await measured([...needs, 'message', 'workers', 'memory'], TINY, bench);
    for (const experiment of needs) {
      expect(outcomes[experiment]).toEqual({ kind: 'cannot', why: 'sharing' });
    }
    expect(outcomes.memory).toEqual({ kind: 'cannot', why: 'reading' });
    expect(outcomes.message).toMatchObject({ kind: 'cost' });
    expect((outcomes.workers as CrowdOutcome).rows).toHaveLength(3);
  });
});
