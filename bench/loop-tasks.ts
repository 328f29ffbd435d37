import { memoryInUse } from './memory.ts';
import { busy, median } from './side-by-side.ts';
import { bareSwitches, bareWaiting, loopSwitches, loopWaiting, type Waiting } from './waiting-tasks.ts';

const TASKS = 1_000_000;
const ROUNDS = 5;

/** What 10^6 waiting tasks take and what a wake-up takes, on the loop and bare, in turn. */
export async function waitingTasks(say: (text: string) => void): Promise<void> {
  const rows: { bare: Figures; ours: Figures }[] = [];
  for (let round = 0; round <= ROUNDS; round += 1) {
    const row = { bare: await figures(bareWaiting), ours: await figures(loopWaiting) };
    if (round > 0) rows.push(row);
  }
  for (const [what, unit, of] of [
    ['bytes a waiting task', 'bytes', (one: Figures) => one.bytes],
    ['time a wake-up', 'ns', (one: Figures) => one.wake],
  ] as const) {
    const ratios = rows.map(({ bare, ours }) => of(ours) / of(bare)).sort((a, b) => a - b);
    say(
      `10^6 waiting tasks, ${what.padEnd(21)} ${median(ratios).toFixed(2)} times` +
        ` (${(ratios[0] ?? NaN).toFixed(2)} to ${(ratios.at(-1) ?? NaN).toFixed(2)}; at most 1.5)` +
        `  bare ${median(rows.map(({ bare }) => of(bare))).toFixed(0)} ${unit},` +
        ` ours ${median(rows.map(({ ours }) => of(ours))).toFixed(0)} ${unit}`,
    );
  }
}

/** A task that gives way to the next one, against a bare generator's step. */
export function taskSwitch(say: (text: string) => void): void {
  const steps = 20_000;
  const tasks = 100;
  const rows: { bare: number; ours: number }[] = [];
  for (let round = 0; round <= 2 * ROUNDS; round += 1) {
    const bare = (1e6 * busy(() => bareSwitches(tasks, steps))) / (tasks * steps);
    const ours = (1e6 * busy(() => loopSwitches(tasks, steps))) / (tasks * steps);
    if (round > 0) rows.push({ bare, ours });
  }
  say(
    `a task switch, against a bare generator step     ${median(rows.map(({ bare, ours }) => ours / bare)).toFixed(2)} times` +
      `  bare ${median(rows.map(({ bare }) => bare)).toFixed(1)} ns, ours ${median(rows.map(({ ours }) => ours)).toFixed(1)} ns`,
  );
}

interface Figures {
  readonly bytes: number;
  /** Nanoseconds of processor time. */
  readonly wake: number;
}

async function figures(make: (tasks: number) => Waiting): Promise<Figures> {
  const before = await memoryInUse();
  const waiting = make(TASKS);
  const bytes = ((await memoryInUse()) - before) / TASKS;
  const wake = (1e6 * busy(() => waiting.wake(TASKS))) / TASKS;
  return { bytes, wake };
}
