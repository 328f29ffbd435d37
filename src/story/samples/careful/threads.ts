// Being careful: a random pause before each look. The window stays.
import { once } from 'node:events';
import { isMainThread, Worker, workerData } from 'node:worker_threads';

const TABLES = 40;
const THERE = TABLES; // one more cell
type Cells = Int32Array<SharedArrayBuffer>;
const bell = new Int32Array(new SharedArrayBuffer(4));
const spend = (ms: number): unknown => Atomics.wait(bell, 0, 0, ms);

function greetBot(tables: Cells): void {
  Atomics.add(tables, THERE, 1);
  Atomics.notify(tables, THERE);
  Atomics.wait(tables, THERE, 1); // until both are there
  for (let table = 0; table < TABLES; table += 1) {
    spend(5 * Math.random()); // careful!
    if (Atomics.load(tables, table) === 0) {
      spend(2); // the walk: as long as it ever was
      Atomics.add(tables, table, 1);
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
  console.log(`Crowded tables: ${crowded} of ${TABLES}`);
} else {
  greetBot(workerData as Cells);
}
