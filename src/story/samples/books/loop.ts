// The same evening on one loop: seven tasks, one thread.
import { setTimeout as waitFor } from 'node:timers/promises';

let worked = 0;

async function evening(): Promise<void> {
  for (let guest = 0; guest < 5; guest += 1) {
    const began = performance.now();
    while (performance.now() < began + 1); // the hands: 1 ms
    worked += performance.now() - began;
    await waitFor(60); // guests, ovens, cards
  }
}

const start = performance.now();
await Promise.all(Array.from({ length: 7 }, evening));
const share = Math.round((100 * worked) / (performance.now() - start));
console.log(`One thread did it all, and worked ${share} % of its time`);
