import { describe, expect, test } from 'vitest';
import { Locks } from '../../src/protocol/words.ts';
import { builtInScenario } from '../../src/restaurant/scenarios.ts';
import { FOUR, type IncidentCounts, incidents, loop, NO_INCIDENTS, threads } from './support/nights.ts';

// Fifty evenings take seconds, on a busy machine many.
const PATIENCE = { timeout: 400_000 };
const friday = builtInScenario('friday');
const kinds = (counts: IncidentCounts): string[] =>
  Object.entries(counts)
    .filter(([, count]) => count > 0)
    .map(([kind]) => kind);

describe('on Friday', () => {
  test('seven ThreadBots without locks see several kinds of incident within five seeds', PATIENCE, () => {
    expect(kinds(incidents(friday, threads(Locks.None), 5)).length).toBeGreaterThanOrEqual(4);
  });

  test('and every kind but deadlock within fifty', PATIENCE, () => {
    const { Deadlock, ...others } = incidents(friday, threads(Locks.None), 50);
    expect(Deadlock).toBe(0);
    expect(Object.entries(others).filter(([, count]) => count === 0)).toEqual([]);
  });

  test('four ThreadBots never see what takes two of one role, and see the rest', PATIENCE, () => {
    const { SmashedPlate, SmashedGlass, SeatedWhileCleaning, ...others } = incidents(
      friday,
      threads(Locks.None, FOUR),
      20,
    );
    expect({ ...NO_INCIDENTS, ...others }).toEqual(NO_INCIDENTS);
    expect(SmashedPlate + SmashedGlass + SeatedWhileCleaning).toBeGreaterThan(0);
  });

  test.each([
    ['one big lock', threads(Locks.Big)],
    ['a lock for each thing', threads(Locks.Each)],
    ['claims', threads(Locks.Claim)],
    ['LoopBot', loop()],
  ])('%s: none in fifty seeds', PATIENCE, (_, staff) => {
    expect(incidents(friday, staff, 50)).toEqual(NO_INCIDENTS);
  });

  test('locks that are taken carelessly keep bots apart, but two get caught before long', () => {
    const { Deadlock, ...others } = incidents(friday, threads(Locks.Careless), 5);
    expect({ ...NO_INCIDENTS, ...others }).toEqual(NO_INCIDENTS);
    // And each of these nights has come to its end all the same.
    expect(Deadlock).toBeGreaterThan(0);
  });
});

test('LoopBot has no incidents either when it takes locks like the others', () => {
  for (const locks of Object.values(Locks)) {
    expect(incidents(friday, loop(locks), 2)).toEqual(NO_INCIDENTS);
  }
});

test('on a quiet night there are fewer than on Friday', () => {
  const total = (counts: IncidentCounts): number => Object.values(counts).reduce((sum, n) => sum + n, 0);
  const quiet = total(incidents(builtInScenario('monday'), threads(Locks.None, FOUR), 10));
  const busy = total(incidents(friday, threads(Locks.None), 10));
  expect(quiet * 5).toBeLessThan(busy);
});
