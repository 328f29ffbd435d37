import type { Cannot, CrowdOutcome, CutleryOutcome, Outcome } from '../../metrics/machine/outcome.ts';
import { EXPERIMENTS, type Experiment } from '../../metrics/machine/experiments.ts';
import { lossesOf } from '../../metrics/machine/losses.ts';
import type { Sheet } from '../../metrics/machine/sheet.ts';
import { type Spread, spreadOf } from '../../metrics/statistics/spread.ts';

const COST_NAMES: Readonly<Partial<Record<Experiment, string>>> = {
  generator: 'a step of a generator',
  await: 'an await',
  lock: 'lock and unlock, nobody else there',
  contended: 'lock and unlock, two want it',
  message: 'postMessage, there and back',
  switch: 'Atomics.wait and notify, there and back',
  comlink: 'a Comlink call, there and back',
  start: 'starting a Worker',
};
const CANNOT: Readonly<Record<Cannot, string>> = {
  sharing: 'threads can’t share memory here',
  reading: 'memory in use can’t be read here',
};

/** Nanoseconds in the unit that suits them, with three digits. */
export function duration(nanoseconds: number): string {
  if (nanoseconds < 999.5) return `${digits(nanoseconds)} ns`;
  if (nanoseconds < 999_500) return `${digits(nanoseconds / 1e3)} µs`;
  return nanoseconds < 999_500_000 ? `${digits(nanoseconds / 1e6)} ms` : `${digits(nanoseconds / 1e9)} s`;
}

const digits = (value: number): string => String(Number(value.toPrecision(3)));
const percent = (share: number): string => `${digits(100 * share)} %`;
const middle = ({ median, lower, upper }: Spread, text: (value: number) => string): string =>
  `${text(median).padStart(9)}  (${text(lower)} to ${text(upper)})`;

/** A sheet for people. */
export function printedSheet({ machine, version, begun, outcomes }: Sheet): string {
  const lines = [
    `Measured on ${machine.name} with ${machine.cores} cores, ${begun}, by version ${version}`,
    `Clock: steps of ${duration(machine.clockStep)}. In brackets: the middle half.`,
  ];
  let costs = false;
  for (const experiment of EXPERIMENTS) {
    const outcome = outcomes[experiment];
    if (!outcome) continue;
    // Costs stand together under one heading.
    if (outcome.kind !== 'cost') lines.push('');
    else if (!costs) lines.push('', 'What one costs (each sample is the mean of a batch)');
    costs ||= outcome.kind === 'cost';
    lines.push(...outcomeLines(experiment, outcome));
  }
  return lines.join('\n');
}

function outcomeLines(experiment: Experiment, outcome: Outcome): string[] {
  switch (outcome.kind) {
    case 'cost':
      return [
        `  ${(COST_NAMES[experiment] ?? experiment).padEnd(40)} ${middle(spreadOf(outcome.samples), duration)}` +
          `  ${outcome.samples.length} × ${outcome.batch}`,
      ];
    case 'cutlery':
      return cutleryLines(outcome);
    case 'crowd':
      return crowdLines(experiment, outcome);
    case 'memory':
      return [
        `What holding costs (memory of the ${outcome.of}, one reading each)`,
        ...outcome.rows.map(({ what, many, bytes }) => {
          const each =
            bytes > 0
              ? `${Math.round(bytes / many)} bytes each`
              : 'less than other memory that was given back';
          return `  ${`${many} ${what}`.padEnd(20)} ${each}`;
        }),
      ];
    case 'cannot':
      return [`${experiment}: not measured, since ${CANNOT[outcome.why]}.`];
    case 'fault':
      return [`${experiment}: failed: ${outcome.message}`];
  }
}

function cutleryLines({ bots, rows }: CutleryOutcome): string[] {
  const lines = [
    `Cutlery: ${bots} bots, each task takes four and gives four back`,
    '  way     tasks each  rounds  lost something  tasks uncounted, median / most  drawer off, median / most   bots at once',
  ];
  for (const row of rows) {
    const { found, uncounted, off, atOnce } = lossesOf(row, bots);
    lines.push(
      `  ${row.way.padEnd(7)} ${String(row.tasks).padStart(10)}  ${String(found.count).padStart(6)}` +
        `  ${String(found.hits).padStart(14)}  ${`${percent(uncounted.median)} / ${percent(uncounted.most)}`.padStart(30)}` +
        `  ${`${off.median} / ${off.most}`.padStart(25)}  ${(atOnce === null ? '–' : digits(atOnce)).padStart(13)}`,
    );
  }
  return [...lines, '  No loss found is not safety: it may only have been too short to see one.'];
}

function crowdLines(experiment: Experiment, { rows, refused }: CrowdOutcome): string[] {
  const lines = [`How many can wait: ${experiment}; to start all, and to wake all`];
  for (const { many, rounds } of rows) {
    const start = spreadOf(rounds.map((round) => 1e6 * round.start));
    const wake = spreadOf(rounds.map((round) => 1e6 * round.wake));
    lines.push(
      `  ${String(many).padStart(9)}  ${middle(start, duration).padEnd(34)} ${middle(wake, duration)}  ${rounds.length} rounds`,
    );
  }
  if (refused)
    lines.push(`  Of ${refused.many} only ${refused.came} came. The machine said: ${refused.message}`);
  return lines;
}
