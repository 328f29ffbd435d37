import type { MemoryRow, Outcome } from '../../../metrics/machine/outcome.ts';
import type { Waiters } from '../hand.ts';
import type { Setting } from './setting.ts';

/** Workers that are held while memory is read. */
const MOST_WORKERS = 16;
const WAITERS: readonly Waiters[] = ['tasks', 'promises'];
const READINGS = 6;

/** What it takes to hold Workers, waiting tasks and waiting async functions: memory with them less memory without. */
export async function memory<Port>({ bench, team, plan, tell }: Setting<Port>): Promise<Outcome> {
  const reading = bench.memory;
  if (!reading) return { kind: 'cannot', why: 'reading' };
  let readings = 0;
  const read = async (): Promise<number> => {
    const bytes = await team.until(reading.read());
    readings += 1;
    tell(readings / READINGS);
    return bytes;
  };
  const rows: MemoryRow[] = [];
  const many = Math.min(plan.workers, MOST_WORKERS);
  const without = await read();
  await team.hireMany(many);
  rows.push({ what: 'workers', many, bytes: (await read()) - without });
  team.dismissAll();
  for (const what of WAITERS) {
    const hand = await team.hire();
    const before = await read();
    await team.ask(hand, (calls) => calls.hold(what, plan.waiting));
    rows.push({ what, many: plan.waiting, bytes: (await read()) - before });
    team.dismiss(hand);
  }
  return { kind: 'memory', of: reading.of, rows };
}
