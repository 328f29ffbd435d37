// Seven workers and a stopwatch: how much of the time is work?
import { isMainThread, Worker, workerData } from 'node:worker_threads';
import { once } from 'node:events';

type Cells = Int32Array<SharedArrayBuffer>;
const BOTS = 7;

function evening(books: Cells, bot: number): void {
  const bell = new Int32Array(new SharedArrayBuffer(4));
  const start = performance.now();
  let worked = 0;
  for (let guest = 0; guest < 5; guest += 1) {
    const began = performance.now();
    while (performance.now() < began + 1); // the hands: 1 ms
    worked += performance.now() - began;
    Atomics.wait(bell, 0, 0, 60); // guests, ovens, cards
  }
  books[bot] = (100 * worked) / (performance.now() - start);
}

if (isMainThread) {
  const books: Cells = new Int32Array(new SharedArrayBuffer(4 * BOTS));
  const url = new URL(import.meta.url);
  const bots = Array.from(
    { length: BOTS },
    (_, bot) => new Worker(url, { workerData: [books, bot] }),
  );
  await Promise.all(bots.map((bot) => once(bot, 'exit')));
  books.forEach((share, bot) => {
    console.log(`Bot ${bot + 1} worked ${share} % of its time`);
  });
} else {
  evening(...(workerData as [Cells, number]));
}
