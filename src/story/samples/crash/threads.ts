// Check, then act: two GreetBots look for free tables.
import { once } from 'node:events';
import { isMainThread, Worker, workerData } from 'node:worker_threads';

const TABLES = 40;
const THERE = TABLES; // one more cell
type Cells = Int32Array<SharedArrayBuffer>;

function greetBot(tables: Cells): void {
  const bell = new Int32Array(new SharedArrayBuffer(4));
  Atomics.add(tables, THERE, 1);
  Atomics.notify(tables, THERE);
  Atomics.wait(tables, THERE, 1); // until both are there
  for (let table = 0; table < TABLES; table += 1) {
    if (Atomics.load(tables, table) === 0) {
      // Free a moment ago. Is it still, when we get there?
      Atomics.wait(bell, 0, 0, 2); // the walk to the table
      Atomics.add(tables, table, 1); // a party sits down
    }
  }
}

if (isMainThread) {
  const tables: Cells = new Int32Array(
    new SharedArrayBuffer(4 * (TABLES + 1)),
  );
  const bots = [1, 2].map(
    () => new Worker(new URL(import.meta.url), { workerData: tables }),
  );
  await Promise.all(bots.map((bot) => once(bot, 'exit')));
  const seated = tables.subarray(0, TABLES);
  const crowded = seated.filter((parties) => parties > 1).length;
  console.log(`Tables with two parties: ${crowded} of ${TABLES}`);
} else {
  greetBot(workerData as Cells);
}
