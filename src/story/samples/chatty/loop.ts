// A chatty guest holds the only thread. Everything else has to wait.
import { setTimeout as oven } from 'node:timers/promises';

const bell = new Int32Array(new SharedArrayBuffer(4));
const block = (ms: number): unknown => Atomics.wait(bell, 0, 0, ms);

async function takeOutSouffle(): Promise<void> {
  const start = performance.now();
  await oven(100);
  const lag = performance.now() - start - 100;
  console.log(`Ready, and not taken up for ${Math.round(lag)} ms`);
  console.log(lag > 100 ? 'The soufflé has fallen in' : 'Soufflé!');
}

async function listen(): Promise<void> {
  await oven(50);
  block(400); // a blocking call: the loop stands still
  console.log('Goodnight, and thank you');
}

await Promise.all([takeOutSouffle(), listen()]);
