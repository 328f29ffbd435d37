// Four bots, four threads. Each does one thing after the other.
import { once } from 'node:events';
import { isMainThread, Worker, workerData } from 'node:worker_threads';

/** Waits, and does nothing else meanwhile: the thread sleeps. */
function waitFor(milliseconds: number): void {
  const cell = new Int32Array(new SharedArrayBuffer(4));
  Atomics.wait(cell, 0, 0, milliseconds);
}

function evening(bot: string): void {
  for (const guest of [1, 2, 3]) {
    waitFor(50 + 50 * Math.random());
    console.log(`${bot} is through with guest ${guest}`);
  }
}

if (isMainThread) {
  const start = performance.now();
  const names = ['GreetBot', 'WaitBot', 'ChefBot', 'WineBot'];
  const bots = names.map(
    (name) =>
      new Worker(new URL(import.meta.url), { workerData: name }),
  );
  await Promise.all(bots.map((bot) => once(bot, 'exit')));
  const time = Math.round(performance.now() - start);
  console.log(`The evening of all four took ${time} ms`);
} else {
  evening(workerData as string);
}
