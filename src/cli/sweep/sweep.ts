import { startMeasurer } from '../../executors/live/node/start-measurer.ts';
import { wall } from '../../executors/live/node/wall.ts';
import { Pool } from '../../lab/pool.ts';
import type { QueueFigures } from '../../metrics/queue/figures.ts';
import type { AnySetup } from '../../protocol/night.ts';
import { merged } from './merge.ts';
import { type SweepOptions, sweepOptions } from './options.ts';
import { jobsOf, nightsOf, planSweep, type SweepPlan } from './plan.ts';
import { Progress } from './progress.ts';
import { printedSweep, sweepReport } from './report.ts';
import { RowFile } from './row-file.ts';
import type { SweepRow } from './rows.ts';

/** Exit code of a process that was interrupted by SIGINT (128 + 2). */
const INTERRUPTED = 130;

/** `sweep`: runs many nights, or puts the files of earlier runs together, and prints means. Answers the exit code. */
export async function sweep(args: readonly string[]): Promise<number> {
  const options = sweepOptions(args);
  if ('files' in options) {
    const { header, rows } = merged(options.files);
    print(sweepReport(header, rows), options.json);
    return 0;
  }
  const plan = planSweep(options);
  const file = options.out === undefined ? null : RowFile.open(options.out, plan.header);
  const rows = file?.rows ?? new Map<number, SweepRow>();
  let whole: boolean;
  try {
    whole = await runNights(plan, options, rows, (row) => {
      if (file) file.add(row);
      else rows.set(row.night, row);
    });
  } finally {
    file?.close();
  }
  const all = nightsOf(plan.header).length;
  if (!whole) {
    const kept =
      file === null ? 'Nothing is kept without --out FILE.' : 'The same command goes on from there.';
    process.stderr.write(`Stopped after ${rows.size} of ${all} nights. ${kept}\n`);
    return INTERRUPTED;
  }
  print(sweepReport(plan.header, rows.values()), options.json);
  return 0;
}

/** Runs the nights that are not done yet. Answers whether all are done now, and not interrupted. */
async function runNights(
  plan: SweepPlan,
  { jobs, warmup }: SweepOptions,
  rows: ReadonlyMap<number, SweepRow>,
  done: (row: SweepRow) => void,
): Promise<boolean> {
  const work = jobsOf(plan, (night) => rows.has(night));
  if (work.length === 0) return true;
  const total = rows.size + work.length;
  const progress = new Progress(process.stderr, total, rows.size, wall);
  const pool = new Pool<AnySetup, QueueFigures>();
  const interrupt = (): void => {
    pool.cancel();
  };
  // For good: one Ctrl+C can come twice, from the terminal and through npm.
  process.on('SIGINT', interrupt).on('SIGTERM', interrupt).on('SIGHUP', interrupt);
  try {
    const folder = new URL('./', import.meta.url);
    const start = () => startMeasurer(folder, warmup);
    await pool.run(work, start, Math.min(jobs, work.length), ({ at, setup }, figures) => {
      done({ night: at, seed: setup.seed, figures });
      progress.show(rows.size);
    });
  } finally {
    progress.end();
  }
  return rows.size === total;
}

function print(report: ReturnType<typeof sweepReport>, json: boolean): void {
  process.stdout.write(`${json ? JSON.stringify(report) : printedSweep(report)}\n`);
}
