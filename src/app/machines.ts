import type { RecordedPast } from '../executors/live/virtual-control.ts';
import type { AskChoice } from './past/forks.ts';
import type { MachineKind, NightControl, NightListener, NightSetup } from '../protocol/night.ts';

/** Starts a night on a machine. */
export type StartNight = (setup: NightSetup, speed: number, listener: NightListener) => Promise<NightControl>;

/** Goes on with a recorded night on the virtual machine. */
export const goOnWith =
  (past: RecordedPast): StartNight =>
  async (setup, speed, listener) => {
    const { startVirtualNight } = await import('../executors/live/browser/start-virtual-night.ts');
    return startVirtualNight(setup, speed, listener, past);
  };

/** Asks a Worker who could take the next step at a moment of a record. */
export const askChoice: AskChoice = async (setup, records, sequence) => {
  const machine = await import('../executors/live/browser/start-virtual-night.ts');
  return machine.askChoice(setup, records, sequence);
};

/** The best machine that this browser has: live needs memory that Workers share. */
export function bestMachine(): MachineKind {
  return globalThis.crossOriginIsolated && typeof SharedArrayBuffer !== 'undefined' ? 'live' : 'virtual';
}

/** How to start a night on each machine; the code of a machine is loaded when it is first needed. */
export const machines: Readonly<Record<MachineKind, StartNight>> = {
  live: async (setup, speed, listener) => {
    const { startLiveNight } = await import('../executors/live/browser/start-live-night.ts');
    return startLiveNight(setup, speed, listener);
  },
  virtual: async (setup, speed, listener) => {
    const { startVirtualNight } = await import('../executors/live/browser/start-virtual-night.ts');
    return startVirtualNight(setup, speed, listener);
  },
};
