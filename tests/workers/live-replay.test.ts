import { describe, expect, test } from 'vitest';
import { replay } from '../../src/executors/virtual/replay.ts';
import type { NightSetup } from '../../src/protocol/night.ts';
import { Mode, MODE_KEYS, modeOf } from '../../src/protocol/modes.ts';
import { PLAIN_WAYS, type Staffing, withTurns } from '../../src/protocol/trace.ts';
import { Cure, Locks, Seating, Surprise } from '../../src/protocol/words.ts';
import { breachesOfLaws } from '../nights/support/laws.ts';
import { gil, loop, threads } from '../nights/support/nights.ts';
import { shortScenario, tryingScenario } from '../support/short-scenario.ts';
import { liveNight, until } from './support/live.ts';

const SPEED = 3600;

/** Runs a night live, with changes of staff at some ticks, and replays it on the virtual machine. */
async function expectReplay(
  seed: number,
  staffing: Staffing,
  changes: readonly { readonly at: number; readonly to: Staffing; readonly send?: Surprise }[] = [],
  scenario = shortScenario,
): Promise<void> {
  const setup: NightSetup = { scenario, seed, staffing };
  const night = await liveNight(setup, SPEED);
  for (const { at, to, send } of changes) {
    await until(() => night.clock().tick >= at);
    await night.control.setStaffing(to);
    if (send !== undefined) await night.control.sendIn(send);
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

  test.each([
    ['PollBot', Mode.Polling],
    ['BellBot', Mode.Callbacks],
  ])('%s, without locks and with them', async (_name, mode) => {
    await expectReplay(11, { ...loop(), mode });
    await expectReplay(12, { ...loop(Locks.Each), mode }, [{ at: 600_000, to: loop() }]);
  });

  test.each([
    ['no locks', gil()],
    ['no locks, the shortest interval', gil(Locks.None, 1)],
    ['locks in any order', gil(Locks.Careless)],
    ['rounds', gil(Locks.Barrier)],
  ])('ThreadBots of which only one may act: %s', async (_name, staffing) => {
    await Promise.all([1, 2].map((seed) => expectReplay(seed, staffing)));
  });

  test('permits are counted anew, and the global lock comes and goes, while guests are served', async () => {
    const permits = (many: number): Staffing => ({
      ...threads(Locks.Semaphore),
      ways: withTurns(PLAIN_WAYS, { permits: many }),
    });
    await expectReplay(12, permits(1), [
      { at: 300_000, to: permits(3) },
      { at: 600_000, to: gil() },
      { at: 900_000, to: permits(2) },
    ]);
  });

  test.each(MODE_KEYS)('staffing mode: %s', async (key) => {
    await expectReplay(8, { ...threads(Locks.None), mode: modeOf(key) });
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

  test.each(Object.entries(Cure))('guests hold on to LoopBot, cure: %s', async (_name, cure) => {
    const cured = { ...loop(), ways: { ...PLAIN_WAYS, cure } };
    const change = { at: 400_000, to: cured, send: Surprise.Chatty };
    await expectReplay(9, cured, [change], tryingScenario);
  });

  test('a HelperBot comes, and goes with a guest on its arm', async () => {
    const helped = { ...loop(), ways: { ...PLAIN_WAYS, cure: Cure.Helper } };
    const changes = [
      { at: 250_000, to: helped, send: Surprise.Complaint },
      { at: 600_000, to: threads(Locks.Each) },
      { at: 900_000, to: helped },
    ];
    await expectReplay(10, loop(), changes, tryingScenario);
  });

  test('ThreadBots choose the table before they ask, and take their time', async () => {
    const ways = { ...PLAIN_WAYS, seating: Seating.ChooseFirst, cleanDelay: 2, seatDelay: 1 };
    await expectReplay(11, { ...threads(Locks.None), ways }, [], tryingScenario);
  });

  test('the locks change during service', async () => {
    await expectReplay(8, threads(Locks.Big), [{ at: 400_000, to: threads(Locks.Each) }]);
  });
});
