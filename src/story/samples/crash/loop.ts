// The same on one loop: no await between the check and the act.
import { setTimeout as walk } from 'node:timers/promises';

const TABLES = 40;
const parties = new Map<number, number>();

async function greeting(): Promise<void> {
  for (let table = 0; table < TABLES; table += 1) {
    await walk(2); // others go on here, and only here
    // From here to the next await nobody comes in between.
    const there = parties.get(table) ?? 0;
    if (there === 0) {
      parties.set(table, there + 1); // a party sits down
    }
  }
}

await Promise.all([greeting(), greeting()]);
const crowded = [...parties.values()].filter((n) => n > 1).length;
console.log(`Tables with two parties: ${crowded} of ${TABLES}`);
