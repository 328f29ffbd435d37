// Ten dishes in the oven, and one thread for all of them.
import { setTimeout as oven } from 'node:timers/promises';

const DISHES = 10;
let waiting = 0;
let most = 0;

async function cook(): Promise<void> {
  waiting += 1; // now on the waiting list
  most = Math.max(most, waiting);
  await oven(100); // the loop goes on with the next dish
  waiting -= 1; // ready, and taken up again
}

const start = performance.now();
await Promise.all(Array.from({ length: DISHES }, cook));
const time = Math.round(performance.now() - start);
console.log(`${DISHES} dishes, 1 thread, ${time} ms`);
console.log(`Waiting at once: ${most}`);
