import { transfer } from 'comlink';
import type { Bench, Reading } from '../../../lab/machine/bench.ts';
import type { Hand, HandHost } from '../../../lab/machine/hand.ts';
import { handCalls } from '../hand-calls.ts';
import { connect } from './connect.ts';
import { wall } from './wall.ts';

/** Chromium's, on isolated pages only. */
type Measured = Performance & {
  readonly measureUserAgentSpecificMemory?: () => Promise<{ readonly bytes: number }>;
};

/** This browser as a bench for experiments. */
export function browserBench(): Bench<MessagePort> {
  return {
    shares: globalThis.crossOriginIsolated && typeof SharedArrayBuffer !== 'undefined',
    now: wall,
    wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
    startHand,
    line: () => {
      const { port1, port2 } = new MessageChannel();
      return [port1, port2];
    },
    memory: memoryReading(),
  };
}

function startHand(): Hand<MessagePort> {
  let fail: (error: Error) => void = () => undefined;
  const died = new Promise<never>((_, reject) => {
    fail = reject;
  });
  // Nobody may be waiting for anything when it dies.
  died.catch(() => undefined);
  const worker = new Worker(new URL('./hand.worker.ts', import.meta.url), { type: 'module', name: 'hand' });
  const { remote, end } = connect<HandHost<MessagePort>>(worker, (message) => fail(new Error(message)));
  return { calls: handCalls(remote, (port) => transfer(port, [port])), died, end };
}

function memoryReading(): Reading | null {
  const measured: Measured = performance;
  if (!globalThis.crossOriginIsolated || !measured.measureUserAgentSpecificMemory) return null;
  return {
    of: 'page',
    read: async () => (await measured.measureUserAgentSpecificMemory?.())?.bytes ?? 0,
  };
}
