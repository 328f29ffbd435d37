import { writeFileSync } from 'node:fs';
import { readOff } from '../lab/disaster/read-off.ts';
import { type Held, LIMITS, type Result, searchDisaster } from '../lab/disaster/search.ts';
import { layBoard } from '../protocol/board.ts';
import { hasCrew, type ModeKey, modeKey, modeOf } from '../protocol/modes.ts';
import type { NightSetup } from '../protocol/night.ts';
import type { Crew } from '../protocol/trace.ts';
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
const MOST_HOLD_UPS = 2;
const MOST_NIGHTS = 10_000_000;

/** What the search has found, as `--json` prints it. */
interface DisasterReport {
  readonly staff: ModeKey;
  readonly incident: string | null;
  readonly bots: readonly string[];
  /** Simulated seconds after opening; null if there was none. */
  readonly seconds: number | null;
  readonly records: number | null;
  readonly holdUps: readonly (Omit<Held, 'bot' | 'begun' | 'lasted'> & {
    readonly bot: string;
    readonly seconds: number;
  })[];
  /** All nights with so many hold-ups have been looked at. */
  readonly exhausted: number;
  /** Share of those with one more that have been looked at. */
  readonly partly: number;
  readonly seed: number;
  readonly crew: Crew;
  readonly nights: number;
}

/** `disaster`: looks for the shortest disaster of a staff in a small restaurant. Answers the exit code. */
export function disaster(args: readonly string[]): number {
  const { values } = parse(args, FLAGS, 0);
  const options = staffOptions(values);
  const { scenario: file, trace } = values;
  const limits = {
    holdUps: whole('--hold-ups', values['hold-ups'] ?? '1', 0, MOST_HOLD_UPS),
    nights: whole('--nights', values.nights ?? `${LIMITS.nights}`, 1, MOST_NIGHTS),
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

function reportOf(setup: NightSetup, { disaster: found, ...covered }: Result): DisasterReport {
  const staff = modeKey(setup.staffing.mode);
  const searched = { seed: setup.seed, crew: setup.staffing.crew, ...covered };
  if (found === null) {
    return { staff, incident: null, bots: [], seconds: null, records: null, holdUps: [], ...searched };
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
    ...searched,
  };
}

/** What has been tried with none, one and two hold-ups. */
const TRIED = [
  'the evening in which nobody is held up',
  'every evening in which one bot is held up once, before any step of a job that touches something others see, and goes on after any step of anybody else in the next 20 seconds',
  'every evening with two such hold-ups, one after the other or at once, each until right before or right after somebody touches what the bot is about to touch',
] as const;

function printed(report: DisasterReport): string {
  const { incident, bots, seconds, records, holdUps, exhausted, partly, nights, seed } = report;
  const tried = [
    'Tried, all of it:',
    ...TRIED.slice(0, exhausted + 1).map((what) => `  - ${what}`),
    ...(partly > 0 ? [`Of the evenings with two hold-ups: the first ${(100 * partly).toFixed(1)} %.`] : []),
    `${nights} evenings run, with ${crewOf(report)}, three guests, two tables, in rhythm ${seed} (--seed) of looking round.`,
  ];
  if (incident === null) return ['No disaster in the small restaurant.', ...tried].join('\n');
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
      ? 'There may be a shorter one with as many hold-ups: not all were tried.'
      : 'There is no shorter one.',
    ...tried,
  ].join('\n');
}

const crewOf = ({ staff, crew }: DisasterReport): string =>
  hasCrew(modeOf(staff))
    ? `${crew.greet} GreetBot, ${crew.wait} WaitBot, ${crew.chef} ChefBot, ${crew.wine} WineBot`
    : 'one bot';
