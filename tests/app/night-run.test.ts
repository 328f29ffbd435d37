import { expect, test, vi } from 'vitest';
import { NightRun } from '../../src/app/night-run.ts';
import type { NightControl } from '../../src/protocol/night.ts';
import { Locks } from '../../src/protocol/words.ts';
import { loop, threads } from '../nights/support/nights.ts';
import { shortScenario } from '../support/short-scenario.ts';

/** A night on a machine that answers every wish for another staff as it is told to. */
async function runOn(setStaffing: () => Promise<void>) {
  const done = (): Promise<void> => Promise.resolve();
  const control: NightControl = {
    ...{ pause: done, resume: done, setSpeed: done, step: done, sendIn: done },
    setStaffing,
    dispose: () => undefined,
  };
  const owner = {
    heard: vi.fn(),
    clock: vi.fn(),
    ended: vi.fn(),
    failed: vi.fn(),
    refused: vi.fn(),
    slow: () => 10,
  };
  const run = new NightRun({ scenario: shortScenario, seed: 1, staffing: threads(Locks.None) }, owner);
  await run.start(() => Promise.resolve(control), 60);
  return { run, owner };
}

/** An error as it comes out of a Worker: of no class of this side. */
const fromWorker = (name: string): Error => Object.assign(new Error('too many'), { name });
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

test('a staff that the machine refuses is told, with the one that it keeps, and the night goes on', async () => {
  const setStaffing = vi.fn<() => Promise<void>>().mockResolvedValueOnce();
  setStaffing.mockRejectedValue(fromWorker('RangeError'));
  const { run, owner } = await runOn(setStaffing);
  run.setStaffing(loop());
  await settled();
  expect(owner.refused).not.toHaveBeenCalled();
  run.setStaffing(threads(Locks.Big));
  await settled();
  expect(owner.refused).toHaveBeenCalledExactlyOnceWith(threads(Locks.Big), loop());
  expect(owner.failed).not.toHaveBeenCalled();
  run.dispose();
  run.setStaffing(threads(Locks.Each));
  await settled();
  expect(owner.refused).toHaveBeenCalledOnce();
});

test('any other error is a failure of the machine', async () => {
  const { run, owner } = await runOn(() => Promise.reject(fromWorker('Error')));
  run.setStaffing(loop());
  await settled();
  expect(owner.refused).not.toHaveBeenCalled();
  expect(owner.failed).toHaveBeenCalledExactlyOnceWith({ bot: null, message: 'too many', start: false });
});
