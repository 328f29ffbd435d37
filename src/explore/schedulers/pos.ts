import { RandomStream } from '../../kernel/random.ts';
import { depend, type Touch } from '../program/operation.ts';
import type { Machine } from '../machine.ts';
import { memberAt, sizeOf, type Scheduler } from './scheduler.ts';

/**
 * Partial order sampling (Yuan, Yang and Gu, CAV 2018): each next step has a random priority, the highest is taken, and the
 * steps that depend on it draw new ones. So steps that don't depend on each other don't disturb the order of those that do.
 */
export function posScheduler(seed: number, threads: number): Scheduler {
  const stream = new RandomStream(seed);
  const priority = new Float64Array(threads);
  const touched = (machine: Machine, thread: number): readonly Touch[] => {
    const operation = machine.operations[thread]!;
    return operation.does.touches(operation, machine.words, machine.isWoken(thread));
  };
  return {
    begin: () => {
      for (let thread = 0; thread < threads; thread += 1) priority[thread] = stream.unit();
      return true;
    },
    next: (enabled, _, machine) => {
      const count = sizeOf(enabled);
      let best = memberAt(enabled, 0);
      for (let place = 1; place < count; place += 1) {
        const thread = memberAt(enabled, place);
        if (priority[thread]! > priority[best]!) best = thread;
      }
      const step = touched(machine, best);
      for (let place = 0; place < count; place += 1) {
        const thread = memberAt(enabled, place);
        if (thread === best || depend(step, touched(machine, thread))) priority[thread] = stream.unit();
      }
      return best;
    },
    end: () => undefined,
  };
}
