import { ExperimentMemory } from '../../sync/experiments/experiment-memory.ts';
import type { Solo } from './hand.ts';

function* counting(): Generator<number, never> {
  for (let count = 1; ; count += 1) yield count;
}

/** Each does one thing so many times, and checks that it has. */
const loops: Readonly<Record<Solo, (times: number) => Promise<void> | void>> = {
  generator(times) {
    const steps = counting();
    let last = 0;
    for (let i = 0; i < times; i += 1) last = steps.next().value;
    check(last, times);
  },
  async await(times) {
    const ready = Promise.resolve(1);
    let count = 0;
    for (let i = 0; i < times; i += 1) count += await ready;
    check(count, times);
  },
  lock(times) {
    const memory = new ExperimentMemory(ExperimentMemory.allocate());
    memory.lockAndCount(times);
    check(memory.count, times);
  },
};

/** Does one thing so many times. Throws if it hasn't come out as it must. */
export async function doSolo(what: Solo, times: number): Promise<void> {
  await loops[what](times);
}

function check(found: number, expected: number): void {
  if (found !== expected) throw new Error(`${expected} were to be counted, and ${found} were.`);
}
