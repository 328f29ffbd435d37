import { askedBy, nondeterminism } from './asked.ts';
import { GIVE_UP, type Scheduler } from './scheduler.ts';

/** Threads that could take a step, what all of them asked for, and who took it. */
interface Noted {
  readonly enabled: number;
  readonly asked: number;
  readonly thread: number;
}

/**
 * Makes each execution of another scheduler twice. Throws a ProgramFault where the program doesn't do the second time what it did the
 * first time, although it was sent the same answers.
 */
export function twice(scheduler: Scheduler): Scheduler {
  let isSecond = true;
  let noted: Noted[] = [];
  let askedAtTheEnd = 0;
  return {
    begin: () => {
      isSecond = !isSecond;
      if (isSecond) return true;
      noted = [];
      return scheduler.begin();
    },
    next: (enabled, last, machine, depth) => {
      const asked = askedBy(machine);
      if (!isSecond) {
        const thread = scheduler.next(enabled, last, machine, depth);
        if (thread !== GIVE_UP) noted.push({ enabled, asked, thread });
        return thread;
      }
      const before = noted[depth];
      if (before?.enabled !== enabled || before.asked !== asked) throw nondeterminism(depth);
      return before.thread;
    },
    end: (outcome, steps, machine) => {
      const asked = askedBy(machine);
      if (isSecond) {
        if (steps !== noted.length || asked !== askedAtTheEnd) throw nondeterminism(steps);
        return;
      }
      askedAtTheEnd = asked;
      scheduler.end(outcome, steps, machine);
    },
  };
}
