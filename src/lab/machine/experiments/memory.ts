import type { MemoryRow, Outcome } from '../../../metrics/machine/outcome.ts';
import type { Hand, Waiters } from '../hand.ts';
import type { Setting } from './setting.ts';

/** Workers that are held while memory is read; two of them also hold those that wait. */
const MOST_WORKERS = 16;
const LEAST_WORKERS = 2;
const WAITERS: readonly Waiters[] = ['tasks', 'promises'];
const READINGS = 2 + WAITERS.length;
/** A machine that hasn't told after so long won't. */
const LONGEST_READING_MS = 180_000;

/**
 * What it takes to hold Workers, then waiting tasks in one of them, then waiting async functions in another: each
 * is what memory has grown by since the reading before.
 */
export async function memory<Port>({ bench, team, plan, tell }: Setting<Port>): Promise<Outcome> {
  const reading = bench.memory;
  if (!reading) return { kind: 'cannot', why: 'reading' };
  const late = async (): Promise<never> => {
    await bench.wait(LONGEST_READING_MS);
    throw new Error(`Memory could not be read within ${LONGEST_READING_MS / 1000} s.`);
  };
  let last = 0;
  let readings = 0;
  const grown = async (): Promise<number> => {
    const before = last;
    last = await team.until(Promise.race([reading.read(), late()]));
    readings += 1;
    tell(readings / READINGS);
    return last - before;
  };
  const rows: MemoryRow[] = [];
  const many = Math.max(LEAST_WORKERS, Math.min(plan.workers, MOST_WORKERS));
  await grown();
  const hands = await team.hireMany(many);
  rows.push({ what: 'workers', many, bytes: await grown() });
  for (const [index, what] of WAITERS.entries()) {
    await team.ask(hands[index] as Hand<Port>, (calls) => calls.hold(what, plan.waiting));
    rows.push({ what, many: plan.waiting, bytes: await grown() });
  }
  return { kind: 'memory', of: reading.of, rows };
}
