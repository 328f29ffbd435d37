import { describe, expect, test } from 'vitest';
import { explore, STRATEGIES, type StrategyName } from '../../src/explore/explore.ts';
import { outcomes, outcomesUnder } from '../../src/explore/outcomes.ts';
import { defineProgram, ensure } from '../../src/explore/program/define.ts';
import type { ThreadBody } from '../../src/explore/program/generator-program.ts';
import type { Program } from '../../src/explore/program/program.ts';
import { randomScheduler } from '../../src/explore/schedulers/random.ts';
import { report, threads, load, store, lock, unlock, wait, notify } from './support/puzzle.ts';

const counting = (): Program =>
  defineProgram((make) => {
    const x = make.cell('x');
    const increment: ThreadBody = function* () {
      const seen = yield x.load();
      yield x.store(seen + 1);
    };
    make.thread('A', increment);
    make.thread('B', increment);
    make.finally((peek) => peek('x') === 2);
  });

describe('a program of generators', () => {
  test('has the figures of the same puzzle', () => {
    const bump = [load('r', 'x'), store('x', ['+', 'r', 1])];
    const puzzle = report({ cells: { x: 0 }, ...threads(bump, bump), final: ['==', '$x', 2] });
    const { states: _, ...known } = puzzle;
    expect(explore(counting(), 'states')).toMatchObject(known);
  });

  test('waits and wakes as the same puzzle does', () => {
    const program = defineProgram((make) => {
      const [m, c] = [make.mutex('m'), make.condition('c')];
      make.thread('waiter', function* () {
        yield m.lock();
        yield c.wait(m);
        yield m.unlock();
      });
      make.thread('caller', function* () {
        yield m.lock();
        yield c.notify();
        yield m.unlock();
      });
    });
    const json = {
      mutexes: { m: 'plain' },
      conds: ['c'],
      ...threads([lock('m'), wait('c', 'm'), unlock('m')], [lock('m'), notify('c'), unlock('m')]),
    };
    const { states: _, ...known } = report(json);
    expect(explore(program, 'states')).toMatchObject(known);
  });

  test.each(
    Object.keys(STRATEGIES).filter((name) => name !== 'replay' && name !== 'roundrobin') as StrategyName[],
  )('is searched by %s', (strategy) => {
    const { verdict, kinds, witness } = explore(counting(), strategy);
    expect({ verdict, kinds }).toEqual({ verdict: 'buggy', kinds: ['assert'] });
    expect(explore(counting(), 'replay', { schedule: witness! }).verdict).toBe('buggy');
  });

  test('has every primitive', () => {
    const program = defineProgram((make) => {
      const [x, f] = [make.atomic('x'), make.atomic('f')];
      const [s, e, d] = [make.semaphore('s', 0), make.event('e'), make.countdown('d', 1)];
      const [b, w, r, again] = [
        make.barrier('b', 2),
        make.readWriteLock('w'),
        make.region('r'),
        make.mutex('again', 'recursive'),
      ];
      const child = make.thread(
        'child',
        function* () {
          yield again.lock();
          yield again.lock();
          yield again.unlock();
          yield again.unlock();
          yield s.up(2);
          yield e.wait();
          yield d.signal();
          yield b.arrive();
          yield w.lockToWrite();
          yield r.enter();
          yield r.exit();
          yield w.unlockWrite();
          yield f.store(1);
          yield f.notify();
        },
        { dormant: true },
      );
      make.thread('main', function* () {
        yield child.spawn();
        yield s.down();
        ensure((yield s.tryDown()) === 1, 'two were let in');
        yield e.set();
        yield d.wait();
        yield b.arrive();
        yield w.lockToRead();
        yield r.enter();
        yield r.exit();
        yield w.unlockRead();
        yield f.wait(0);
        ensure((yield x.modify('add', 5)) === 0);
        ensure((yield x.compareExchange(5, 6)) === 5);
        yield make.until(['x'], (peek) => peek('x') === 6);
        yield child.join();
      });
    });
    expect(outcomes(program)).toEqual(['x=6 f=1']);
  });

  test('fails by what it throws', () => {
    const program = defineProgram((make) => {
      const x = make.cell('x');
      make.thread('A', function* () {
        if ((yield x.load()) === 1) throw new TypeError('oh');
      });
      make.thread('B', function* () {
        yield x.store(1);
      });
    });
    expect(outcomes(program)).toEqual(['exception oh', 'x=1']);
    expect(explore(program, 'states')).toMatchObject({ kinds: ['exception'], witness: [1, 0] });
  });

  test('comes to the same ends at random as by all of its states', () => {
    expect(outcomesUnder(counting(), randomScheduler(1), 200)).toEqual(['assert final', 'x=2']);
  });

  test('is refused if it has too many threads', () => {
    const crowd = () =>
      defineProgram((make) => {
        for (let at = 0; at < 32; at += 1)
          make.thread(`T${at}`, function* () {
            yield make.until([], () => true);
          });
      });
    expect(crowd).toThrow('at most 31 threads');
  });
});

describe('a program that looks at something else than its answers', () => {
  /** Each run of the first thread stores another number. */
  const restless = (): Program => {
    let runs = 0;
    return defineProgram((make) => {
      const [x, y] = [make.cell('x'), make.cell('y')];
      make.thread('A', function* () {
        runs += 1;
        const own = runs;
        yield x.load();
        yield y.store(own);
        yield x.load();
      });
      make.thread('B', function* () {
        yield x.store(1);
        yield x.store(2);
      });
    });
  };

  const searches = Object.keys(STRATEGIES).filter((name) => name !== 'replay') as StrategyName[];

  test.each(searches)('is found out by %s, which says nothing else of it', (strategy) => {
    const { verdict, kinds, exhausted, states, witness } = explore(restless(), strategy);
    expect({ verdict, kinds, exhausted }).toEqual({
      verdict: 'buggy',
      kinds: ['nondeterminism'],
      exhausted: false,
    });
    expect([states, witness]).toEqual([undefined, undefined]);
  });

  test.each<[string, () => Program]>([
    [
      'takes another way by chance',
      () =>
        defineProgram((make) => {
          const [x, y] = [make.cell('x'), make.cell('y')];
          make.thread('A', function* () {
            yield x.load();
            if (Math.random() < 0.5) yield y.load();
          });
        }),
    ],
    [
      'has only one schedule, and something left over from the run before',
      () => {
        const left: number[] = [];
        return defineProgram((make) => {
          const x = make.cell('x');
          make.thread('A', function* () {
            left.push(yield x.load());
            yield x.store(left.length);
          });
        });
      },
    ],
    [
      'shares a variable that is no cell',
      () =>
        defineProgram((make) => {
          const x = make.cell('x');
          let hidden = 0;
          make.thread('A', function* () {
            yield x.load();
            hidden += 1;
          });
          make.thread('B', function* () {
            yield x.load();
            yield x.store(hidden);
          });
        }),
    ],
  ])('is found out where it %s', (_, program) => {
    expect(explore(program()).kinds).toEqual(['nondeterminism']);
    expect(explore(program(), 'dfs').kinds).toEqual(['nondeterminism']);
  });
});
