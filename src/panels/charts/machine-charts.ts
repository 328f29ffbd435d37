import type { Experiment, Way } from '../../metrics/machine/experiments.ts';
import { COSTS, CROWDS, WAYS } from '../../metrics/machine/experiments.ts';
import type { CutleryOutcome, MemoryOutcome, Outcome } from '../../metrics/machine/outcome.ts';
import type { Sheet } from '../../metrics/machine/sheet.ts';
import { spreadOf } from '../../metrics/statistics/spread.ts';
import { botColour, tokens } from '../../protocol/palette.ts';
import { Role } from '../../protocol/words.ts';
import type { Dictionary } from '../i18n/dictionary.ts';
import type { ChartData, ChartOrigin } from './chart-data.ts';

/** Colours of the ways to go about the cutlery, and of what waits. */
export const wayColours: Readonly<Record<Way, string>> = {
  plain: tokens.crash,
  atomic: tokens.focus,
  mutex: tokens.good,
};
export const crowdColours: Readonly<Record<(typeof CROWDS)[number], string>> = {
  tasks: botColour(Role.Loop, 1),
  promises: tokens.focus,
  workers: botColour(Role.Chef, 1),
};

/** What a saved chart says of where its figures come from. */
export const sheetOrigin = (sheet: Sheet, about: string): ChartOrigin => ({
  file: `machine-${sheet.begun.slice(0, 16).replaceAll(/[:T]/g, '-')}`,
  about,
  source: {
    begun: sheet.begun,
    machine: sheet.machine,
    disturbed: sheet.disturbed,
    version: sheet.version,
  },
});

/** What each round lost, under each way: a row for each size and round. */
export function cutleryChart({ real }: Dictionary, { bots, rows }: CutleryOutcome): ChartData {
  const { columns, cutlery, ways } = real;
  const sizes = [...new Set(rows.map(({ tasks }) => tasks))];
  return {
    id: 'cutlery',
    title: cutlery.axis,
    look: 'logDots',
    columns: [
      { key: 'tasksEach', name: cutlery.each, unit: 'count' },
      { key: 'tasks', name: cutlery.total, unit: 'count' },
      { key: 'round', name: columns.round, unit: 'count' },
      ...WAYS.flatMap((way) => [
        { key: `${way}Lost`, name: ways[way], unit: 'count' as const, colour: wayColours[way] },
        { key: `${way}Off`, name: `${ways[way]}: ${columns.off}`, unit: 'count' as const },
        { key: `${way}Time`, name: `${ways[way]}: ${columns.milliseconds}`, unit: 'ms' as const },
      ]),
    ],
    rows: sizes.flatMap((tasks) => {
      const found = WAYS.map(
        (way) => rows.find((row) => row.way === way && row.tasks === tasks)?.rounds ?? [],
      );
      return Array.from({ length: Math.max(...found.map(({ length }) => length)) }, (_, index) => [
        ...[tasks, tasks * bots, index + 1],
        ...found.flatMap((rounds) => {
          const round = rounds[index];
          return round ? [round.uncounted, round.off, round.milliseconds] : [null, null, null];
        }),
      ]);
    }),
  };
}

/** A box for each cost that was measured. */
export function costsChart({ real }: Dictionary, outcomes: Sheet['outcomes']): ChartData {
  const { columns } = real;
  const ns = (key: 'least' | 'lower' | 'median' | 'upper' | 'most' | 'low' | 'high') => ({
    key,
    name: columns[key],
    unit: 'ns' as const,
    ...(key === 'median' ? { colour: tokens.accent } : {}),
  });
  return {
    id: 'costs',
    title: real.costs.title,
    look: 'boxes',
    columns: [
      { key: 'operation', name: columns.operation, unit: '' },
      { key: 'batch', name: columns.batch, unit: 'count' },
      { key: 'samples', name: columns.samples, unit: 'count' },
      ...(['least', 'lower', 'median', 'upper', 'most', 'low', 'high'] as const).map(ns),
    ],
    rows: COSTS.flatMap((cost) => {
      const outcome = outcomes[cost];
      if (outcome?.kind !== 'cost') return [];
      const { least, lower, median, upper, most, interval } = spreadOf(outcome.samples);
      const figures = [least, lower, median, upper, most, interval?.low ?? null, interval?.high ?? null];
      return [[real.names[cost], outcome.batch, outcome.samples.length, ...figures]];
    }),
  };
}

/** Times to start all or to wake all, by how many: a line of medians for each that waits. */
export function crowdsChart(
  { real }: Dictionary,
  outcomes: Sheet['outcomes'],
  what: 'start' | 'wake',
): ChartData {
  const { columns, crowds } = real;
  const found = CROWDS.map((crowd) => ({ crowd, outcome: crowdOf(outcomes, crowd) }));
  const sizes = [...new Set(found.flatMap(({ outcome }) => outcome?.rows.map(({ many }) => many) ?? []))];
  return {
    id: `waiting-${what}`,
    title: what === 'start' ? crowds.startChart : crowds.wakeChart,
    look: 'logLines',
    columns: [
      { key: 'many', name: crowds.many, unit: 'count' },
      ...CROWDS.flatMap((crowd) =>
        (['median', 'least', 'most'] as const).map((part) => ({
          key: `${crowd}-${part}`,
          name: `${real.names[crowd]}: ${columns[part]}`,
          unit: 'ms' as const,
          ...(part === 'median' ? { colour: crowdColours[crowd] } : {}),
        })),
      ),
    ],
    rows: sizes
      .sort((a, b) => a - b)
      .map((many) => [
        many,
        ...found.flatMap(({ outcome }) => {
          const row = outcome?.rows.find((one) => one.many === many);
          if (!row) return [null, null, null];
          const { median, least, most } = spreadOf(row.rounds.map((round) => round[what]));
          return [median, least, most];
        }),
      ]),
  };
}

/** The outcome of a crowd, if it was measured. */
export function crowdOf(outcomes: Sheet['outcomes'], crowd: Experiment) {
  const outcome: Outcome | undefined = outcomes[crowd];
  return outcome?.kind === 'crowd' ? outcome : null;
}

/** What each that is held takes. */
export const memoryChart = ({ real }: Dictionary, { rows }: MemoryOutcome): ChartData => ({
  id: 'memory',
  title: real.names.memory,
  look: 'table',
  columns: [
    { key: 'what', name: real.crowds.what, unit: '' },
    { key: 'many', name: real.crowds.many, unit: 'count' },
    { key: 'bytes', name: real.columns.bytes, unit: 'bytes' },
    { key: 'bytesEach', name: real.columns.bytesEach, unit: 'bytes' },
  ],
  rows: rows.map(({ what, many, bytes }) => [real.names[what], many, bytes, bytes / many]),
});
