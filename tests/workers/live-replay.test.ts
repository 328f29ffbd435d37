import { describe, expect, test } from 'vitest';
import { replay } from '../../src/executors/virtual/replay.ts';
import type { NightSetup } from '../../src/protocol/night.ts';
import type { Staffing } from '../../src/protocol/trace.ts';
import { Locks } from '../../src/protocol/words.ts';
import { breachesOfLaws } from '../nights/support/laws.ts';
import { loop, threads } from '../nights/support/nights.ts';
import { shortScenario } from '../support/short-scenario.ts';
import { liveNight, until } from './support/live.ts';

const SPEED = 3600;

/** Runs a night live, with changes of staff at some ticks, and replays it on the virtual machine. */
async function expectReplay(
  seed: number,
  staffing: Staffing,
  changes: readonly { readonly at: number; readonly to: Staffing }[] = [],
): Promise<void> {
  const setup: NightSetup = { scenario: shortScenario, seed, staffing };
  const night = await liveNight(setup, SPEED);
  for (const { at, to } of changes) {
    await until(() => night.clock().tick >= at);
    await night.control.setStaffing(to);
  }
  const hash = await night.ended;
  const words = night.words();
  expect(replay(setup, words)).toEqual({ equal: true, records: words.length / 8, hash });
  expect(breachesOfLaws(setup, words)).toEqual([]);
}

describe('what real threads did comes out again on the virtual machine', () => {
  test.each(Object.entries(Locks))('ThreadBots, locks: %s', async (_name, locks) => {
    await Promise.all([1, 2].map((seed) => expectReplay(seed, threads(locks))));
  });

  test.each(Object.entries(Locks))('LoopBot, locks: %s', async (_name, locks) => {
    await expectReplay(3, loop(locks));
  });

  test('the staff changes from ThreadBots to LoopBot and back', async () => {
    await expectReplay(4, threads(Locks.None), [
      { at: 300_000, to: loop() },
      { at: 900_000, to: threads(Locks.Claim) },
    ]);
  });

  test('bots are hired and let go one by one', async () => {
    const { crew } = threads(Locks.None);
    await expectReplay(5, threads(Locks.None), [
      { at: 200_000, to: threads(Locks.None, { ...crew, wait: 5, chef: 2 }) },
      { at: 700_000, to: threads(Locks.None, { ...crew, wait: 1, greet: 1 }) },
    ]);
  });

  test('bots in a deadlock are pulled apart by a change of staff', async () => {
    await expectReplay(6, threads(Locks.Careless), [{ at: 900_000, to: threads(Locks.Each) }]);
  });

  test('LoopBot hands over with dishes in the oven', async () => {
    await expectReplay(7, loop(), [{ at: 500_000, to: threads(Locks.Each) }]);
  });

  test('the locks change during service', async () => {
    await expectReplay(8, threads(Locks.Big), [{ at: 400_000, to: threads(Locks.Each) }]);
  });
});
