import { writeFileSync } from 'node:fs';
import { LOCK_KEYS } from '../protocol/board.ts';
import { ticks } from '../kernel/ticks.ts';
import type { NightSetup } from '../protocol/night.ts';
import { encodeTrace } from '../protocol/trace-file.ts';
import type { Scenario } from '../protocol/scenario.ts';
import { Mode } from '../protocol/words.ts';
import { builtInScenario } from '../restaurant/scenarios.ts';
import { loadScenarioFile } from './load-scenario-file.ts';
import { reportOf } from './night-report.ts';
import { nightOptions, type NightOptions } from './options.ts';
import { printed } from './print-report.ts';
import { checkWritable } from './check-writable.ts';
import { runNight } from './run-night.ts';
import { UsageError } from './usage-error.ts';
import { VERSION } from '../protocol/version.ts';

/** `night`: runs one night and prints its report. Answers the exit code. */
export async function night(args: readonly string[]): Promise<number> {
  const options = nightOptions(args);
  const setup = setupOf(options);
  if (options.trace !== undefined) checkWritable(options.trace);
  const done = await runNight(options.machine, setup, options.speed);
  if (options.trace !== undefined) {
    const about = {
      setup,
      machine: options.machine,
      speed: options.machine === 'live' ? options.speed : 1,
      createdBy: VERSION,
    };
    writeFileSync(options.trace, encodeTrace(about, done.records));
  }
  const report = reportOf(setup, options.machine, done, options.slow);
  process.stdout.write(`${options.json ? JSON.stringify(report) : printed(report)}\n`);
  return 0;
}

function setupOf(options: NightOptions): NightSetup {
  const scenario =
    options.scenario === undefined ? builtInScenario(options.day) : loadScenarioFile(options.scenario);
  const { staff } = scenario;
  const crew = { ...staff.crew, ...options.crew };
  if (Object.values(crew).every((number) => number === 0)) {
    throw new UsageError('A restaurant needs at least one bot.');
  }
  return {
    scenario,
    seed: options.seed,
    staffing: {
      mode: (options.staff ?? staff.mode) === 'loop' ? Mode.Loop : Mode.Threads,
      locks: LOCK_KEYS.indexOf(options.locks ?? staff.locks),
      crew,
      ways: options.ways,
    },
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
