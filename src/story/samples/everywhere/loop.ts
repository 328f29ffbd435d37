// A loop is safe between two awaits, not across one.
import { once } from 'node:events';
import { setTimeout as waitFor } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';

let tables: number[] = [];

async function seat(lookAgain: boolean): Promise<void> {
  let table = tables.indexOf(0); // the check
  await waitFor(5); // "window or bar?"
  if (lookAgain) table = tables.indexOf(0);
  tables[table] = (tables[table] ?? 0) + 1; // the act
}

for (const lookAgain of [false, true]) {
  tables = [0, 0, 0, 0, 0, 0];
  await Promise.all(tables.map(() => seat(lookAgain)));
  const most = Math.max(...tables);
  console.log(`Looks again: ${lookAgain}, parties at a table: ${most}`);
}

// Long work goes to a helper: for the loop it is a wait like any other.
const listen =
  'Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 300)';
const helper = new Worker(listen, { eval: true });
const talk = once(helper, 'exit');
const start = performance.now();
await waitFor(100); // the soufflé
const lag = Math.round(performance.now() - start - 100);
console.log(lag < 100 ? 'Soufflé!' : `Fallen in after ${lag} ms`);
await talk;
