import { describe, expect, test } from 'vitest';
import type { IncidentFigures } from '../../src/metrics/dashboard.ts';
import { NightFigures } from '../../src/metrics/night-figures.ts';
import { RECORD_WORDS, type Staffing } from '../../src/protocol/trace.ts';
import { Locks } from '../../src/protocol/words.ts';
import { loop, threads } from '../nights/support/nights.ts';
import { shortScenario } from '../support/short-scenario.ts';
import { liveNight } from './support/live.ts';

/** As fast as two nights at once can be run while guests are still being served. */
const SPEED = 6000;

interface Outcome {
  readonly served: number;
  readonly incidents: IncidentFigures;
}

/** One short night in real threads. */
async function shortNight(seed: number, staffing: Staffing, speed = SPEED): Promise<Outcome> {
  const night = await liveNight({ scenario: shortScenario, seed, staffing }, speed);
  await night.ended;
  const figures = new NightFigures(shortScenario);
  const words = night.words();
  for (let at = 0; at < words.length; at += RECORD_WORDS) figures.record(words, at);
  const { closed, guests, incidents } = figures.dashboard();
  expect(closed).toBe(true);
  expect(guests.served + guests.balked + guests.reneged).toBe(guests.arrived);
  return { served: guests.served, incidents };
}

/** Runs a night, and if nobody was served in it, which proves little, again at half the speed. */
async function expectNoIncidents(seed: number, staffing: Staffing): Promise<void> {
  for (let speed = SPEED; ; speed /= 2) {
    const { served, incidents } = await shortNight(seed, staffing, speed);
    expect(incidents.total, `seed ${seed}`).toBe(0);
    if (served > 0) return;
  }
}

describe('in real threads', () => {
  test('without locks several kinds of incident happen within a few nights', async () => {
    const kinds = new Set<string>();
    for (let seed = 1; seed <= 6 && kinds.size < 3; seed += 1) {
      const { total: _, ...found } = (await shortNight(seed, threads(Locks.None))).incidents;
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
  ])('%s: none in 50 nights, and guests are served in each', async (_name, staffing) => {
    for (let seed = 1; seed <= 50; seed += 2) {
      await Promise.all([expectNoIncidents(seed, staffing), expectNoIncidents(seed + 1, staffing)]);
    }
  });

  test('with locks in careless order a deadlock is found, and the night still comes to its end', async () => {
    let found = 0;
    for (let seed = 1; seed <= 6 && found === 0; seed += 1) {
      found = (await shortNight(seed, threads(Locks.Careless))).incidents.deadlock;
    }
    expect(found).toBeGreaterThan(0);
  });
});
