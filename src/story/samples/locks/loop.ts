// On a loop only an await lets others in between. Where there has to
// be one between reading and writing, tasks need a lock, too.
import { setTimeout as waitFor } from 'node:timers/promises';

let till = 0;
let last: Promise<void> = Promise.resolve();

/** Runs sections one after the other: each waits for the one before. */
function withLock(section: () => Promise<void>): Promise<void> {
  last = last.then(section);
  return last;
}

async function takeMoney(): Promise<void> {
  const counted = till;
  await waitFor(1); // the card machine answers
  till = counted + 1;
}

const bills = Array.from({ length: 100 }, (_, bill) => bill);
await Promise.all(bills.map(() => takeMoney()));
console.log(`Without a lock: ${till} of ${bills.length}`);
till = 0;
await Promise.all(bills.map(() => withLock(takeMoney)));
console.log(`With a lock: ${till} of ${bills.length}`);
