import { startLiveNight } from '../executors/live/node/start-live-night.ts';
import { VirtualNight } from '../executors/virtual/night.ts';
import type { AnySetup, MachineKind, NightSetup } from '../protocol/night.ts';

/** A night that is over. */
export interface NightDone {
  readonly records: Int32Array;
  readonly hash: string;
}

/** Runs a night to its end. Rejects if the machine fails. `speed` matters to the live machine only. */
export async function runNight(machine: MachineKind, setup: NightSetup, speed: number): Promise<NightDone> {
  return machine === 'live' ? runLive(setup, speed) : runVirtual(setup);
}

/** Runs a night in a restaurant or at a stand on the virtual machine. Throws an Error if it can't come to an end. */
export function runVirtual(setup: AnySetup): NightDone {
  const night = new VirtualNight(setup);
  night.finish();
  return { records: night.log.slice(), hash: night.log.hash() };
}

function runLive(setup: NightSetup, speed: number): Promise<NightDone> {
  const batches: Int32Array[] = [];
  return new Promise((resolve, reject) => {
    startLiveNight(new URL('./', import.meta.url), setup, speed, {
      records: (batch) => batches.push(batch),
      clock: () => undefined,
      ended: (hash) => {
        resolve({ records: joined(batches), hash });
      },
      failed: ({ bot, message }) => {
        reject(new Error(`${bot ?? 'The house'} has failed: ${message}`));
      },
    }).catch(reject);
  });
}

function joined(batches: readonly Int32Array[]): Int32Array {
  const all = new Int32Array(batches.reduce((sum, batch) => sum + batch.length, 0));
  let at = 0;
  for (const batch of batches) {
    all.set(batch, at);
    at += batch.length;
  }
  return all;
}
