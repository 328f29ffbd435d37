// Ten dishes in the oven, and a thread that waits beside each.
import { once } from 'node:events';
import { isMainThread, Worker } from 'node:worker_threads';

const DISHES = 10;

/** One ChefBot, one dish: it stands there until the dish is done. */
function chefBot(): void {
  const oven = new Int32Array(new SharedArrayBuffer(4));
  Atomics.wait(oven, 0, 0, 100);
}

if (isMainThread) {
  const start = performance.now();
  const url = new URL(import.meta.url);
  const bots = Array.from({ length: DISHES }, () => new Worker(url));
  await Promise.all(bots.map((bot) => once(bot, 'exit')));
  const time = Math.round(performance.now() - start);
  console.log(`${DISHES} dishes, ${DISHES} threads, ${time} ms`);
} else {
  chefBot();
}
