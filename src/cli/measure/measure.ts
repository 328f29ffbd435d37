import { availableParallelism } from 'node:os';
import { nodeBench } from '../../executors/live/node/measure-bench.ts';
import { wall } from '../../executors/live/node/wall.ts';
import { clockStep } from '../../lab/machine/clock-step.ts';
import { Measurer } from '../../lab/machine/measurer.ts';
import type { Experiment } from '../../metrics/machine/experiments.ts';
import type { Outcome } from '../../metrics/machine/outcome.ts';
import type { Sheet } from '../../metrics/machine/sheet.ts';
import { VERSION } from '../../protocol/version.ts';
import { measureOptions } from './options.ts';
import { printedSheet } from './report.ts';

/** Exit code of a process that was interrupted by SIGINT (128 + 2). */
const INTERRUPTED = 130;

/** `measure`: does experiments with real threads on this machine, and prints what came of them. Answers the exit code. */
export async function measure(args: readonly string[]): Promise<number> {
  const { experiments, plan, json } = measureOptions(args);
  const outcomes: Partial<Record<Experiment, Outcome>> = {};
  const measurer = new Measurer(nodeBench(new URL('./', import.meta.url)));
  const begun = new Date().toISOString();
  const interrupt = (): void => measurer.stop();
  process.once('SIGINT', interrupt);
  const whole = await measurer.run(experiments, plan, {
    progress(experiment, share) {
      if (share === 0) process.stderr.write(`${experiment} …\n`);
    },
    outcome(experiment, outcome) {
      outcomes[experiment] = outcome;
    },
  });
  process.off('SIGINT', interrupt);
  const sheet: Sheet = {
    id: begun,
    begun,
    version: VERSION,
    machine: {
      name: `Node ${process.versions.node}`,
      cores: availableParallelism(),
      shares: true,
      clockStep: 1e6 * clockStep(wall),
    },
    outcomes,
    disturbed: [],
  };
  process.stdout.write(`${json ? JSON.stringify({ plan, ...sheet }) : printedSheet(sheet)}\n`);
  if (!whole) {
    process.stderr.write(
      `Stopped after ${Object.keys(outcomes).length} of ${experiments.length} experiments.\n`,
    );
    return INTERRUPTED;
  }
  return Object.values(outcomes).some(({ kind }) => kind === 'fault') ? 1 : 0;
}
