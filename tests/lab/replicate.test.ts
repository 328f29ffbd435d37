import { expect, test } from 'vitest';
import { figuresOf } from '../../src/cli/night-report.ts';
import { runNight } from '../../src/cli/run-night.ts';
import { recordNight, replicate } from '../../src/lab/replicate.ts';
import { stretchWindows } from '../../src/restaurant/windows.ts';
import type { NightSetup } from '../../src/protocol/night.ts';
import { builtInScenario } from '../../src/restaurant/scenarios.ts';
import { shortScenario } from '../support/short-scenario.ts';

const setup = (seed: number, mode: number): NightSetup => ({
  scenario: shortScenario,
  seed,
  staffing: { mode, locks: 0, crew: { greet: 2, wait: 4, chef: 2, wine: 2 } },
});

test.each([
  [1, 0],
  [2, 0],
  [3, 1],
])('seed %i in mode %i has the figures of the command line', async (seed, mode) => {
  const night = setup(seed, mode);
  const { records } = await runNight('virtual', night, 1);
  const { guests, incidents, till, loop, bots, tick } = figuresOf(night.scenario, records);
  const sample = replicate(night);
  const onDuty = bots.reduce((sum, bot) => sum + bot.secondsOnDuty, 0);
  const idle = bots.reduce((sum, bot) => sum + bot.idle * bot.secondsOnDuty, 0) / onDuty;
  expect(sample).toMatchObject({
    ...{ served: guests.served, wait: guests.waitSeconds.mean, idle, takings: till.counted },
    ...{ collisions: incidents.total, incidents, lag: loop?.lagMean ?? null, length: tick / 1000 },
    lost: guests.balked + guests.reneged,
  });
  expect(recordNight(night)).toEqual(records);
  expect(replicate(night)).toEqual(sample);
  for (const [kind, many] of Object.entries(incidents)) {
    const first = sample.first[kind as keyof typeof incidents];
    expect(first === null).toBe(many === 0);
  }
});

test('longer windows change hands and nothing else of an evening', () => {
  const friday = builtInScenario('friday');
  expect(stretchWindows(friday, 1)).toBe(friday);
  const { acts, title, ...rest } = stretchWindows(friday, 4);
  const { acts: before, title: called, ...restBefore } = friday;
  expect(title.en).toBe(`${called.en}, windows × 4`);
  expect(rest).toEqual(restBefore);
  expect(acts.wipe).toEqual({ kind: 'uniform', min: 8, max: 14 });
  expect(acts.greet).toEqual(before.greet);
  for (const factor of [0, -1, 11, NaN]) expect(() => stretchWindows(friday, factor)).toThrow(RangeError);
});

test('longer windows bring more collisions to the same guests', () => {
  const total = (factor: number): number =>
    [1, 2, 3, 4].reduce((sum, seed) => {
      const night = setup(seed, 0);
      const scenario = stretchWindows(night.scenario, factor);
      return sum + replicate({ ...night, scenario }).collisions;
    }, 0);
  expect(total(4)).toBeGreaterThan(total(0.25));
});
