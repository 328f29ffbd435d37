import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { BotFigures } from '../../src/metrics/dashboard.ts';
import { type ChartData, fileName, toCsv, toJson } from '../../src/panels/charts/chart-data.ts';
import { collisionsChart, idleChart } from '../../src/panels/charts/charts.ts';
import { arrivalsChart, resultsChart } from '../../src/panels/charts/house-charts.ts';
import type { NightResult } from '../../src/panels/deck.ts';
import { arrivalsByHour } from '../../src/panels/week/forecast.ts';
import { NightFigures } from '../../src/metrics/night-figures.ts';
import { Mode } from '../../src/protocol/modes.ts';
import { builtInScenario } from '../../src/restaurant/scenarios.ts';
import { fed } from '../metrics/hand-made.ts';
import { recordsOf, setupOf } from '../metrics/nights.ts';
import { wordsOf } from '../../src/panels/i18n/words.ts';
import { Role } from '../../src/protocol/words.ts';

const chart = (rows: ChartData['rows']): ChartData => ({
  id: 'test',
  title: 'A test',
  look: 'table',
  columns: [
    { key: 'name', name: 'Name', unit: '' },
    { key: 'length', name: 'Length', unit: 's' },
  ],
  rows,
});
const source = { scenario: 'Friday', seed: 7, staffing: { mode: 'loop' }, version: '1.2.3', at: '19:42:00' };

test('CSV quotes what needs it, names units, and leaves nothing as nothing', () => {
  const text = toCsv(
    chart([
      ['plain', 1.5],
      ['a, b', null],
      ['says "no"', -2],
      ['two\nlines', 0],
      [' spaced', 1e-7],
    ]),
  );
  expect(text).toBe(
    'Name,Length (s)\r\nplain,1.5\r\n"a, b",\r\n"says ""no""",-2\r\n"two\nlines",0\r\n" spaced",1e-7\r\n',
  );
});

/** Reads CSV back as RFC 4180 has it. */
function parse(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quoted, plain = '', end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    row.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}

test('CSV reads back as it was, whatever the texts are', () => {
  const cell = fc.string({ unit: fc.constantFrom('"', ',', '\r', '\n', ' ', 'a', '号') });
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, fc.integer())), (rows) => {
      const [, ...read] = parse(toCsv(chart(rows)));
      expect(read).toEqual(rows.map(([text, number]) => [text, String(number)]));
    }),
  );
});

test('JSON tells of which night it is, with columns, units and rows by name', () => {
  expect(JSON.parse(toJson(chart([['x', null]]), source))).toEqual({
    chart: 'test',
    title: 'A test',
    ...source,
    columns: [
      { key: 'name', name: 'Name', unit: '' },
      { key: 'length', name: 'Length', unit: 's' },
    ],
    rows: [{ name: 'x', length: null }],
  });
});

test('names of files tell day, seed and chart', () => {
  expect(fileName({ file: 'friday-7', about: '', source }, chart([]), 'csv')).toBe('friday-7-test.csv');
});

test.each(['en', 'zh'] as const)(
  'charts have as many cells as columns, and shares that sum to 1: %s',
  (language) => {
    const words = wordsOf(language);
    const bot: BotFigures = {
      ...{ name: 'WaitBot 1', role: Role.Wait, index: 1, onDuty: true, secondsOnDuty: 60 },
      ...{ working: 0.25, waitingGuest: 0.25, waitingOven: 0, waitingGateway: 0, waitingLock: 0 },
      ...{ starved: 0.5, idle: 0.75 },
    };
    const idle = idleChart(words, [bot]);
    expect(idle.rows[0]).toHaveLength(idle.columns.length);
    const drawn = idle.columns.flatMap(({ colour }, index) => (colour === undefined ? [] : [index]));
    expect(drawn.reduce((sum, index) => sum + Number(idle.rows[0]?.[index]), 0)).toBe(1);
    const none = { smashedPlate: 1, smashedGlass: 0, twoHands: 2, doubleOrder: 0, seatedWhileCleaning: 0 };
    const counts = { ...none, twoPartiesOneTable: 0, lostTakings: 0, deadlock: 0, total: 3 };
    expect(collisionsChart(words, counts).rows.map(([, count]) => count)).toEqual([1, 0, 2, 0, 0, 0, 0, 0]);
  },
);

test('what a night has come to is told as numbers, for each staff a column', () => {
  const { words, records, scenario } = {
    words: wordsOf('en'),
    records: recordsOf(setupOf('monday', Mode.Threads)),
    scenario: builtInScenario('monday'),
  };
  const figures = fed(new NightFigures(scenario), records).dashboard();
  const result: NightResult = { day: 'monday', seed: 7, staffed: 'threads', figures };
  const { columns, rows } = resultsChart(words, 'Monday', [result, result], ['ThreadBots', 'LoopBot']);
  expect(columns.map(({ name }) => name)).toEqual(['What', 'Unit', 'ThreadBots', 'LoopBot']);
  const served = rows.find(([name]) => name === 'Guests served');
  expect(served).toEqual(['Guests served', '', figures.guests.served, figures.guests.served]);
  expect(rows.every((row) => row.slice(2).every((cell) => typeof cell === 'number'))).toBe(true);
});

test('when guests are expected adds up to what the tickets of the week say', () => {
  const nights = (['monday', 'friday'] as const).map((day) => builtInScenario(day));
  const { rows } = arrivalsChart(wordsOf('en'), nights);
  expect(rows[0]).toEqual(['Monday 17:00', nights[0]?.arrivals.perHour[0]]);
  expect(rows.some(([name]) => name === 'Tuesday 19:00')).toBe(true);
  expect(rows).toHaveLength(nights.reduce((sum, night) => sum + arrivalsByHour(night).length, 0));
});
