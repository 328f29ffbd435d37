import { WEEK_DAYS } from '../../business/days.ts';
import { seconds } from '../../kernel/ticks.ts';
import type { GuardInUse } from '../../metrics/guards/guards.ts';
import type { Board } from '../../protocol/board.ts';
import { tokens } from '../../protocol/palette.ts';
import type { Scenario } from '../../protocol/scenario.ts';
import { busiestBot, lostGuests, missingMoney } from '../busiest.ts';
import type { NightResult } from '../deck.ts';
import { timeOfDay } from '../format.ts';
import type { Dictionary } from '../i18n/dictionary.ts';
import { guardWords, sentence } from '../races/guard-words.ts';
import { arrivalsByHour } from '../week/forecast.ts';
import type { Cell, ChartData } from './chart-data.ts';

/** What each lock has cost in waiting, and how many things it guards. */
export function lockCostsChart(words: Dictionary, board: Board, locks: readonly GuardInUse[]): ChartData {
  const { lockHead, locks: title } = words.races;
  return {
    id: 'locks',
    title,
    look: 'table',
    columns: [
      { key: 'lock', name: lockHead.lock, unit: '' },
      { key: 'things', name: lockHead.things, unit: 'count' },
      { key: 'taken', name: lockHead.taken, unit: 'count' },
      { key: 'waits', name: lockHead.waits, unit: 'count' },
      { key: 'waited', name: lockHead.waited, unit: 's' },
    ],
    rows: locks.map(({ guard, things, taken, waits, waited }) => [
      sentence(guardWords(words, board, guard)),
      ...[things.length, taken, waits, seconds(waited)],
    ]),
  };
}

/** When guests are expected in each night of a week; `nights` in the order of WEEK_DAYS. */
export function arrivalsChart(words: Dictionary, nights: readonly Scenario[]): ChartData {
  const { columns } = words.export;
  return {
    id: 'arrivals',
    title: columns.arrivals,
    look: 'bars',
    columns: [
      { key: 'hour', name: columns.time, unit: '' },
      { key: 'partiesPerHour', name: columns.partiesPerHour, unit: 'count', colour: tokens.accent },
    ],
    rows: nights.flatMap((night, day) =>
      arrivalsByHour(night).map((rate, hour) => {
        const name = words.night.days[WEEK_DAYS[day] ?? 'monday'];
        return [`${name} ${timeOfDay('en', night.opens + hour * 60, 0)}`, rate];
      }),
    ),
  };
}

/** What came of a night, beside the same guests under another staff. `names`: of the columns. */
export function resultsChart(
  words: Dictionary,
  title: string,
  results: readonly NightResult[],
  names: readonly string[],
): ChartData {
  const { summary, export: texts } = words;
  const row = (name: string, unit: string, value: (result: NightResult) => Cell): Cell[] => [
    ...[name, unit],
    ...results.map(value),
  ];
  return {
    id: 'summary',
    title,
    look: 'table',
    columns: [
      { key: 'what', name: texts.columns.what, unit: '' },
      { key: 'unit', name: texts.columns.unit, unit: '' },
      ...results.map(({ staffed }, index) => ({
        key: staffed,
        name: names[index] ?? staffed,
        unit: '' as const,
      })),
    ],
    rows: [
      row(summary.busiest, 'share', ({ figures }) => busiestBot(figures)?.idle ?? null),
      row(summary.served, '', ({ figures }) => figures.guests.served),
      row(summary.lost, '', ({ figures }) => lostGuests(figures)),
      row(summary.wait, 's', ({ figures }) => figures.guests.waitSeconds.mean),
      row(summary.collisions, '', ({ figures }) => figures.incidents.total),
      row(summary.soufflesServed, '', ({ figures }) => figures.souffles.served),
      row(summary.soufflesFallen, '', ({ figures }) => figures.souffles.failed),
      row(summary.till, '$', ({ figures }) => missingMoney(figures) / 100),
    ],
  };
}
