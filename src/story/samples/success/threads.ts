// A pool: GreetBots that take their parties from one queue.
import { once } from 'node:events';
import { isMainThread, Worker, workerData } from 'node:worker_threads';

const PARTIES = 12;
const ANSWER_MS = 80;

/** Takes one party after the other until none is left. */
function greetBot(queue: Int32Array<SharedArrayBuffer>): void {
  const bell = new Int32Array(new SharedArrayBuffer(4));
  // Taking is one indivisible step: no party is taken twice.
  while (Atomics.add(queue, 0, 1) < PARTIES) {
    Atomics.wait(bell, 0, 0, ANSWER_MS); // "window or bar?"
  }
}

async function evening(bots: number): Promise<void> {
  const queue = new Int32Array(new SharedArrayBuffer(4));
  const start = performance.now();
  const pool = Array.from(
    { length: bots },
    () => new Worker(new URL(import.meta.url), { workerData: queue }),
  );
  await Promise.all(pool.map((bot) => once(bot, 'exit')));
  const time = Math.round(performance.now() - start);
  console.log(`GreetBots: ${bots}, parties: ${PARTIES}, ${time} ms`);
}

if (isMainThread) {
  await evening(1);
  await evening(2);
} else {
  greetBot(workerData as Int32Array<SharedArrayBuffer>);
}
