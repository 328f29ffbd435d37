import type { NightControl, NightListener, NightSetup } from '../../../protocol/night.ts';
import type { Choice } from '../../virtual/resume.ts';
import type { RecordedPast, VirtualHost } from '../virtual-control.ts';
import { connect } from './connect.ts';

/**
 * Starts a night on the virtual machine, or goes on with a recorded one, in a Worker and at the pace of the wall
 * clock. Needs no shared memory.
 */
export async function startVirtualNight(
  setup: NightSetup,
  speed: number,
  listener: NightListener,
  past?: RecordedPast,
): Promise<NightControl> {
  let disposed = false;
  const fail = (message: string): void => {
    if (!disposed) listener.failed({ bot: null, message });
  };
  const { remote, callable, end } = connect<VirtualHost>(newWorker(), fail);
  await remote.open(
    setup,
    speed,
    callable({
      records: (batch: Int32Array) => {
        if (!disposed) listener.records(batch);
      },
      clock: (reading) => {
        if (!disposed) listener.clock(reading);
      },
      ended: (hash: string) => {
        if (!disposed) listener.ended(hash);
      },
      failed: fail,
    }),
    past,
  );
  return {
    pause: () => remote.pause(),
    resume: () => remote.resume(),
    setSpeed: (to) => remote.setSpeed(to),
    step: () => remote.step(),
    setStaffing: (staffing) => remote.setStaffing(staffing),
    sendIn: (surprise) => remote.sendIn(surprise),
    dispose: () => {
      disposed = true;
      end();
    },
  };
}

/** Asks a Worker who could take the next step at a moment of a record. Rejects where the record makes no sense. */
export function askChoice(setup: NightSetup, records: Int32Array, sequence: number): Promise<Choice> {
  return new Promise((resolve, reject) => {
    const { remote, end } = connect<VirtualHost>(newWorker(), (message) => {
      reject(new Error(message));
    });
    void remote.choiceAt(setup, records, sequence).then(resolve, reject).finally(end);
  });
}

const newWorker = (): Worker =>
  new Worker(new URL('./virtual.worker.ts', import.meta.url), { type: 'module', name: 'virtual night' });
