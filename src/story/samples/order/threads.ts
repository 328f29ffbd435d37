// Two locks, taken in opposite order: each waits for the other.
import { once } from 'node:events';
import { isMainThread, Worker, workerData } from 'node:worker_threads';

type Cells = Int32Array<SharedArrayBuffer>;
const [PLATE, TABLE, THERE] = [0, 1, 2];

function acquire(cells: Cells, lock: number): boolean {
  const take = () => Atomics.compareExchange(cells, lock, 0, 1) === 0;
  if (take()) return true;
  // Half a second. Without a limit they would wait for ever.
  return Atomics.wait(cells, lock, 1, 500) !== 'timed-out' && take();
}
function carry(name: string, cells: Cells, order: number[]): void {
  const [first = 0, second = 0] = order;
  Atomics.add(cells, THERE, 1);
  Atomics.notify(cells, THERE);
  Atomics.wait(cells, THERE, 1); // until both are there
  acquire(cells, first);
  Atomics.wait(cells, THERE, 2, 100); // goes to the other thing
  const served = acquire(cells, second);
  console.log(`${name}: ${served ? 'served' : 'deadlock'}`);
  for (const lock of served ? order : [first]) {
    Atomics.store(cells, lock, 0);
    Atomics.notify(cells, lock);
  }
}
async function both(...orders: number[][]): Promise<void> {
  const cells: Cells = new Int32Array(new SharedArrayBuffer(12));
  const bots = orders.map((order, n) => {
    const workerData = [`WaitBot ${n + 1}`, cells, order];
    return new Worker(new URL(import.meta.url), { workerData });
  });
  await Promise.all(bots.map((bot) => once(bot, 'exit')));
}
if (isMainThread) {
  await both([PLATE, TABLE], [TABLE, PLATE]); // careless
  await both([PLATE, TABLE], [PLATE, TABLE]); // one order for all
} else carry(...(workerData as [string, Cells, number[]]));
