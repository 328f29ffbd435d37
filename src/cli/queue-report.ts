import { measureOf } from '../lab/sweep/measure-night.ts';
import type { GuestFigures } from '../metrics/dashboard.ts';
import { GuestCounts } from '../metrics/guests.ts';
import { IdleTimes } from '../metrics/idle.ts';
import { BIN_SECONDS } from '../metrics/night-figures.ts';
import type { QueueFigures } from '../metrics/queue/figures.ts';
import { foldOf } from '../metrics/trace-record.ts';
import type { NightSetup } from '../protocol/night.ts';
import { isOperation, RECORD_WORDS } from '../protocol/trace.ts';
import type { QueueScenario } from '../protocol/scenario.ts';
import { VERSION } from '../protocol/version.ts';
import { percent } from './print-report.ts';
import type { NightDone } from './run-night.ts';

/** The report of a night at a stand, as `--json` prints it. Shares of bots are of their time on duty. */
export interface QueueReport {
  readonly version: string;
  readonly kind: 'queue';
  readonly day: string;
  readonly machine: 'virtual';
  readonly seed: number;
  readonly simulatedSeconds: number;
  readonly traceHash: string;
  readonly operations: number;
  readonly guests: Pick<GuestFigures, 'arrived' | 'served' | 'balked' | 'reneged'>;
  readonly bots: readonly { readonly name: string; readonly working: number; readonly idle: number }[];
  /** Measured while guests came. */
  readonly figures: QueueFigures;
}

/** Reads the report of a night at a stand off its trace. */
export function queueReport(setup: NightSetup<QueueScenario>, { records, hash }: NightDone): QueueReport {
  const counts = new GuestCounts();
  const idle = new IdleTimes(BIN_SECONDS);
  const measure = measureOf(setup, 0);
  const fold = foldOf(counts, idle, measure);
  let operations = 0;
  for (let at = 0; at < records.length; at += RECORD_WORDS) {
    fold.record(records, at);
    if (isOperation(records[at + 3] as number)) operations += 1;
  }
  const end = records[records.length - RECORD_WORDS] as number;
  const { arrived, served, balked, reneged } = counts.figures();
  return {
    version: VERSION,
    kind: 'queue',
    day: setup.scenario.name,
    machine: 'virtual',
    seed: setup.seed,
    simulatedSeconds: end / 1000,
    traceHash: hash,
    operations,
    guests: { arrived, served, balked, reneged },
    bots: idle.figures(end).map((bot) => ({ name: bot.name, working: bot.working, idle: bot.idle })),
    figures: measure.figures(),
  };
}

/** The report as text for people. */
export function printedQueue({
  day,
  seed,
  traceHash,
  operations,
  guests,
  bots,
  figures,
}: QueueReport): string {
  const { waitMean, waitP50, waitP95, pWait, numberInSystem, numberInQueue } = figures;
  return [
    `${day}, a queue with ${bots.length} ${bots.length === 1 ? 'bot' : 'bots'}, virtual machine, seed ${seed}`,
    `${operations} operations, trace ${traceHash}`,
    '',
    `Guests   ${guests.arrived} came, ${guests.served} were served;` +
      ` ${guests.balked} found it full and left, ${guests.reneged} lost patience`,
    `         wait: mean ${time(waitMean)}, half below ${time(waitP50)}, 95 % below ${time(waitP95)};` +
      ` ${pWait === null ? '–' : percent(pWait)} had to wait`,
    `         inside on average ${number(numberInSystem)}, of these in the queue ${number(numberInQueue)}`,
    '',
    `${'Bot'.padEnd(12)}${'working'.padStart(9)}${'idle'.padStart(9)}`,
    ...bots.map(
      ({ name, working, idle }) => name.padEnd(12) + percent(working).padStart(9) + percent(idle).padStart(9),
    ),
  ].join('\n');
}

const time = (value: number | null): string => (value === null ? '–' : `${value.toFixed(1)} s`);
const number = (value: number | null): string => (value === null ? '–' : value.toFixed(2));
