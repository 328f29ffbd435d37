import { allSettled, gather } from '../../../src/loop/gather.ts';
import { join } from '../../../src/loop/join.ts';
import { sleep } from '../../../src/loop/sleep.ts';
import type { Body } from '../../../src/loop/wait.ts';
import type { Litmus } from './program.ts';

/** Who goes on when. */
export const orders: Record<string, Litmus> = {
  // asyncio notes 0, 3, 5b, 5a, 5c: its timers are a heap by time alone.
  sleep_ties: {
    *main(loop, note) {
      function* sleeper(name: string, ticks: number): Body {
        yield sleep(ticks);
        note(name);
      }
      const given = [
        ['5a', 50],
        ['3', 30],
        ['5b', 50],
        ['0', 0],
        ['5c', 50],
      ] as const;
      yield gather(given.map(([name, ticks]) => loop.spawn(sleeper(name, ticks))));
    },
    order: ['0', '3', '5a', '5b', '5c'],
  },
  sleep_order: {
    *main(loop, note) {
      function* sleeper(ticks: number): Body {
        yield sleep(ticks);
        note(String(ticks / 10));
      }
      yield gather([50, 30, 0].map((ticks) => loop.spawn(sleeper(ticks))));
    },
    order: ['0', '3', '5'],
  },
  turns: {
    *main(loop, note) {
      function* turn(name: string): Body {
        for (let round = 1; round <= 3; round += 1) {
          note(`${name}${round}`);
          yield sleep(0);
        }
      }
      yield gather(['a', 'b', 'c'].map((name) => loop.spawn(turn(name))));
    },
    order: ['a1', 'b1', 'c1', 'a2', 'b2', 'c2', 'a3', 'b3', 'c3'],
  },
  spawned_next: {
    *main(loop, note) {
      function* child(): Body {
        note('child');
      }
      function* parent(): Body {
        loop.spawn(child());
        note('parent');
        yield sleep(0);
        note('parent again');
      }
      function* other(): Body {
        note('other');
      }
      yield gather([loop.spawn(parent()), loop.spawn(other())]);
      yield sleep(10);
    },
    order: ['parent', 'other', 'child', 'parent again'],
  },
  gather_order: {
    *main(loop, note) {
      function* late(name: string, ticks: number): Body<string> {
        yield sleep(ticks);
        note(name);
        return name;
      }
      const tasks = [loop.spawn(late('a', 30)), loop.spawn(late('b', 10)), loop.spawn(late('c', 20))];
      note(yield* gather(tasks));
    },
    order: ['b', 'c', 'a', ['a', 'b', 'c']],
  },
  gather_nested: {
    *main(loop, note) {
      function* value(name: string, ticks: number): Body<string> {
        yield sleep(ticks);
        return name;
      }
      function* pair(a: string, b: string): Body<readonly string[]> {
        const both = yield* gather([loop.spawn(value(a, 2)), loop.spawn(value(b, 1))]);
        note(both);
        return both;
      }
      note(yield* gather([loop.spawn(pair('a', 'b')), loop.spawn(pair('c', 'd'))]));
    },
    order: [
      ['a', 'b'],
      ['c', 'd'],
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
  },
  gather_same_task_twice_and_nothing: {
    *main(loop, note) {
      const one = loop.spawn(just(1));
      note(yield* gather([one, one]));
      note(yield* gather([]));
    },
    order: [[1, 1], []],
  },
  gather_failure: {
    *main(loop, note) {
      function* good(): Body {
        yield sleep(20);
        note('sibling goes on');
      }
      function* bad(): Body {
        yield sleep(10);
        throw new RangeError('x');
      }
      try {
        yield gather([loop.spawn(good()), loop.spawn(bad())]);
      } catch {
        note('failed');
      }
      yield sleep(30);
    },
    order: ['failed', 'sibling goes on'],
  },
  all_settled: {
    *main(loop, note) {
      const gone = loop.spawn(just(3));
      gone.cancel();
      const settled = yield* allSettled([loop.spawn(just(1)), loop.spawn(failing('x')), gone]);
      note(settled.map((one) => (one.status === 'fulfilled' ? one.value : String(one.reason))));
    },
    order: [[1, 'Error: x', 'Cancelled: The task was cancelled.']],
  },
  joined_by_many: {
    *main(loop, note) {
      const slow = loop.spawn(just(7, 10));
      function* joiner(name: string): Body {
        note(`${name}${yield* join(slow)}`);
      }
      yield gather(['a', 'b', 'c'].map((name) => loop.spawn(joiner(name))));
      note(yield* join(slow));
    },
    order: ['a7', 'b7', 'c7', 7],
  },
  joined_late: {
    *main(loop, note) {
      const failed = loop.spawn(failing('x'));
      yield sleep(100);
      try {
        yield join(failed);
      } catch (error) {
        note(String(error));
      }
    },
    order: ['Error: x'],
  },
  wrong_yield: {
    *main(_, note) {
      try {
        yield Promise.resolve() as never;
      } catch (error) {
        note(String(error));
      }
    },
    order: ['TypeError: A task yields waits, not object.'],
  },
  posted: {
    *main(loop, note) {
      loop.post(() => {
        note('first');
      });
      loop.post(() => {
        note('second');
      });
      note('posting');
      yield sleep(0);
      note('main');
    },
    order: ['posting', 'first', 'second', 'main'],
  },
};

function* just(value: number, after = 0): Body<number> {
  yield sleep(after);
  return value;
}

function* failing(message: string): Body {
  yield sleep(0);
  throw new Error(message);
}
