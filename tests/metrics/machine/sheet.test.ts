import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lossesOf } from '../../../src/metrics/machine/losses.ts';
import type { CutleryRound } from '../../../src/metrics/machine/outcome.ts';
import { sizesUpTo } from '../../../src/metrics/machine/plan.ts';
import { mergeSheets, MOST_SHEETS, type Sheet, withSheets } from '../../../src/metrics/machine/sheet.ts';

const machine = { name: 'Browser 1', cores: 2, shares: true, clockStep: 5000 };
const sheet = (number: number, outcomes: Sheet['outcomes'] = {}): Sheet => ({
  id: `sheet ${number}`,
  begun: new Date(Date.UTC(2026, 0, 1 + number)).toISOString(),
  ...{ version: '1', machine, outcomes, disturbed: [] },
});
const ids = (sheets: readonly Sheet[]): string[] => sheets.map(({ id }) => id);
const numbers = fc.uniqueArray(fc.nat({ max: 30 }), { maxLength: 12 });

describe('sheets', () => {
  test('are kept newest first, and no more than that many', () => {
    const all = Array.from({ length: MOST_SHEETS + 5 }, (_, number) => sheet(number));
    expect(ids(withSheets([], all))).toEqual(
      all
        .map(({ id }) => id)
        .reverse()
        .slice(0, MOST_SHEETS),
    );
  });

  test('of two pages: all that either has added, and nothing that either has thrown away', () => {
    fc.assert(
      fc.property(numbers, numbers, numbers, (mine, theirs, base) => {
        const of = (list: readonly number[]): Sheet[] => list.map((number) => sheet(number));
        const merged = new Set(ids(mergeSheets(of(mine), of(theirs), of(base))));
        for (const number of new Set([...mine, ...theirs, ...base])) {
          const [here, there] = [mine.includes(number), theirs.includes(number)];
          const stays = base.includes(number) ? here && there : true;
          expect(merged.has(`sheet ${number}`)).toBe(stays);
        }
      }),
    );
  });

  test('that both have: the one with more on it', () => {
    const fault = { kind: 'fault', message: 'x' } as const;
    const [empty, full] = [sheet(1), sheet(1, { await: fault })];
    expect(mergeSheets([empty], [full], [empty])).toEqual([full]);
    expect(mergeSheets([full], [empty], [empty])).toEqual([full]);
  });
});

test('sizes go up by a factor, and end with what was asked for', () => {
  expect(sizesUpTo(1_000_000, 10, 10)).toEqual([10, 100, 1000, 10_000, 100_000, 1_000_000]);
  expect(sizesUpTo(48, 1, 2)).toEqual([1, 2, 4, 8, 16, 32, 48]);
  expect(sizesUpTo(10, 10, 10)).toEqual([10]);
  expect(sizesUpTo(1, 1, 2)).toEqual([1]);
});

describe('losses', () => {
  const round = (part: Partial<CutleryRound>): CutleryRound => ({
    ...{ off: 0, uncounted: 0, milliseconds: 1, atOnce: null },
    ...part,
  });

  test('are found in rounds that lost either count, and none found leaves a chance', () => {
    const rounds = [round({}), round({ off: -8 }), round({ uncounted: 30 }), round({ atOnce: 2 })];
    const losses = lossesOf({ way: 'plain', tasks: 10, rounds }, 10);
    expect(losses.found).toMatchObject({ hits: 2, count: 4 });
    expect(losses.off.most).toBe(8);
    expect(losses.uncounted.most).toBe(0.3);
    expect(losses.atOnce).toBe(2);
    const none = lossesOf(
      { way: 'plain', tasks: 10, rounds: Array.from({ length: 10 }, () => round({})) },
      10,
    );
    // 1 - 0.05^(1/10)
    expect(none.found.interval.high).toBeCloseTo(0.2589, 4);
    expect(none.atOnce).toBeNull();
  });
});
