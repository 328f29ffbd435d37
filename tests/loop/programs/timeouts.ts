import { currentTask } from '../../../src/loop/current.ts';
import { TimedOut } from '../../../src/loop/errors.ts';
import { join } from '../../../src/loop/join.ts';
import { sleep } from '../../../src/loop/sleep.ts';
import { timeout } from '../../../src/loop/timeout.ts';
import type { Body } from '../../../src/loop/wait.ts';
import { end, nap, told } from './parts.ts';
import type { Litmus } from './program.ts';

/** What timeouts do. */
export const timeouts: Record<string, Litmus> = {
  timeout_late: {
    *main(_, note) {
      function* slow(): Body {
        try {
          yield sleep(1000);
        } finally {
          note('finally');
        }
      }
      try {
        yield* timeout(10, slow());
      } catch (error) {
        if (error instanceof TimedOut) note('timed out');
      }
      note((yield* currentTask()).cancelling);
    },
    order: ['finally', 'timed out', 0],
  },
  timeout_outer_cancel: {
    *main(loop, note) {
      const task = loop.spawn(timeout(1000, nap(2000)));
      yield sleep(10);
      task.cancel();
      yield* end(note, task);
    },
    order: ['cancelled'],
  },
  timeout_nested: {
    *main(_, note) {
      try {
        yield* timeout(10, timeout(50, nap(1000)));
      } catch (error) {
        if (error instanceof TimedOut) note(error.message);
      }
    },
    order: ['It was not done within 10 ticks.'],
  },
  timeout_of_a_task: {
    *main(loop, note) {
      const task = loop.spawn(told(note, 'task cancelled', nap(1000)));
      try {
        yield* timeout(10, join(task));
      } catch (error) {
        note((error as Error).name);
      }
    },
    order: ['task cancelled', 'TimedOut'],
  },
  timeout_against_sleep_at_one_tick: {
    *main(_, note) {
      try {
        // The deadline was set before the sleep began.
        yield* timeout(10, nap(10));
      } catch (error) {
        note((error as Error).name);
      }
    },
    order: ['TimedOut'],
  },
  timeout_in_time: {
    *main(loop, note) {
      yield* timeout(10, nap(9));
      note(loop.now);
      yield sleep(100);
      note((yield* currentTask()).cancelling);
    },
    order: [9, 0],
  },
  timeout_of_nothing: {
    *main(_, note) {
      function* hasty(): Body {
        note('begins');
      }
      // Its time is up at once, but only a real wait can be cancelled; and giving way is one.
      for (const body of [hasty(), nap(0), nap(10)]) {
        try {
          yield* timeout(0, body);
          note('in time');
        } catch (error) {
          if (error instanceof TimedOut) note('timed out');
        }
      }
    },
    order: ['begins', 'in time', 'timed out', 'timed out'],
  },
  timeout_caught: {
    *main(_, note) {
      function* stubborn(): Body {
        try {
          yield sleep(1000);
        } catch {
          note('caught');
        }
      }
      yield* timeout(10, stubborn());
      note('no error');
      note((yield* currentTask()).cancelling);
    },
    order: ['caught', 'no error', 0],
  },
};
