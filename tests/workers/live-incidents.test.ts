import { describe, expect, test } from 'vitest';
import type { IncidentFigures } from '../../src/metrics/dashboard.ts';
import { NightFigures } from '../../src/metrics/night-figures.ts';
import { RECORD_WORDS, type Staffing } from '../../src/protocol/trace.ts';
import { Locks } from '../../src/protocol/words.ts';
import { loop, threads } from '../nights/support/nights.ts';
import { shortScenario } from '../support/short-scenario.ts';
import { liveNight } from './support/live.ts';

const SPEED = 6000;

/** The incidents of one short night in real threads. */
async function incidents(seed: number, staffing: Staffing): Promise<IncidentFigures> {
  const night = await liveNight({ scenario: shortScenario, seed, staffing }, SPEED);
  await night.ended;
  const figures = new NightFigures(shortScenario);
  const words = night.words();
  for (let at = 0; at < words.length; at += RECORD_WORDS) figures.record(words, at);
  const { closed, guests, incidents: found } = figures.dashboard();
  expect(closed).toBe(true);
  expect(guests.served + guests.balked + guests.reneged).toBe(guests.arrived);
  return found;
}

describe('in real threads', () => {
  test('without locks several kinds of incident happen within a few nights', async () => {
    const kinds = new Set<string>();
    for (let seed = 1; seed <= 6 && kinds.size < 3; seed += 1) {
      const { total: _, ...found } = await incidents(seed, threads(Locks.None));
      for (const [kind, count] of Object.entries(found)) if (count > 0) kinds.add(kind);
    }
    expect(kinds.size).toBeGreaterThanOrEqual(3);
    expect(kinds).not.toContain('deadlock');
  });

  test.each([
    ['a lock for each thing', threads(Locks.Each)],
    ['one big lock', threads(Locks.Big)],
    ['claims', threads(Locks.Claim)],
    ['LoopBot', loop()],
  ])('%s: none in 50 nights', async (_name, staffing) => {
    for (let seed = 1; seed <= 50; seed += 1) {
      expect((await incidents(seed, staffing)).total, `seed ${seed}`).toBe(0);
    }
  });

  test('with locks in careless order a deadlock is found, and the night still comes to its end', async () => {
    let found = 0;
    for (let seed = 1; seed <= 6 && found === 0; seed += 1) {
      found = (await incidents(seed, threads(Locks.Careless))).deadlock;
    }
    expect(found).toBeGreaterThan(0);
  });
});
