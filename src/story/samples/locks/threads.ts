// A lock of one cell: 0 free, 1 held. Who can't have it sleeps.
import { once } from 'node:events';
import { isMainThread, Worker, workerData } from 'node:worker_threads';

const [LOCK, TILL, THERE] = [0, 1, 2];
const BILLS = 100;
type Cells = Int32Array<SharedArrayBuffer>;

function acquire(cells: Cells): void {
  while (Atomics.compareExchange(cells, LOCK, 0, 1) !== 0) {
    Atomics.wait(cells, LOCK, 1);
  }
}
function release(cells: Cells): void {
  Atomics.store(cells, LOCK, 0);
  Atomics.notify(cells, LOCK, 1);
}
function greetBot(cells: Cells, locked: boolean): void {
  Atomics.add(cells, THERE, 1);
  Atomics.notify(cells, THERE);
  Atomics.wait(cells, THERE, 1); // until both are there
  for (let bill = 0; bill < BILLS; bill += 1) {
    if (locked) acquire(cells);
    const counted = cells[TILL] ?? 0;
    Atomics.wait(cells, THERE, 2, 1); // counts the money
    cells[TILL] = counted + 1;
    if (locked) release(cells);
  }
}
if (isMainThread) {
  for (const locked of [false, true]) {
    const cells: Cells = new Int32Array(new SharedArrayBuffer(12));
    const data = { workerData: [cells, locked] };
    const url = new URL(import.meta.url);
    const bots = [new Worker(url, data), new Worker(url, data)];
    await Promise.all(bots.map((bot) => once(bot, 'exit')));
    console.log(`Locked: ${locked}, ${cells[TILL]} of ${2 * BILLS}`);
  }
} else greetBot(...(workerData as [Cells, boolean]));
