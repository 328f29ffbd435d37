import { seconds } from '../../kernel/ticks.ts';
import type { BotFigures, Dashboard, IncidentFigures, LoopHold } from '../../metrics/dashboard.ts';
import type { LoopOnFloor } from '../../metrics/floor-state.ts';
import type { Breakdown } from '../../metrics/waits/breakdown.ts';
import { botColour, causeColours, causePatterns, tokens } from '../../protocol/palette.ts';
import type { Scenario } from '../../protocol/scenario.ts';
import { timeOfDay } from '../format.ts';
import type { Dictionary, Language } from '../i18n/dictionary.ts';
import { causeKey, SHARE_KEYS } from '../idle-states.ts';
import { INCIDENT_KEYS } from '../../metrics/incident-kinds.ts';
import { causeWords, dutyWords } from '../labels.ts';
import { taskWords } from '../task-words.ts';
import { kindWords, type Naming } from '../waits/wait-words.ts';
import type { ChartData } from './chart-data.ts';

/** Where each bot's time on duty went. */
export function idleChart(
  words: Dictionary,
  bots: readonly BotFigures[],
  { id, title }: Pick<ChartData, 'id' | 'title'> = { id: 'idle', title: words.idle.title },
): ChartData {
  const { export: names, idle } = words;
  return {
    id,
    title,
    look: 'bars',
    columns: [
      { key: 'bot', name: names.columns.bot, unit: '' },
      { key: 'secondsOnDuty', name: names.columns.onDuty, unit: 's' },
      ...SHARE_KEYS.map((key) => ({
        key,
        name: idle.states[key],
        unit: 'share' as const,
        colour: causeColours[causeKey(key)],
        pattern: causePatterns[causeKey(key)],
      })),
      { key: 'idle', name: names.columns.idle, unit: 'share' },
    ],
    rows: bots.map((bot) => [bot.name, bot.secondsOnDuty, ...SHARE_KEYS.map((key) => bot[key]), bot.idle]),
  };
}

/** Guests, collisions and idle shares over the evening. */
export function eveningChartData(words: Dictionary, { series, bots }: Dashboard, opens: number): ChartData {
  const { export: names, evening } = words;
  return {
    id: 'evening',
    title: evening.title,
    look: 'lines',
    columns: [
      { key: 'minute', name: names.columns.minute, unit: 'min' },
      { key: 'time', name: names.columns.time, unit: '' },
      { key: 'guestsInside', name: evening.inside, unit: 'count', colour: tokens.inkFaint },
      { key: 'collisions', name: evening.collisions, unit: 'count', colour: tokens.crash },
      ...bots.map(({ name, role, index }) => ({
        key: name,
        name: names.columns.idleOf(name),
        unit: 'share' as const,
        colour: botColour(role, index),
      })),
    ],
    rows: series.incidents.map((collisions, bin) => {
      const minute = opens + ((bin + 1) * series.binSeconds) / 60;
      const idle = series.idle.map((row) => row[bin] ?? null);
      return [minute, timeOfDay('en', minute, 0), series.inside[bin] ?? 0, collisions, ...idle];
    }),
  };
}

export const collisionsChart = (words: Dictionary, incidents: IncidentFigures): ChartData => ({
  id: 'collisions',
  title: words.collisions.title,
  look: 'bars',
  columns: [
    { key: 'kind', name: words.export.columns.kind, unit: '' },
    { key: 'count', name: words.export.columns.count, unit: 'count', colour: tokens.crash },
  ],
  rows: INCIDENT_KEYS.map((key) => [words.collisions.kinds[key], incidents[key]]),
});

/** The event loop's lists now, and its lag so far. */
export function loopChart(
  words: Dictionary,
  title: string,
  lists: LoopOnFloor | null,
  { loop }: Dashboard,
): ChartData {
  const { columns } = words.export;
  const tasks = (list: string, of: LoopOnFloor['ready'], waits: boolean): (string | number | null)[][] =>
    of.map((task) => [
      list,
      dutyWords(words, task.duty, task.subject),
      waits ? causeWords(words, task.cause) : null,
      null,
    ]);
  return {
    id: 'loop',
    title,
    look: 'table',
    columns: [
      { key: 'list', name: columns.list, unit: '' },
      { key: 'job', name: columns.job, unit: '' },
      { key: 'waitsFor', name: columns.waitsFor, unit: '' },
      { key: 'seconds', name: columns.seconds, unit: 's' },
    ],
    rows: [
      ...(loop
        ? [
            [words.loop.lag, words.loop.lagMean, null, loop.lagMean],
            [words.loop.lag, words.loop.lagMax, null, loop.lagMax],
          ]
        : []),
      ...(lists?.running
        ? [[words.loop.running, dutyWords(words, lists.running.duty, lists.running.subject), null, null]]
        : []),
      ...tasks(words.loop.ready, lists?.ready ?? [], false),
      ...tasks(words.loop.waiting, lists?.waiting ?? [], true),
    ],
  };
}

/** What held the loop. */
export const holdsChart = (
  words: Dictionary,
  language: Language,
  scenario: Scenario,
  holds: readonly LoopHold[],
): ChartData => ({
  id: 'holds',
  title: words.holds.title,
  look: 'table',
  columns: [
    { key: 'time', name: words.export.columns.time, unit: '' },
    { key: 'seconds', name: words.export.columns.seconds, unit: 's' },
    { key: 'job', name: words.export.columns.job, unit: '' },
    { key: 'waiting', name: words.export.columns.tasksWaiting, unit: 'count' },
  ],
  rows: holds.map((hold) => [
    timeOfDay('en', scenario.opens, hold.from, true),
    hold.seconds,
    taskWords(words, language, scenario, hold.task),
    hold.waiting.length,
  ]),
});

/** What one bot has waited for. */
export const waitsChart = (naming: Naming, bot: string, sums: Breakdown): ChartData => {
  const { columns } = naming.words.export;
  return {
    id: `waits-${bot.toLowerCase().replaceAll(' ', '-')}`,
    title: naming.words.waits.open(bot),
    look: 'bars',
    columns: [
      { key: 'what', name: columns.what, unit: '' },
      { key: 'cause', name: columns.cause, unit: '' },
      { key: 'seconds', name: columns.seconds, unit: 's', colour: causeColours.guest },
      { key: 'waits', name: columns.count, unit: 'count' },
      { key: 'longest', name: columns.longest, unit: 's' },
    ],
    rows: sums.causes.flatMap(({ cause, kinds }) =>
      kinds.map((kind) => [
        kindWords(naming, kind),
        causeWords(naming.words, cause),
        seconds(kind.ticks),
        kind.waits,
        seconds(kind.longest),
      ]),
    ),
  };
};
