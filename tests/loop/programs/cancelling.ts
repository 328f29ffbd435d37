import { currentTask } from '../../../src/loop/current.ts';
import { gather } from '../../../src/loop/gather.ts';
import { join, shield } from '../../../src/loop/join.ts';
import { Lock } from '../../../src/loop/lock.ts';
import { sleep } from '../../../src/loop/sleep.ts';
import type { Task } from '../../../src/loop/task.ts';
import type { Body } from '../../../src/loop/wait.ts';
import { end, nap, told } from './parts.ts';
import type { Litmus } from './program.ts';

/** What cancelling does. */
export const cancelling: Record<string, Litmus> = {
  cancel_before_start: {
    *main(loop, note) {
      const task = loop.spawn(told(note, 'began', nap(1)));
      task.cancel();
      yield* end(note, task);
    },
    order: ['cancelled'],
  },
  cancel_sleeping: {
    *main(loop, note) {
      function* sleeper(): Body {
        try {
          yield* told(note, 'caught', nap(1000));
        } finally {
          note('finally');
        }
      }
      const task = loop.spawn(sleeper());
      yield sleep(0);
      note(task.cancel());
      note('asked');
      yield* end(note, task);
      note(task.cancel());
    },
    order: [true, 'asked', 'caught', 'finally', 'cancelled', false],
  },
  cancel_caught: {
    *main(loop, note) {
      function* stubborn(): Body<number> {
        try {
          yield sleep(1000);
        } catch {
          note('caught');
        }
        yield sleep(0);
        note('goes on');
        return 7;
      }
      const task = loop.spawn(stubborn());
      yield sleep(0);
      task.cancel();
      note(yield* join(task));
      note(task.state === 'cancelled');
    },
    order: ['caught', 'goes on', 7, false],
  },
  cancel_self: {
    *main(loop, note) {
      function* own(): Body {
        (yield* currentTask()).cancel();
        note('goes on');
        yield new Lock().acquire();
        note('no wait, no cancel');
        yield* told(note, 'at the wait', nap(10));
      }
      yield* end(note, loop.spawn(own()));
    },
    order: ['goes on', 'no wait, no cancel', 'at the wait', 'cancelled'],
  },
  cancel_self_and_return: {
    *main(loop, note) {
      function* hasty(): Body<string> {
        (yield* currentTask()).cancel();
        return 'done';
      }
      const task = loop.spawn(hasty());
      yield* end(note, task);
      note(task.state);
    },
    order: ['cancelled', 'cancelled'],
  },
  cancel_in_finally: {
    *main(loop, note) {
      function* slow(): Body {
        try {
          yield sleep(1000);
        } finally {
          note('finally');
          yield* told(note, 'again', nap(1000));
        }
      }
      const task = loop.spawn(slow());
      yield sleep(0);
      task.cancel();
      yield sleep(0);
      yield sleep(0);
      task.cancel();
      yield* end(note, task);
    },
    order: ['finally', 'again', 'cancelled'],
  },
  cancel_twice: {
    *main(loop, note) {
      function* twice(): Body {
        for (let round = 0; round < 2; round += 1) {
          try {
            yield sleep(10);
            note('slept');
          } catch {
            note('caught');
          }
        }
      }
      const task = loop.spawn(twice());
      yield sleep(0);
      task.cancel();
      task.cancel();
      yield join(task);
      note(task.cancelling);
    },
    order: ['caught', 'slept', 2],
  },
  gather_cancel: {
    *main(loop, note) {
      function* outer(): Body {
        const both = ['a', 'b'].map((name) => loop.spawn(told(note, `${name} cancelled`, nap(1000))));
        yield* told(note, 'outer cancelled', gather(both));
      }
      const task = loop.spawn(outer());
      yield sleep(10);
      task.cancel();
      yield* end(note, task);
    },
    order: ['a cancelled', 'b cancelled', 'outer cancelled', 'cancelled'],
  },
  await_cancel_passes: {
    *main(loop, note) {
      const inner = loop.spawn(told(note, 'inner cancelled', nap(1000)));
      const outer = loop.spawn(told(note, 'outer cancelled', join(inner)));
      yield sleep(10);
      outer.cancel();
      yield* end(() => undefined, outer);
      note(inner.state === 'cancelled');
    },
    order: ['inner cancelled', 'outer cancelled', true],
  },
  await_cancel_caught: {
    *main(loop, note) {
      function* stubborn(): Body<number> {
        try {
          yield sleep(1000);
        } catch {
          note('caught');
        }
        return 7;
      }
      const inner = loop.spawn(stubborn());
      function* outer(): Body<number> {
        const answer = yield* join(inner);
        note('goes on');
        return answer;
      }
      const task = loop.spawn(outer());
      yield sleep(10);
      task.cancel();
      note(yield* join(task));
    },
    order: ['caught', 'goes on', 7],
  },
  shielded: {
    *main(loop, note) {
      function* work(): Body {
        yield sleep(30);
        note('inner done');
      }
      const inner = loop.spawn(work());
      const outer = loop.spawn(told(note, 'outer cancelled', shield(inner)));
      yield sleep(10);
      outer.cancel();
      yield join(inner);
      note(inner.state === 'cancelled');
    },
    order: ['outer cancelled', 'inner done', false],
  },
  await_in_a_circle: {
    *main(loop, note) {
      const tasks: Task[] = [];
      function* other(name: string, index: number): Body {
        yield* told(note, name, join(tasks[index] as Task));
      }
      tasks.push(loop.spawn(other('a', 1)), loop.spawn(other('b', 0)));
      yield sleep(10);
      tasks[0]?.cancel();
      yield* end(note, tasks[0] as Task);
    },
    order: ['b', 'a', 'cancelled'],
  },
};
