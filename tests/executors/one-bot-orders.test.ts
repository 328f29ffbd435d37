import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { roundRobin } from '../../src/executors/schedulers/round-robin.ts';
import {
  acquire,
  add,
  awaits,
  notify,
  type Program,
  release,
  sleep,
  spawn,
  wait,
  work,
} from '../../src/protocol/operations.ts';
import { Op } from '../../src/protocol/operations.ts';
import { RecordCode } from '../../src/protocol/trace.ts';
import { Act, Awaited, IdleCause } from '../../src/protocol/words.ts';
import { type Kind, type Outcome, run } from './support/run.ts';
import { toyWorld } from './support/toy-world.ts';

const nap = (ticks: number) => sleep(ticks, 0, IdleCause.Work);
type Note = (what: string) => void;

function go(kind: Kind, ...tasks: readonly ((note: Note) => Program)[]): Outcome & { notes: string[] } {
  const notes: string[] = [];
  const bodies = tasks.map((make) => () => make((what) => notes.push(what)));
  return { notes, ...run(kind, bodies, { scheduler: roundRobin, world: toyWorld }) };
}

const orders = (...tasks: readonly ((note: Note) => Program)[]) =>
  Object.fromEntries((['loop', 'cards', 'polling'] as const).map((kind) => [kind, go(kind, ...tasks).notes]));

describe('bookmarks, cards and asking round differ in their order', () => {
  test('a job that is begun: with cards at once, on a loop when those have had their turn who were ready', () => {
    const began = (note: Note) =>
      function* (): Program {
        note('begun');
        yield nap(1);
      };
    expect(
      orders(
        function* (note) {
          yield nap(10);
          yield spawn(began(note)(), 2, 0);
          note('first');
        },
        function* (note) {
          yield nap(10);
          note('second');
        },
      ),
    ).toMatchObject({
      loop: ['first', 'second', 'begun'],
      cards: ['first', 'begun', 'second'],
    });
  });

  test('fairness: a loop gives everybody a turn in each iteration, cards do not', () => {
    const chain = (note: Note, left: number): Program =>
      (function* () {
        note(`link ${left}`);
        if (left > 0) yield spawn(chain(note, left - 1), 2, left);
      })();
    expect(
      orders(
        function* (note) {
          yield nap(10);
          yield spawn(chain(note, 2), 2, 3);
        },
        function* (note) {
          yield nap(10);
          note('the other');
        },
      ),
    ).toMatchObject({
      loop: ['the other', 'link 2', 'link 1', 'link 0'],
      cards: ['link 2', 'link 1', 'link 0', 'the other'],
    });
  });

  test('a lock: whoever has waited longest; with cards at once; when asked round, whoever is come to first', () => {
    const taker = (name: string, at: number) =>
      function* (note: Note): Program {
        yield nap(at);
        yield acquire(0);
        note(name);
        yield release(0);
      };
    const holder = function* (note: Note): Program {
      yield acquire(0);
      yield nap(10);
      yield release(0);
      note('given back');
      // Comes for it once more, while others still wait.
      yield acquire(0);
      note('again');
      yield release(0);
    };
    expect(orders(holder, taker('first', 1), taker('second', 2))).toEqual({
      loop: ['given back', 'first', 'second', 'again'],
      cards: ['given back', 'first', 'second', 'again'],
      polling: ['given back', 'again', 'first', 'second'],
    });
  });

  test('answers: in the order of the bells; when asked round, in that of the round', () => {
    const waiter = (name: string, ticks: number) =>
      function* (note: Note): Program {
        yield awaits(Awaited.Gateway, ticks);
        note(name);
      };
    // While the hands are full, all three bells ring.
    const busy = function* (): Program {
      yield work(Act.Greet, 50, 0);
    };
    expect(orders(waiter('late', 30), waiter('early', 10), waiter('between', 20), busy)).toEqual({
      loop: ['early', 'between', 'late'],
      cards: ['early', 'between', 'late'],
      polling: ['late', 'early', 'between'],
    });
  });
});

describe('a bot that asks round', () => {
  test('hears no bell: it finds a cell changed when it comes by', () => {
    const { notes, records } = go(
      'polling',
      function* (note) {
        yield wait(0, 0, IdleCause.Work);
        note('seen');
      },
      function* (note) {
        yield nap(5);
        yield add(0, 1);
        note(`woken: ${yield notify(0, 9)}`);
      },
    );
    expect(notes).toEqual(['woken: 0', 'seen']);
    expect(records.some((row) => row[3] === Op.Wait || row[3] === RecordCode.Select)).toBe(false);
  });

  test('gets an answer if and only if it asks after it is there, and at most a round late', () => {
    const waits = fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(waits, (given) => {
        const bodies = given.map(
          (ticks) =>
            function* (): Program {
              yield awaits(Awaited.Gateway, ticks);
            },
        );
        const { records, left } = go('polling', ...bodies);
        expect(left).toBe(0);
        const there = new Map<number, number>();
        for (const [tick = 0, , task = 0, code, a, b] of records) {
          if (code === RecordCode.Complete && b === Op.Await) there.set(task, tick);
          if (code !== RecordCode.Asked) continue;
          const since = there.get(task);
          expect(a).toBe(since === undefined ? 0 : 1);
          // An ask takes a tick, and there is one for each task in a round.
          if (since !== undefined) expect(tick - since).toBeLessThanOrEqual(given.length);
        }
      }),
    );
  });

  test('is never idle as long as anybody waits', () => {
    const { records, now } = go('polling', function* () {
      yield nap(100);
    });
    const asks = records.filter((row) => row[3] === Op.Work && row[4] === Act.Ask);
    expect(asks).toHaveLength(100);
    expect(now).toBe(100);
  });
});
