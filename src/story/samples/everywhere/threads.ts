// Heavy computing is what threads are for: two share the sums.
import { once } from 'node:events';
import { isMainThread, Worker, workerData } from 'node:worker_threads';

/** How many primes there are from one number up to another. */
function primes(from: number, to: number): number {
  let found = 0;
  for (let n = Math.max(2, from); n < to; n += 1) {
    let d = 2;
    while (d * d <= n && n % d !== 0) d += 1;
    if (d * d > n) found += 1;
  }
  return found;
}

if (isMainThread) {
  const sum = new Int32Array(new SharedArrayBuffer(4));
  const url = new URL(import.meta.url);
  const halves = [
    [0, 130_000],
    [130_000, 200_000],
  ];
  const bots = halves.map(
    (half) => new Worker(url, { workerData: { sum, half } }),
  );
  // The loop of the main thread stays free meanwhile.
  await Promise.all(bots.map((bot) => once(bot, 'exit')));
  console.log(`Primes below 200000: ${sum[0]}`);
} else {
  const { sum, half } = workerData as {
    sum: Int32Array<SharedArrayBuffer>;
    half: [number, number];
  };
  Atomics.add(sum, 0, primes(...half));
}
