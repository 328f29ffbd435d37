// Tasks that hold a lock across an await can close the same circle.
import { setTimeout as waitFor } from 'node:timers/promises';

class Lock {
  #last: Promise<void> = Promise.resolve();

  /** Resolves to the function that gives the lock back. */
  async acquire(): Promise<() => void> {
    const before = this.#last;
    let release = (): void => undefined;
    this.#last = new Promise((resolve) => (release = resolve));
    await before;
    return release;
  }
}

async function carry(first: Lock, second: Lock): Promise<string> {
  const releaseFirst = await first.acquire();
  await waitFor(20); // goes over to the other thing
  const releaseSecond = await second.acquire();
  releaseSecond();
  releaseFirst();
  return 'served';
}

async function both(name: string, swap: boolean): Promise<void> {
  const [plate, table] = [new Lock(), new Lock()];
  const end = await Promise.race([
    Promise.all([
      carry(plate, table),
      swap ? carry(table, plate) : carry(plate, table),
    ]),
    waitFor(300, 'deadlock'),
  ]);
  console.log(`${name}: ${String(end)}`);
}

await both('careless', true);
await both('one order', false);
