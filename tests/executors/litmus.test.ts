import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { randomScheduler } from '../../src/executors/schedulers/random.ts';
import { roundRobin } from '../../src/executors/schedulers/round-robin.ts';
import {
  acquire,
  add,
  Cancelled,
  compareExchange,
  down,
  load,
  notify,
  type Program,
  release,
  sleep,
  store,
  up,
  wait,
} from '../../src/protocol/operations.ts';
import { RecordCode } from '../../src/protocol/trace.ts';
import { IdleCause, Incident } from '../../src/protocol/words.ts';
import { ALL_KINDS, KINDS, rows, run, schedulers, start } from './support/run.ts';

const SEEDS = Array.from({ length: 200 }, (_, seed) => seed);

/** All that comes of two or more threads that share cells, over many schedules. */
function outcomes(make: (see: (what: string) => void) => readonly (() => Program)[]): string[] {
  const found = new Set<string>();
  for (const seed of SEEDS) {
    const seen: string[] = [];
    const { cells } = run(
      'threads',
      make((what) => seen.push(what)),
      { scheduler: randomScheduler(seed) },
    );
    found.add([...seen.sort(), `cell 0 = ${cells[0]}`].join(', '));
  }
  return [...found].sort();
}

describe('two threads on plain cells', () => {
  test('lose an update or do not: nothing else', () => {
    const increment = function* (): Program {
      yield store(0, (yield load(0)) + 1);
    };
    expect(outcomes(() => [increment, increment])).toEqual(['cell 0 = 1', 'cell 0 = 2']);
  });

  test('lose nothing with add, compareExchange, or a lock', () => {
    const withAdd = function* (): Program {
      yield add(0, 1);
    };
    const withExchange = function* (): Program {
      for (;;) {
        const value = yield load(0);
        if ((yield compareExchange(0, value, value + 1)) === value) return;
      }
    };
    const withLock = function* (): Program {
      yield acquire(0);
      yield store(0, (yield load(0)) + 1);
      yield release(0);
    };
    for (const body of [withAdd, withExchange, withLock]) {
      expect(outcomes(() => [body, body, body])).toEqual(['cell 0 = 3']);
    }
  });

  test('store buffering: at least one of them sees what the other has stored', () => {
    const found = outcomes((see) =>
      [
        [1, 2],
        [2, 1],
      ].map(
        ([mine, other]) =>
          function* (): Program {
            yield store(mine!, 1);
            see(`${mine} saw ${yield load(other!)}`);
          },
      ),
    );
    expect(found).toEqual([
      '1 saw 0, 2 saw 1, cell 0 = 0',
      '1 saw 1, 2 saw 0, cell 0 = 0',
      '1 saw 1, 2 saw 1, cell 0 = 0',
    ]);
  });

  test('message passing: who sees the flag sees the message', () => {
    const found = outcomes((see) => [
      function* () {
        yield store(1, 42);
        yield store(2, 1);
      },
      function* () {
        const flag = yield load(2);
        see(`flag ${flag} message ${yield load(1)}`);
      },
    ]);
    expect(found).toEqual([
      'flag 0 message 0, cell 0 = 0',
      'flag 0 message 42, cell 0 = 0',
      'flag 1 message 42, cell 0 = 0',
    ]);
  });

  test('taking turns leaves only one outcome', () => {
    const increment = function* (): Program {
      yield store(0, (yield load(0)) + 1);
    };
    const { cells } = run('threads', [increment, increment], { scheduler: roundRobin });
    expect(cells[0]).toBe(1);
  });
});

describe.each(ALL_KINDS)('a plain counter among %s', (kind) => {
  const adder = (times: number, pause: number, lock: boolean) =>
    function* (): Program {
      for (let i = 0; i < times; i += 1) {
        if (lock) yield acquire(0);
        const value = yield load(0);
        if (pause > 0) yield sleep(pause, 0, IdleCause.Work);
        yield store(0, value + 1);
        if (lock) yield release(0);
      }
    };

  test('loses nothing under a lock', () => {
    const sizes = fc.array(fc.record({ times: fc.nat(6), pause: fc.nat(2) }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(sizes, schedulers, (given, scheduler) => {
        const bodies = given.map(({ times, pause }) => adder(times, pause, true));
        const { cells, left } = run(kind, bodies, { scheduler: scheduler() });
        expect(cells[0]).toBe(given.reduce((sum, { times }) => sum + times, 0));
        expect(left).toBe(0);
      }),
    );
  });

  test('loses something without', () => {
    const bodies = [adder(5, 1, false), adder(5, 1, false)];
    expect(run(kind, bodies, { scheduler: randomScheduler(1) }).cells[0]).toBeLessThan(10);
  });
});

test('tasks of one loop lose nothing as long as none waits between the look and the act', () => {
  const increment = function* (): Program {
    yield store(0, (yield load(0)) + 1);
  };
  fc.assert(
    fc.property(schedulers, (scheduler) => {
      const { cells } = run('loop', [increment, increment, increment], { scheduler: scheduler() });
      expect(cells[0]).toBe(3);
    }),
  );
});

describe.each(KINDS)('waiting among %s', (kind) => {
  test('notify wakes who has waited longest, as many as it says', () => {
    const woken: number[] = [];
    const waiter = (number: number) =>
      function* (): Program {
        yield sleep(number, 0, IdleCause.Work);
        yield wait(0, 0, IdleCause.Work);
        woken.push(number);
      };
    const counts: number[] = [];
    const caller = function* (): Program {
      for (const count of [1, 2, 0, 9, 9]) {
        yield sleep(20, 0, IdleCause.Work);
        counts.push(yield notify(0, count));
        woken.push(-count);
      }
    };
    run(kind, [waiter(3), waiter(1), waiter(5), waiter(2), waiter(4), caller], { scheduler: roundRobin });
    expect(counts).toEqual([1, 2, 0, 2, 0]);
    expect(woken.filter((number) => number > 0)).toEqual([1, 2, 3, 4, 5]);
  });

  test('a wait for a value that is gone already does not begin', () => {
    const answers: number[] = [];
    const body = function* (): Program {
      yield store(0, 7);
      answers.push(yield wait(0, 6, IdleCause.Work));
    };
    expect(run(kind, [body], { scheduler: roundRobin }).left).toBe(0);
    expect(answers).toEqual([1]);
  });

  test('a semaphore lets in as many as it has, and the next in the order of coming', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 3 }),
        fc.integer({ min: 1, max: 6 }),
        schedulers,
        (room, guests, scheduler) => {
          let inside = 0;
          let most = 0;
          const order: number[] = [];
          const guest = (number: number) =>
            function* (): Program {
              yield sleep(number, 0, IdleCause.Work);
              yield down(0, IdleCause.Work);
              inside += 1;
              most = Math.max(most, inside);
              order.push(number);
              yield sleep(10, 0, IdleCause.Work);
              inside -= 1;
              yield up(0);
            };
          const owner = function* (): Program {
            for (let i = 0; i < room; i += 1) yield up(0);
          };
          const numbers = Array.from({ length: guests }, (_, i) => i + 1);
          const { cells, left } = run(kind, [owner, ...numbers.map(guest)], { scheduler: scheduler() });
          expect(left).toBe(0);
          expect(most).toBe(Math.min(room, guests));
          expect(order).toEqual(numbers);
          expect(cells[0]).toBe(room);
        },
      ),
    );
  });
});

describe('two threads that take two locks in opposite order', () => {
  const both = (first: number, second: number, calledOff: (lock: number) => void) =>
    function* (): Program {
      yield acquire(first);
      try {
        yield acquire(second);
        yield release(second);
      } catch (error) {
        if (!(error instanceof Cancelled)) throw error;
        calledOff(second);
      }
      yield release(first);
    };
  const bodies = (calledOff: (lock: number) => void) => [both(0, 1, calledOff), both(1, 0, calledOff)];

  test('either both come through or both are caught, and the machine says so', () => {
    const seen = new Set<string>();
    for (const seed of SEEDS) {
      const { records, left } = run(
        'threads',
        bodies(() => undefined),
        { scheduler: randomScheduler(seed) },
      );
      const found = records.filter((row) => row[3] === RecordCode.Incident && row[4] === Incident.Deadlock);
      seen.add(`${left} left, ${found.length} found`);
    }
    expect([...seen].sort()).toEqual(['0 left, 0 found', '2 left, 1 found']);
  });

  test('come through both when one of them is called off', () => {
    for (const victim of [1, 2]) {
      const lost: number[] = [];
      const { machine, log } = start(
        'threads',
        bodies((lock) => lost.push(lock)),
        { scheduler: roundRobin },
      );
      while (machine.advance(Infinity));
      expect(machine.runners.size).toBe(2);
      machine.cancel(victim);
      while (machine.advance(Infinity));
      expect(machine.runners.size).toBe(0);
      const wanted = victim === 1 ? 1 : 0;
      expect(lost).toEqual([wanted]);
      const cancels = rows(log.slice()).filter((row) => row[3] === RecordCode.Cancel);
      expect(cancels.map((row) => [row[1], row[4]])).toEqual([[victim, wanted]]);
    }
  });

  test('need not be called off as long as they can go on', () => {
    const { machine } = start(
      'threads',
      bodies(() => undefined),
      { scheduler: roundRobin },
    );
    machine.advance(Infinity);
    expect(() => {
      machine.cancel(1);
    }).toThrow("doesn't wait for a lock");
  });
});
