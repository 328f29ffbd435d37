// A chatty guest holds one thread. The other takes the soufflé out.
import { once } from 'node:events';
import { isMainThread, Worker, workerData } from 'node:worker_threads';

const bell = new Int32Array(new SharedArrayBuffer(4));
const block = (ms: number): unknown => Atomics.wait(bell, 0, 0, ms);

function takeOutSouffle(): void {
  const start = performance.now();
  block(100); // in the oven
  const late = performance.now() - start - 100;
  console.log(late > 100 ? 'The soufflé has fallen in' : 'Soufflé!');
}

function listen(): void {
  block(400); // the guest talks and talks
  console.log('Goodnight, and thank you');
}

if (isMainThread) {
  const url = new URL(import.meta.url);
  const bots = ['chef', 'wait'].map(
    (role) => new Worker(url, { workerData: role }),
  );
  await Promise.all(bots.map((bot) => once(bot, 'exit')));
} else if (workerData === 'chef') {
  takeOutSouffle();
} else {
  listen();
}
