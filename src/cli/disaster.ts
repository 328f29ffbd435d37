import { writeFileSync } from 'node:fs';
import { readOff } from '../lab/disaster/read-off.ts';
import { type Held, type Result, searchDisaster } from '../lab/disaster/search.ts';
import { layBoard } from '../protocol/board.ts';
import { modeKey } from '../protocol/modes.ts';
import type { NightSetup } from '../protocol/night.ts';
import { encodeTrace } from '../protocol/trace-file.ts';
import { VERSION } from '../protocol/version.ts';
import { Incident } from '../protocol/words.ts';
import { BUILT_IN, builtInScenario } from '../restaurant/scenarios.ts';
import { smallCrew, smallRestaurant } from '../restaurant/small.ts';
import { checkWritable } from './check-writable.ts';
import { oneOf, parse, whole } from './flags.ts';
import { loadScenarioFile } from './load-scenario-file.ts';
import { STAFF_FLAGS, staffOptions, text } from './staff-flags.ts';
import { staffingOf } from './staffing.ts';
import { UsageError } from './usage-error.ts';

const FLAGS = {
  ...STAFF_FLAGS,
  day: text,
  scenario: text,
  'hold-ups': text,
  nights: text,
  trace: text,
} as const;
const MOST_HOLD_UPS = 3;
const MOST_NIGHTS = 10_000_000;

/** What the search has found, as `--json` prints it. */
interface DisasterReport {
  readonly staff: string;
  readonly incident: string | null;
  readonly bots: readonly string[];
  /** Simulated seconds after opening; null if there was none. */
  readonly seconds: number | null;
  readonly records: number | null;
  readonly holdUps: readonly (Omit<Held, 'bot' | 'lasted'> & {
    readonly bot: string;
    readonly seconds: number;
  })[];
  /** All nights with so many hold-ups have been looked at. */
  readonly exhausted: number;
  readonly nights: number;
}

/** `disaster`: looks for the shortest disaster of a staff in a small restaurant. Answers the exit code. */
export function disaster(args: readonly string[]): number {
  const { values } = parse(args, FLAGS, 0);
  const options = staffOptions(values);
  const { scenario: file, trace } = values;
  const limits = {
    holdUps: whole('--hold-ups', values['hold-ups'] ?? '1', 0, MOST_HOLD_UPS),
    nights: whole('--nights', values.nights ?? '10000', 1, MOST_NIGHTS),
  };
  const large =
    file === undefined
      ? builtInScenario(oneOf('--day', values.day ?? 'friday', BUILT_IN))
      : loadScenarioFile(file);
  if (large.kind !== undefined) throw new UsageError('Only in a restaurant can there be a disaster.');
  if (trace !== undefined) checkWritable(trace);
  const staffing = staffingOf(large, options);
  const setup: NightSetup = {
    scenario: smallRestaurant(large),
    seed: options.seed,
    staffing: { ...staffing, crew: smallCrew(staffing.crew) },
  };
  const result = searched(setup, limits);
  if (trace !== undefined && result.disaster) {
    writeFileSync(
      trace,
      encodeTrace({ setup, machine: 'virtual', speed: 1, createdBy: VERSION }, result.disaster.records),
    );
  }
  const report = reportOf(setup, result);
  process.stdout.write(`${options.json ? JSON.stringify(report) : printed(report)}\n`);
  return 0;
}

function searched(setup: NightSetup, limits: Parameters<typeof searchDisaster>[1]): Result {
  const search = searchDisaster(setup, limits);
  for (;;) {
    const next = search.next();
    if (next.done === true) return next.value;
  }
}

function reportOf(setup: NightSetup, { disaster: found, exhausted, nights }: Result): DisasterReport {
  const staff = modeKey(setup.staffing.mode);
  if (found === null) {
    return { staff, incident: null, bots: [], seconds: null, records: null, holdUps: [], exhausted, nights };
  }
  const { roster, mark } = readOff(layBoard(setup.scenario), found);
  return {
    staff,
    incident: Object.entries(Incident).find(([, code]) => code === found.incident)?.[0] ?? null,
    bots: mark.names,
    seconds: mark.tick / 1000,
    records: found.sequence,
    holdUps: found.holdUps.map(({ bot, from, until, steps, lasted }) => ({
      ...{ bot: roster.nameOf(bot), from, until, steps },
      seconds: lasted / 1000,
    })),
    ...{ exhausted, nights },
  };
}

function printed({ incident, bots, seconds, records, holdUps, exhausted, nights }: DisasterReport): string {
  const covered = [
    'the evening in which nobody is held up',
    'every evening in which at most one bot is held up, once, in the middle of a job, for up to 20 seconds',
  ];
  const tried = covered[exhausted] ?? `every evening with up to ${exhausted} such hold-ups`;
  if (incident === null) {
    return `No disaster in the small restaurant. Tried, all of it: ${tried} (${nights} evenings run).`;
  }
  const held = holdUps.map(
    (one) =>
      `  ${one.bot} is held up for ${one.seconds} s (records ${one.from} to ${one.until}), while others take ${one.steps} steps`,
  );
  return [
    `The shortest disaster: ${incident}, ${bots.join(' and ')}, ${seconds ?? 0} s after opening, record ${records ?? 0}.`,
    ...(held.length > 0
      ? held
      : ['  Nobody has to be held up: it happens if each bot goes on until it has to wait.']),
    exhausted < holdUps.length
      ? `There may be a shorter one with as many hold-ups: not all were tried. All of this was: ${tried} (${nights} evenings run).`
      : `No shorter one: all of this was tried: ${tried} (${nights} evenings run).`,
  ].join('\n');
}
