import { describe, expect, test } from 'vitest';
import { explore } from '../../src/explore/explore.ts';
import { outcomes } from '../../src/explore/outcomes.ts';
import { defineProgram, ensure } from '../../src/explore/program/define.ts';
import type { ThreadBody } from '../../src/explore/program/generator-program.ts';

describe('a thread that begins anew', () => {
  test('comes back to states that it was in, so that waiting in a loop has an end', () => {
    const program = defineProgram((make) => {
      const [taken, room] = [make.atomic('taken'), make.region('room')];
      const visit: ThreadBody = function* () {
        if ((yield taken.compareExchange(0, 1)) === 1) yield make.again();
        yield room.enter();
        yield room.exit();
        yield taken.store(0);
      };
      make.thread('A', visit);
      make.thread('B', visit);
    });
    expect(explore(program)).toMatchObject({
      verdict: 'correct',
      interleavings: 'infinite',
      fairLivelock: { weak: false, strong: false },
    });
    expect(explore(program, 'random', { executions: 20 }).kinds).toEqual([]);
  });

  test('livelocks with another one that is as polite', () => {
    const program = defineProgram((make) => {
      const [a, b] = [make.mutex('a'), make.mutex('b')];
      const polite = (one: typeof a, other: typeof a): ThreadBody =>
        function* () {
          yield one.lock();
          if ((yield other.tryLock()) === 0) {
            yield one.unlock();
            yield make.yieldNow();
            yield make.again();
          }
          yield other.unlock();
          yield one.unlock();
        };
      make.thread('A', polite(a, b));
      make.thread('B', polite(b, a));
    });
    expect(explore(program)).toMatchObject({
      verdict: 'correct',
      fairLivelock: { weak: true, strong: true },
    });
  });

  test('starves another one, unless scheduling is strongly fair', () => {
    const program = defineProgram((make) => {
      const m = make.mutex('m');
      const eat: ThreadBody = function* () {
        yield make.progress(m.lock());
        yield m.unlock();
        yield make.again();
      };
      make.thread('A', eat);
      make.thread('B', eat);
    });
    expect(explore(program)).toMatchObject({ starvation: { weak: true, strong: false } });
  });

  test('remembers nothing, and may end', () => {
    const program = defineProgram((make) => {
      const x = make.atomic('x');
      make.thread('A', function* () {
        if ((yield x.modify('add', 1)) < 3) yield make.again();
      });
    });
    expect(outcomes(program)).toEqual(['x=4']);
    expect(explore(program, 'dfs')).toMatchObject({ verdict: 'correct', interleavings: 1n });
  });
});

describe('several cells at once', () => {
  const swapping = (look: 'check' | 'evaluate') =>
    defineProgram((make) => {
      const [x, y] = [make.cell('x', 1), make.cell('y', 2)];
      make.thread('A', function* () {
        const old = yield make.update(['x', 'y'], (peek, poke) => {
          const before = peek('x');
          poke('x', peek('y'));
          poke('y', before);
          return before;
        });
        ensure(old === 1);
      });
      make.thread('B', function* () {
        if (look === 'check') yield make.check(['x', 'y'], (peek) => peek('x') + peek('y') === 3, 'torn');
        else
          ensure((yield make.evaluate(['x', 'y'], (peek) => peek('x') * 10 + peek('y'))) % 9 === 3, 'torn');
      });
      make.thread('C', function* () {
        yield x.load();
        yield y.load();
      });
    });

  test.each(['check', 'evaluate'] as const)('are read by %s and written in one step each', (look) => {
    expect(explore(swapping(look))).toMatchObject({ verdict: 'correct', racyCells: ['x', 'y'] });
  });

  test('fail a check when it does not hold', () => {
    const program = defineProgram((make) => {
      const [x, y] = [make.atomic('x'), make.atomic('y')];
      make.thread('A', function* () {
        yield x.store(1);
        yield y.store(1);
      });
      make.thread('B', function* () {
        yield make.check(['x', 'y'], (peek) => peek('x') === peek('y'), 'torn');
      });
    });
    expect(outcomes(program)).toContain('assert torn');
    expect(explore(program)).toMatchObject({ kinds: ['assert'], witness: [0, 1], racyCells: [] });
  });
});

describe('a mistake in a program', () => {
  const lone = (body: ThreadBody) => () => explore(defineProgram((make) => make.thread('A', body)));

  test('that yields no operation is told', () => {
    const nothing = (() => 3) as never;
    expect(
      lone(function* () {
        yield nothing;
      }),
    ).toThrow('a thread yields () => 3, which is no operation');
  });

  test('that begins anew without a step is told', () => {
    expect(() =>
      explore(
        defineProgram((make) => {
          make.thread('A', function* () {
            yield make.again();
          });
        }),
      ),
    ).toThrow('a thread begins anew without a step in between');
  });
});
