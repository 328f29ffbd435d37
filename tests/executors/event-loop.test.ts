import { describe, expect, test } from 'vitest';
import { roundRobin } from '../../src/executors/schedulers/round-robin.ts';
import {
  acquire,
  awaits,
  call,
  load,
  notify,
  type Operation,
  type Program,
  release,
  sleep,
  spawn,
  store,
  wait,
  work,
} from '../../src/protocol/operations.ts';
import { RecordCode } from '../../src/protocol/trace.ts';
import { Awaited, IdleCause } from '../../src/protocol/words.ts';
import { run } from './support/run.ts';
import { toyWorld } from './support/toy-world.ts';

const nap = (ticks: number): Operation => sleep(ticks, 0, IdleCause.Work);
/** The loop's hands are full for some ticks. */
const hold = (ticks: number): Operation => work(1, ticks, 0);
/** The task waits for the world for some ticks. */
const expectAnswer = (ticks: number): Operation => awaits(Awaited.Gateway, ticks);

/** Runs tasks on one loop; each is told how to note what it does. Answers the notes, with what else is of interest. */
function loop(...tasks: readonly ((note: (what: string) => void) => Program)[]) {
  const notes: string[] = [];
  const bodies = tasks.map((make) => () => make((what) => notes.push(what)));
  const { records, left, now } = run('loop', bodies, { scheduler: roundRobin, world: toyWorld });
  return { notes, records, left, now };
}

describe('an event loop', () => {
  test('runs new tasks in the order in which they were spawned', () => {
    const task = (name: string) =>
      function* (note: (what: string) => void): Program {
        note(name);
        yield load(0);
        note(`${name} again`);
      };
    // Without a wait a task runs to its end before the next begins.
    expect(loop(task('a'), task('b'), task('c')).notes).toEqual([
      ...['a', 'a again', 'b', 'b again', 'c', 'c again'],
    ]);
  });

  test('lets tasks that wait go on in the order of their times, ties in the order of falling asleep', () => {
    const sleeper = (name: string, ticks: number) =>
      function* (note: (what: string) => void): Program {
        yield nap(ticks);
        note(name);
      };
    const { notes } = loop(
      sleeper('5a', 5),
      sleeper('3', 3),
      sleeper('5b', 5),
      sleeper('0', 0),
      sleeper('5c', 5),
    );
    expect(notes).toEqual(['0', '3', '5a', '5b', '5c']);
  });

  test('runs nothing else while it is held', () => {
    const { notes, now } = loop(
      function* (note) {
        note('holds on');
        expect(yield hold(100)).toBe(100);
        note('lets go');
      },
      function* (note) {
        yield nap(1);
        note('is late');
      },
      function* (note) {
        yield expectAnswer(2);
        note('is late too');
      },
    );
    // The second and the third had not even begun.
    expect(notes).toEqual(['holds on', 'lets go', 'is late', 'is late too']);
    expect(now).toBe(102);
  });

  test('makes up for what has become due while it was held: answers first, then timers by their time', () => {
    const { notes, records } = loop(
      function* (note) {
        yield nap(20);
        note('timer 20');
      },
      function* (note) {
        yield nap(10);
        note('timer 10');
      },
      function* (note) {
        yield expectAnswer(30);
        note('answer 30');
      },
      function* () {
        yield hold(100);
      },
    );
    expect(notes).toEqual(['answer 30', 'timer 10', 'timer 20']);
    const selects = records.filter((row) => row[3] === RecordCode.Select).map((row) => row.slice(4, 6));
    expect(selects).toContainEqual([1, 2]);
  });

  test('is not held by what a task waits for', () => {
    const { notes, now } = loop(
      function* (note) {
        expect(yield expectAnswer(100)).toBe(100);
        note('100');
      },
      function* (note) {
        expect(yield expectAnswer(50)).toBe(50);
        note('50');
      },
      function* (note) {
        yield nap(70);
        note('70');
      },
    );
    expect(notes).toEqual(['50', '70', '100']);
    expect(now).toBe(100);
  });

  test('takes ready tasks in turn: who becomes ready meanwhile runs in the next round', () => {
    const turn = (name: string) =>
      function* (note: (what: string) => void): Program {
        for (let round = 1; round <= 3; round += 1) {
          note(`${name}${round}`);
          yield nap(0);
        }
      };
    expect(loop(turn('a'), turn('b'), turn('c')).notes).toEqual([
      ...['a1', 'b1', 'c1', 'a2', 'b2', 'c2', 'a3', 'b3', 'c3'],
    ]);
  });

  test('lets a task spawned by another wait for the next round', () => {
    const { notes } = loop(
      function* (note) {
        yield spawn(
          (function* () {
            note('child');
            yield load(0);
          })(),
          1,
          0,
        );
        note('parent');
        yield nap(0);
        note('parent after a round');
      },
      function* (note) {
        note('other');
        yield load(0);
      },
    );
    expect(notes).toEqual(['parent', 'other', 'child', 'parent after a round']);
  });

  test('hands a lock over in the order of asking, and nobody overtakes', () => {
    const asks = (name: string, delay: number, again = false) =>
      function* (note: (what: string) => void): Program {
        yield nap(delay);
        yield acquire(0);
        note(name);
        yield nap(10);
        yield release(0);
        if (!again) return;
        yield acquire(0);
        note(`${name} again`);
        yield release(0);
      };
    const { notes, left } = loop(
      asks('first', 0, true),
      asks('second', 2),
      asks('third', 1),
      asks('fourth', 3),
    );
    expect(notes).toEqual(['first', 'third', 'second', 'fourth', 'first again']);
    expect(left).toBe(0);
  });

  test('wakes a task by another of its own', () => {
    const { notes } = loop(
      function* (note) {
        expect(yield wait(3, 0, IdleCause.Work)).toBe(0);
        note('woken');
      },
      function* (note) {
        yield store(3, 1);
        expect(yield notify(3, 1)).toBe(1);
        note('has called');
        yield load(3);
        note('and goes on');
      },
    );
    expect(notes).toEqual(['has called', 'and goes on', 'woken']);
  });

  test('is answered at once by a call', () => {
    const { notes, now } = loop(
      function* (note) {
        note(String(yield call(1, 21)));
      },
      function* (note) {
        note('next');
        yield load(0);
      },
    );
    expect(notes).toEqual(['42', 'next']);
    expect(now).toBe(0);
  });

  test('goes off once its last task is through, not before', () => {
    const { records, left } = loop(function* () {
      yield expectAnswer(5);
      yield nap(5);
    });
    expect(left).toBe(0);
    expect(records.at(-1)?.slice(0, 4)).toEqual([10, 1, 0, RecordCode.OffDuty]);
    expect(records.filter((row) => row[3] === RecordCode.OffDuty)).toHaveLength(1);
  });

  test('that gives back a lock which another task holds is wrong', () => {
    expect(() =>
      loop(
        function* () {
          yield acquire(1);
          yield nap(5);
        },
        function* () {
          yield release(1);
        },
      ),
    ).toThrow("doesn't hold lock 1");
  });

  test('names the task that fails', () => {
    expect(() =>
      loop(
        function* () {
          yield nap(5);
        },
        function* () {
          yield nap(1);
          throw new RangeError('no such plate');
        },
      ),
    ).toThrow('Task 3 (Lookout, 1) failed: no such plate');
  });
});
