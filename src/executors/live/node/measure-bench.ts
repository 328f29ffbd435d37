import { setTimeout } from 'node:timers/promises';
import { MessageChannel, type MessagePort } from 'node:worker_threads';
import { transfer } from 'comlink';
import type { Bench } from '../../../lab/machine/bench.ts';
import type { Hand, HandHost } from '../../../lab/machine/hand.ts';
import { handCalls } from '../hand-calls.ts';
import { connect } from './connect.ts';
import { wall } from './wall.ts';

/** Node as a bench for experiments. `folder` is where the bundled `hand.worker.js` lies. */
export function nodeBench(folder: URL): Bench<MessagePort> {
  return {
    shares: true,
    now: wall,
    wait: (milliseconds) => setTimeout(milliseconds, undefined, { ref: false }),
    startHand: () => startHand(new URL('hand.worker.js', folder)),
    line: () => {
      const { port1, port2 } = new MessageChannel();
      return [port1, port2];
    },
    memory: { of: 'process', read: settledMemory },
  };
}

function startHand(script: URL): Hand<MessagePort> {
  let fail: (error: Error) => void = () => undefined;
  const died = new Promise<never>((_, reject) => {
    fail = reject;
  });
  // Nobody may be waiting for anything when it dies.
  died.catch(() => undefined);
  const { remote, end } = connect<HandHost<MessagePort>>(script, (message) => fail(new Error(message)));
  return { calls: handCalls(remote, (port) => transfer(port, [port])), died, end };
}

const SETTLED_READINGS = 5;
const MOST_READINGS = 60;
const BETWEEN_READINGS_MS = 50;

/** Memory of the process, once it has stopped changing by more than a per cent: threads that have ended give theirs back late. */
async function settledMemory(): Promise<number> {
  let last = process.memoryUsage.rss();
  for (let readings = 0, same = 0; same < SETTLED_READINGS && readings < MOST_READINGS; readings += 1) {
    await setTimeout(BETWEEN_READINGS_MS);
    const bytes = process.memoryUsage.rss();
    same = Math.abs(bytes - last) < last / 100 ? same + 1 : 0;
    last = bytes;
  }
  return last;
}
