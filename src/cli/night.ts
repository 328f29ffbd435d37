import { writeFileSync } from 'node:fs';
import { ticks } from '../kernel/ticks.ts';
import type { AnySetup, NightSetup } from '../protocol/night.ts';
import { encodeTrace } from '../protocol/trace-file.ts';
import type { AnyScenario, DownloadsScenario, QueueScenario, Scenario } from '../protocol/scenario.ts';
import { builtInScenario } from '../restaurant/scenarios.ts';
import { stretchWindows } from '../restaurant/windows.ts';
import { downloadsSetup } from '../lab/compare/downloads-setup.ts';
import { downloadsReport, printedDownloads } from './downloads-report.ts';
import { loadScenarioFile } from './load-scenario-file.ts';
import { reportOf } from './night-report.ts';
import { nightOptions, type NightOptions } from './options.ts';
import { printed } from './print-report.ts';
import { checkWritable } from './check-writable.ts';
import { printedQueue, queueReport } from './queue-report.ts';
import { refuseForDownloads, queueSetup, refuseForQueue } from './queue-setup.ts';
import { runNight, runVirtual } from './run-night.ts';
import { staffingOf } from './staffing.ts';
import { UsageError } from './usage-error.ts';
import { VERSION } from '../protocol/version.ts';

/** `night`: runs one night and prints its report. Answers the exit code. */
export async function night(args: readonly string[]): Promise<number> {
  const options = nightOptions(args);
  const evening =
    options.scenario === undefined ? builtInScenario(options.day) : loadScenarioFile(options.scenario);
  const text = await nightOf(options, evening);
  process.stdout.write(`${text}\n`);
  return 0;
}

async function nightOf(options: NightOptions, evening: AnyScenario): Promise<string> {
  if (evening.kind === 'queue') return queueNight(options, evening);
  return evening.kind === 'downloads' ? downloadsNight(options, evening) : restaurantNight(options, evening);
}

async function restaurantNight(options: NightOptions, evening: Scenario): Promise<string> {
  const { machine, speed, trace, slow, json } = options;
  const setup = restaurantSetup(options, evening);
  if (trace !== undefined) checkWritable(trace);
  const done = await runNight(machine, setup, speed);
  save(options, setup, done.records);
  const report = reportOf(setup, machine, done, slow);
  return json ? JSON.stringify(report) : printed(report);
}

function queueNight(options: NightOptions, scenario: QueueScenario): string {
  refuseForQueue(options.restaurantOnly);
  if (options.machine === 'live') throw new UsageError('A queue runs on the virtual machine only.');
  const setup = queueSetup(scenario, options.seed);
  if (options.trace !== undefined) checkWritable(options.trace);
  const done = runVirtual(setup);
  save(options, setup, done.records);
  const report = queueReport(setup, done);
  return options.json ? JSON.stringify(report) : printedQueue(report);
}

function downloadsNight(options: NightOptions, scenario: DownloadsScenario): string {
  refuseForDownloads(options.restaurantOnly);
  if (options.machine === 'live') throw new UsageError('Downloads run on the virtual machine only.');
  const setup = downloadsSetup(scenario, options.seed);
  if (options.trace !== undefined) checkWritable(options.trace);
  const done = runVirtual(setup);
  save(options, setup, done.records);
  const report = downloadsReport(setup, done);
  return options.json ? JSON.stringify(report) : printedDownloads(report);
}

function save({ trace, machine, speed }: NightOptions, setup: AnySetup, records: Int32Array): void {
  if (trace === undefined) return;
  const about = { setup, machine, speed: machine === 'live' ? speed : 1, createdBy: VERSION };
  writeFileSync(trace, encodeTrace(about, records));
}

function restaurantSetup(options: NightOptions, evening: Scenario): NightSetup {
  const scenario = stretchWindows(evening, options.windows);
  return {
    scenario,
    seed: options.seed,
    staffing: staffingOf(scenario, options),
    ...(options.events.length > 0 && { surprises: surprisesOf(options, scenario) }),
  };
}

const DAY = 24 * 60;

/** When the surprises come, in ticks. Throws a UsageError for a time at which the house is closed. */
function surprisesOf({ events }: NightOptions, scenario: Scenario): NonNullable<NightSetup['surprises']> {
  const { opens, lastEntry, closes } = scenario;
  return events.map(({ kind, minute }) => {
    const early = minute ?? Math.floor((opens + lastEntry) / 2);
    const at = early < opens ? early + DAY : early;
    if (at >= closes) {
      const range = `${timeText(opens)} to ${timeText(closes)}`;
      throw new UsageError(`--event: the restaurant is open from ${range}, not at ${timeText(early)}.`);
    }
    return { kind, tick: ticks((at - opens) * 60) };
  });
}

const timeText = (minute: number): string => {
  const [hours, minutes] = [Math.floor(minute / 60) % 24, minute % 60];
  return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
};
