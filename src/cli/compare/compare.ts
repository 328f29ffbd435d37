import { startComparer } from '../../executors/live/node/start-comparer.ts';
import { wall } from '../../executors/live/node/wall.ts';
import {
  baseOf,
  type ComparedMode,
  type ComparedScenario,
  Comparison,
  modesFor,
} from '../../lab/compare/plan.ts';
import { Pool } from '../../lab/pool.ts';
import type { Measured } from '../../metrics/comparison/measures.ts';
import type { AnySetup } from '../../protocol/night.ts';
import { builtInScenario } from '../../restaurant/scenarios.ts';
import { oneOf } from '../flags.ts';
import { loadScenarioFile } from '../load-scenario-file.ts';
import { Progress } from '../sweep/progress.ts';
import { UsageError } from '../usage-error.ts';
import { type CompareOptions, compareOptions } from './options.ts';
import { printedComparison } from './print.ts';
import { compareReport } from './report.ts';

/** Exit code of a process that was interrupted by SIGINT (128 + 2). */
const INTERRUPTED = 130;

/** `compare`: runs the same guests in all modes and prints the table. Answers the exit code. */
export async function compare(args: readonly string[]): Promise<number> {
  const options = compareOptions(args);
  const scenario = scenarioOf(options);
  const modes = chosen(options.modes, modesFor(scenario));
  const keys = modes.map(({ key }) => key);
  const base = options.base === undefined ? baseOf(scenario, keys) : oneOf('--base', options.base, keys);
  const comparison = new Comparison(scenario, modes, base, options.seed, options.seeds);
  if (!(await runAll(comparison, options.jobs))) {
    process.stderr.write('Stopped. Nothing is kept of a comparison that is not run to its end.\n');
    return INTERRUPTED;
  }
  const report = compareReport(scenario, comparison);
  process.stdout.write(`${options.json ? JSON.stringify(report) : printedComparison(report)}\n`);
  return 0;
}

function scenarioOf({ day, scenario }: CompareOptions): ComparedScenario {
  if (scenario === undefined) return builtInScenario(day);
  const found = loadScenarioFile(scenario);
  if (found.kind === 'queue') {
    throw new UsageError(
      `${scenario}: a queue has one way of staffing only; try sweep --scenario ${scenario}.`,
    );
  }
  return found;
}

function chosen(
  asked: readonly string[] | undefined,
  known: readonly ComparedMode[],
): readonly ComparedMode[] {
  if (asked === undefined) return known;
  const keys = known.map(({ key }) => key);
  return asked.flatMap((name) => known.filter(({ key }) => key === oneOf('--modes', name, keys)));
}

/** Runs all nights. Answers whether they are all done, and not interrupted. */
async function runAll(comparison: Comparison, jobs: number): Promise<boolean> {
  const { total } = comparison;
  const progress = new Progress(process.stderr, total, 0, wall);
  const pool = new Pool<AnySetup, Measured>();
  const interrupt = (): void => {
    pool.cancel();
  };
  process.on('SIGINT', interrupt).on('SIGTERM', interrupt).on('SIGHUP', interrupt);
  let many = 0;
  try {
    const folder = new URL('./', import.meta.url);
    await pool.run(
      comparison.jobs(),
      () => startComparer(folder),
      Math.min(jobs, total),
      ({ at }, measured) => {
        comparison.done(at, measured);
        many += 1;
        progress.show(many);
      },
    );
  } finally {
    progress.end();
  }
  return many === total;
}
