import { describe, expect, test } from 'vitest';
import { RecordCode, type Staffing } from '../../src/protocol/trace.ts';
import { GuestStage, Locks } from '../../src/protocol/words.ts';
import { BUILT_IN, builtInScenario } from '../../src/restaurant/scenarios.ts';
import { loop, night, rows, threads } from './support/nights.ts';

/** Parties that lost patience, by the stage in which they were, and parties that were served. */
function partings(words: Int32Array): { served: number; lost: Record<number, number> } {
  const lost: Record<number, number> = {};
  let served = 0;
  for (const [, , , code, , stage, , d = 0] of rows(words)) {
    if (code !== RecordCode.Guest) continue;
    if (stage === GuestStage.Served) served += 1;
    if (stage === GuestStage.Reneged) lost[d] = (lost[d] ?? 0) + 1;
  }
  return { served, lost };
}

const SEEDS = [1, 2, 3, 4];

describe.each(BUILT_IN)('on %s', (day) => {
  const scenario = builtInScenario(day);
  const all = (staffing: Staffing) => SEEDS.map((seed) => partings(night({ scenario, seed, staffing })));
  const byLoop = all(loop());
  const byThreads = all(threads(Locks.None, scenario.staff.crew));

  test('nobody who has been greeted leaves LoopBot: the tables are full, that is all', () => {
    for (const { lost } of byLoop) {
      const { [GuestStage.Queued]: _, ...others } = lost;
      expect(others).toEqual({});
    }
  });

  test('LoopBot alone loses no more guests than the ThreadBots of the day, and serves as many', () => {
    const sum = (nights: typeof byLoop): number =>
      nights.reduce((total, { lost }) => total + Object.values(lost).reduce((a, b) => a + b, 0), 0);
    expect(sum(byLoop)).toBeLessThanOrEqual(sum(byThreads));
    const served = (nights: typeof byLoop): number => nights.reduce((total, one) => total + one.served, 0);
    expect(served(byLoop)).toBeGreaterThanOrEqual(served(byThreads));
  });
});
