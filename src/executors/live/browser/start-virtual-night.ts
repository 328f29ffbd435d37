import { proxy } from 'comlink';
import type { NightControl, NightListener, NightSetup } from '../../../protocol/night.ts';
import type { VirtualHost } from '../virtual-control.ts';
import { connect } from './connect.ts';

/** Starts a night on the virtual machine, in a Worker and at the pace of the wall clock. Needs no shared memory. */
export async function startVirtualNight(
  setup: NightSetup,
  speed: number,
  listener: NightListener,
): Promise<NightControl> {
  let disposed = false;
  const fail = (message: string): void => {
    if (!disposed) listener.failed({ bot: null, message });
  };
  const worker = new Worker(new URL('./virtual.worker.ts', import.meta.url), {
    type: 'module',
    name: 'virtual night',
  });
  const { remote, end } = connect<VirtualHost>(worker, fail);
  await remote.open(
    setup,
    speed,
    proxy({
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
