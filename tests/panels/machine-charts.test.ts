import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toCsv, toJson } from '../../src/panels/charts/chart-data.ts';
import { logAxis } from '../../src/panels/charts/log-axis.ts';
import {
  costsChart,
  crowdsChart,
  cutleryChart,
  memoryChart,
  sheetOrigin,
} from '../../src/panels/charts/machine-charts.ts';
import { bytesText, compact, finePercent, tinySpan } from '../../src/panels/format.ts';
import { wordsOf } from '../../src/panels/i18n/words.ts';
import type { Sheet } from '../../src/metrics/machine/sheet.ts';

const words = wordsOf('en');

describe('a scale that goes by tens', () => {
  test('holds all values between its ends, and their order', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 1e-3, max: 1e12, noNaN: true }), { minLength: 1 }), (values) => {
        const axis = logAxis(values);
        for (const value of values) {
          expect(value).toBeGreaterThanOrEqual(axis.low * (1 - 1e-6));
          expect(value).toBeLessThanOrEqual(axis.high * (1 + 1e-6));
        }
        const places = [...values].sort((a, b) => a - b).map((value) => axis.at(value));
        expect(places).toEqual([...places].sort((a, b) => a - b));
        expect(axis.ticks.map((tick) => axis.at(tick))).toEqual(
          axis.ticks.map((_, index) => index / (axis.ticks.length - 1)),
        );
      }),
    );
  });

  test('is one step long where there is nothing, and leaves nothing out at the end', () => {
    expect(logAxis([0, -3]).ticks).toEqual([1, 10]);
    expect(logAxis([1000, 1000]).ticks).toEqual([1000, 10_000]);
    expect(logAxis([10, 1_000_000]).ticks).toEqual([10, 100, 1000, 10_000, 100_000, 1_000_000]);
  });
});

test('spans, amounts and shares have units that suit them', () => {
  expect(tinySpan('en', 84.13)).toBe('84.1 ns');
  expect(tinySpan('en', 999.7)).toBe('1 μs');
  expect(tinySpan('en', 9870)).toBe('9.87 μs');
  expect(tinySpan('zh', 34_300_000)).toBe('34.3毫秒');
  expect(tinySpan('en', 2.5e9)).toBe('2.5 sec');
  expect([bytesText('en', 264), bytesText('en', 999.9), bytesText('en', 1_900_000)]).toEqual([
    '264 B',
    '1 kB',
    '1.9 MB',
  ]);
  expect(finePercent('en', 0.000_012)).toBe('0.0012%');
  expect([compact('en', 10_000), compact('zh', 10_000)]).toEqual(['10K', '1万']);
});

describe('charts of a machine', () => {
  const cutlery = {
    kind: 'cutlery',
    bots: 10,
    rows: (['plain', 'atomic', 'mutex'] as const).map((way) => ({
      way,
      tasks: 10,
      rounds: [0, 20, 40].map((lost) => ({
        off: way === 'plain' ? -lost : 0,
        uncounted: way === 'plain' ? lost : 0,
        milliseconds: 1,
        atOnce: null,
      })),
    })),
  } as const;
  const memory = {
    kind: 'memory',
    of: 'page',
    rows: [{ what: 'tasks', many: 1000, bytes: 264_000 }],
  } as const;
  const sheet: Sheet = {
    id: 'a',
    begun: '2026-11-21T16:45:22.311Z',
    version: '1',
    machine: { name: 'Browser 1', cores: 2, shares: true, clockStep: 5000 },
    outcomes: {
      cutlery,
      lock: { kind: 'cost', batch: 8, samples: [10, 30, 20] },
      await: { kind: 'fault', message: 'x' },
      tasks: { kind: 'crowd', rows: [{ many: 1000, rounds: [{ start: 3, wake: 1 }] }] },
      workers: { kind: 'crowd', rows: [{ many: 2, rounds: [{ start: 50, wake: 0.5 }] }] },
      memory,
    },
    disturbed: [],
  };
  const rowsOf = (chart: { columns: readonly { key: string }[]; rows: readonly (readonly unknown[])[] }) =>
    chart.rows.map((row) => Object.fromEntries(chart.columns.map(({ key }, index) => [key, row[index]])));

  test('have the figures that the page shows', () => {
    expect(rowsOf(cutleryChart(words, cutlery))).toMatchObject([
      { tasksEach: 10, tasks: 100, round: 1, plainLost: 0, plainTime: 1 },
      { tasksEach: 10, tasks: 100, round: 2, plainLost: 20, plainOff: -20, mutexLost: 0 },
      { tasksEach: 10, tasks: 100, round: 3, plainLost: 40, plainOff: -40, atomicLost: 0 },
    ]);
    expect(rowsOf(costsChart(words, sheet.outcomes))).toEqual([
      expect.objectContaining({ batch: 8, samples: 3, least: 10, median: 20, most: 30, low: null }),
    ]);
    expect(rowsOf(crowdsChart(words, sheet.outcomes, 'start'))).toMatchObject([
      { many: 2, 'workers-median': 50, 'tasks-median': null },
      { many: 1000, 'workers-median': null, 'tasks-median': 3 },
    ]);
    expect(rowsOf(memoryChart(words, memory))).toMatchObject([
      { many: 1000, bytes: 264_000, bytesEach: 264 },
    ]);
  });

  test('say in JSON on which machine they were measured, and have units in CSV', () => {
    const origin = sheetOrigin(sheet, 'about');
    expect(origin.file).toBe('machine-2026-11-21-16-45');
    const json = JSON.parse(toJson(costsChart(words, sheet.outcomes), origin.source)) as object;
    expect(json).toMatchObject({ chart: 'costs', machine: sheet.machine, begun: sheet.begun });
    expect(toCsv(costsChart(words, sheet.outcomes)).split('\r\n')[0]).toContain('Median (ns)');
  });
});
