// The same pool as tasks: while one waits for an answer, another asks.
import { setTimeout as waitFor } from 'node:timers/promises';

const PARTIES = 12;
const ANSWER_MS = 80;

/** Takes one party after the other until none is left. */
async function greeting(queue: number[]): Promise<void> {
  while (queue.shift() !== undefined) {
    await waitFor(ANSWER_MS); // "window or bar?"
  }
}

async function evening(tasks: number): Promise<void> {
  const queue = Array.from({ length: PARTIES }, (_, party) => party);
  const start = performance.now();
  await Promise.all(
    Array.from({ length: tasks }, () => greeting(queue)),
  );
  const time = Math.round(performance.now() - start);
  console.log(`Tasks: ${tasks}, parties: ${PARTIES}, ${time} ms`);
}

await evening(1);
await evening(2);
await evening(PARTIES); // tasks are cheap: one for each party
