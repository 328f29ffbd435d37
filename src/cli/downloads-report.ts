import { DownloadsMeasure } from '../metrics/comparison/downloads-measure.ts';
import type { Measured } from '../metrics/comparison/measures.ts';
import { foldOf } from '../metrics/trace-record.ts';
import type { NightSetup } from '../protocol/night.ts';
import type { Client, DownloadsScenario } from '../protocol/scenario.ts';
import { isOperation, RECORD_WORDS } from '../protocol/trace.ts';
import { VERSION } from '../protocol/version.ts';
import { percent } from './print-report.ts';
import type { NightDone } from './run-night.ts';

/** The report of one go at downloads, as `--json` prints it. */
export interface DownloadsReport {
  readonly version: string;
  readonly kind: 'downloads';
  readonly day: string;
  readonly client: Client;
  readonly pages: number;
  readonly machine: 'virtual';
  readonly seed: number;
  readonly traceHash: string;
  readonly operations: number;
  /** See DOWNLOADS_MEASURES. */
  readonly figures: Measured;
}

/** Reads the report of downloads off their trace. */
export function downloadsReport(
  { scenario, seed }: NightSetup<DownloadsScenario>,
  { records, hash }: NightDone,
): DownloadsReport {
  const measure = new DownloadsMeasure();
  const fold = foldOf(measure);
  let operations = 0;
  for (let at = 0; at < records.length; at += RECORD_WORDS) {
    fold.record(records, at);
    if (isOperation(records[at + 3] as number)) operations += 1;
  }
  const { name: day, client, pages } = scenario;
  return {
    version: VERSION,
    kind: 'downloads',
    ...{ day, client, pages, machine: 'virtual', seed, traceHash: hash, operations },
    figures: measure.measured(),
  };
}

/** The report as text for people. */
export function printedDownloads(report: DownloadsReport): string {
  const { day, client, pages, seed, operations, traceHash, figures } = report;
  const { whole, page, bots, idle, wakeups, asksInVain } = figures;
  return [
    `${day}, fetched by ${client}, virtual machine, seed ${seed}`,
    `${operations} operations, trace ${traceHash}`,
    '',
    `Pages    ${pages}, all there after ${time(whole)}, each after ${time(page)} on average`,
    `Bots     ${bots ?? 0}, ${idle === null || idle === undefined ? '–' : percent(idle)} of their time idle,` +
      ` ${wakeups ?? 0} wake-ups, ${asksInVain ?? 0} asks in vain`,
  ].join('\n');
}

const time = (value: number | null | undefined): string =>
  value === null || value === undefined ? '–' : `${value.toFixed(3)} s`;
