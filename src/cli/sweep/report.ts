import { FIGURES, type Figure } from '../../metrics/queue/figures.ts';
import { type FigureSummary, summarise, type SweepSummary } from '../../metrics/queue/summary.ts';
import type { SweepHeader } from './plan.ts';
import type { SweepRow } from './rows.ts';

/** The result of a sweep, as `--json` prints it: the same however the nights were shared out. */
export interface SweepReport {
  readonly version: string;
  readonly scenario: string;
  readonly hash: string;
  readonly seed: number;
  readonly warmup: number;
  /** Of the whole sweep; `measured` of them are in the figures. */
  readonly nights: number;
  readonly shard: string;
  readonly measured: number;
  readonly figures: SweepSummary;
}

/** Sums up the nights of a sweep or of one shard of it. */
export function sweepReport(header: SweepHeader, rows: Iterable<SweepRow>): SweepReport {
  const { program, scenario, hash, seed, warmup, nights, shard } = header;
  const figures = [...rows].map((row) => row.figures);
  return {
    version: program,
    ...{ scenario, hash, seed, warmup, nights },
    shard: `${shard.part}/${shard.of}`,
    measured: figures.length,
    figures: summarise(figures),
  };
}

const NAMES: Readonly<Record<Figure, readonly [name: string, unit: string]>> = {
  utilisation: ['bots working', ''],
  waitMean: ['wait, mean', 's'],
  waitP50: ['wait, half below', 's'],
  waitP95: ['wait, 95 % below', 's'],
  pWait: ['share that has to wait', ''],
  pBalk: ['share that balks', ''],
  pRenege: ['share that reneges', ''],
  numberInSystem: ['guests inside', ''],
  numberInQueue: ['guests in the queue', ''],
  timeInSystem: ['time inside, mean', 's'],
  arrivalsPerHour: ['guests come', 'an hour'],
  servedPerHour: ['guests served', 'an hour'],
  incidents: ['incidents', 'a night'],
};

/** The result as text for people. */
export function printedSweep(report: SweepReport): string {
  const { scenario, measured, nights, shard, seed, warmup, figures } = report;
  const part = shard === '1/1' ? '' : ` (shard ${shard})`;
  const rows = FIGURES.map((figure) => rowOf(figure, figures[figure]));
  return [
    `${scenario}: ${measured} of ${nights} nights${part}, seed ${seed}, warm-up ${warmup} s`,
    '',
    `${''.padEnd(24)}${'mean'.padStart(12)}   95 % confidence interval`,
    ...rows,
    ...noteOn(measured),
  ].join('\n');
}

/** Why there are no intervals. */
function noteOn(measured: number): string[] {
  if (measured > 1) return [];
  const why =
    measured === 0 ? 'No night of the sweep is in this shard.' : 'One night has no interval: run more.';
  return ['', why];
}

function rowOf(figure: Figure, { mean, low, high }: FigureSummary): string {
  const [name, unit] = NAMES[figure];
  const interval = low === null || high === null ? '–' : `${decimal(low)} to ${decimal(high)}`;
  const value = mean === null ? '–' : decimal(mean);
  return `${name.padEnd(24)}${value.padStart(12)}   ${interval} ${mean === null ? '' : unit}`.trimEnd();
}

const decimal = (value: number): string => value.toFixed(Math.abs(value) < 10 ? 4 : 2);
