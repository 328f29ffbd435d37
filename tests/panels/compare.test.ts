import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareCommand } from '../../src/panels/lab/compare/compare-meaning.tsx';
import { axisFor, placeOn } from '../../src/panels/charts/axis.ts';
import { meanText, rangeText } from '../../src/panels/lab/compare/figure-text.ts';
import { wayHint, wayName } from '../../src/panels/lab/compare/way-words.ts';
import { modeKeysOf } from '../../src/panels/lab/compare-deck.ts';
import { LANGUAGES } from '../../src/panels/i18n/dictionary.ts';
import { wordsOf } from '../../src/panels/i18n/words.ts';
import { comparisonTable } from '../../src/metrics/comparison/table.ts';
import { dotOf } from '../../src/panels/lab/compare/shown.ts';

describe('the scale of the chart', () => {
  test('has round marks', () => {
    expect(axisFor([3, 268]).marks).toEqual([0, 100, 200, 300]);
    expect(axisFor([-4, 6]).marks).toEqual([-4, -2, 0, 2, 4, 6]);
    expect(axisFor([0.97, 0.99]).marks).toEqual([0.97, 0.975, 0.98, 0.985, 0.99]);
    expect(axisFor([])).toMatchObject({ from: 0, to: 1 });
    expect(axisFor([0, 0])).toMatchObject({ from: 0, to: 1 });
  });

  test('holds all values, in at most seven steps', () => {
    const value = fc.double({ min: -1e6, max: 1e6, noNaN: true }).map((one) => Math.round(one * 100) / 100);
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 8 }), (values) => {
        const axis = axisFor(values);
        expect(axis.marks.length).toBeLessThanOrEqual(8);
        expect(axis.from).toBeLessThan(axis.to);
        for (const one of values) {
          expect(placeOn(axis, one)).toBeGreaterThanOrEqual(-1e-6);
          expect(placeOn(axis, one)).toBeLessThanOrEqual(100 + 1e-6);
        }
      }),
    );
  });
});

test('every way has a name of its own and a hint, in both languages', () => {
  for (const language of LANGUAGES) {
    for (const what of ['friday', 'downloads'] as const) {
      const keys = modeKeysOf(what);
      const names = keys.map((key) => wayName(wordsOf(language), key, what === 'downloads'));
      expect(new Set(names).size).toBe(keys.length);
      for (const key of keys) {
        expect(wayHint(wordsOf(language), key, what === 'downloads').length).toBeGreaterThan(5);
      }
    }
  }
});

test('the command line names what was left out only', () => {
  const all = modeKeysOf('friday');
  const plan = { what: 'friday', modes: all, base: 'threads', seeds: 100, firstSeed: 3 } as const;
  expect(compareCommand(plan)).toBe(
    'npm run -s cli -- compare --day friday --seeds 100 --seed 3 --base threads',
  );
  expect(compareCommand({ ...plan, what: 'downloads', modes: ['sync', 'threads'], base: 'sync' })).toBe(
    'npm run -s cli -- compare --scenario downloads --seeds 100 --seed 3 --modes sync,threads --base sync',
  );
});

test('figures and differences are told with half of their intervals', () => {
  const nights = (values: number[]) => values.map((takings) => ({ takings }));
  const table = comparisonTable(
    [
      { mode: 'a', nights: nights([10_000, 12_000, 11_000]) },
      { mode: 'b', nights: nights([10_500, 13_000, 11_700]) },
    ],
    'a',
    ['takings', 'lag'],
  );
  const [first, second] = table.rows;
  expect(meanText('en', 'takings', first?.figures.takings, 0)).toBe('110 ± 25');
  expect(meanText('en', 'lag', first?.figures.lag, 0)).toBe('–');
  const difference = dotOf(table, second!, 'takings', 'difference');
  expect(rangeText(wordsOf('en'), 'en', 'takings', difference, 1, true)).toEqual({
    text: '+7.3 ± 6.3',
    range: '95% interval +1.1 to +13.6',
  });
  expect(dotOf(table, first!, 'takings', 'difference')).toEqual({ mean: 0, low: null, high: null });
  expect(dotOf(table, first!, 'lag', 'figure')).toBeNull();
});
