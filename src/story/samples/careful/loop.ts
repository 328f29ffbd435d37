// On a loop a pause does no harm and no good: it is a wait before the
// check, and what counts is that there is none after it.
import { setTimeout as spend } from 'node:timers/promises';

const TABLES = 40;
const parties = new Map<number, number>();

async function greeting(): Promise<void> {
  for (let table = 0; table < TABLES; table += 1) {
    await spend(5 * Math.random());
    await spend(2); // first the walk ...
    const there = parties.get(table) ?? 0;
    if (there === 0) {
      parties.set(table, there + 1); // ... then look and act in one go
    }
  }
}

await Promise.all([greeting(), greeting()]);
const crowded = [...parties.values()].filter((n) => n > 1).length;
console.log(`Crowded tables: ${crowded} of ${TABLES}`);
