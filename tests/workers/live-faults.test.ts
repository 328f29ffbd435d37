import type { Worker } from 'node:worker_threads';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { NightSetup } from '../../src/protocol/night.ts';
import { Locks } from '../../src/protocol/words.ts';
import { threads } from '../nights/support/nights.ts';
import { shortScenario } from '../support/short-scenario.ts';
import { liveNight, until } from './support/live.ts';

const setup: NightSetup = { scenario: shortScenario, seed: 9, staffing: threads(Locks.None) };
const UNKNOWN_LOCKS = 15;

/** The Workers that are started during a test: first the house's, then the bots' in the order of hiring. */
function watchWorkers(): { readonly all: Worker[]; readonly running: () => number } {
  const all: Worker[] = [];
  let running = 0;
  const see = (worker: Worker): void => {
    all.push(worker);
    running += 1;
    worker.once('exit', () => (running -= 1));
  };
  process.on('worker', see);
  onTestFinished(() => {
    process.off('worker', see);
  });
  return { all, running: () => running };
}

describe('a live night reports', () => {
  test('a bot whose Worker is gone, by its name, and stops', async () => {
    const { all, running } = watchWorkers();
    const night = await liveNight(setup, 240);
    expect(all).toHaveLength(8);
    await until(() => night.clock().tick > 20_000);
    await all[4]?.terminate();
    await expect(night.ended).rejects.toThrow(/^WaitBot 2: Its Worker has ended/);
    await until(() => running() === 0);
  });

  test('a bot whose program throws, at the beginning', async () => {
    const { running } = watchWorkers();
    const poisoned = { ...setup, staffing: threads(UNKNOWN_LOCKS) };
    // It may fail while the others are still being started, or just after.
    const ended = liveNight(poisoned, 240).then((night) => night.ended);
    await expect(ended).rejects.toThrow(/(Greet|Wait|Chef|Wine)Bot \d.*no lock discipline 15/);
    await until(() => running() === 0);
  });

  test('a bot whose program throws, after a change of staff', async () => {
    const night = await liveNight(setup, 240);
    await until(() => night.clock().tick > 20_000);
    await night.control.setStaffing(threads(UNKNOWN_LOCKS));
    await expect(night.ended).rejects.toThrow(/^(Greet|Wait|Chef|Wine)Bot \d: .*no lock discipline 15/);
    expect(night.words().length).toBeGreaterThan(0);
  });

  test('the house, when it is gone', async () => {
    const { all, running } = watchWorkers();
    const night = await liveNight(setup, 240);
    await all[0]?.terminate();
    await expect(night.ended).rejects.toThrow(/^the house: Its Worker has ended/);
    await until(() => running() === 0);
  });

  test('a house that can not be laid out: the night does not begin', async () => {
    const { running } = watchWorkers();
    const broken = { ...setup, scenario: { ...shortScenario, arrivals: null as never } };
    await expect(liveNight(broken, 240)).rejects.toThrow();
    await until(() => running() === 0);
  });
});

test('all Workers are gone when a night is over, and when it is thrown away', async () => {
  const { all, running } = watchWorkers();
  const night = await liveNight(setup, 6000);
  await night.ended;
  await until(() => running() === 0);
  const other = await liveNight(setup, 60);
  expect(running()).toBe(8);
  other.control.dispose();
  await until(() => running() === 0);
  expect(all).toHaveLength(16);
  // Nothing is told any more.
  const records = other.words().length;
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(other.words().length).toBe(records);
});

test('a step that is not wanted any more does not stop the night', async () => {
  const night = await liveNight(setup, 600);
  await until(() => night.clock().tick > 10_000);
  await night.control.pause();
  await night.control.step();
  await night.control.resume();
  const { tick } = night.clock();
  await until(() => night.clock().tick > tick + 120_000);
  expect(night.clock().paused).toBe(false);
  night.control.dispose();
});
