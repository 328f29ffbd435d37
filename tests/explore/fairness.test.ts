import { describe, expect, test } from 'vitest';
import { explore } from '../../src/explore/explore.ts';
import { parsePuzzle } from '../../src/explore/puzzle/parse-puzzle.ts';
import { add, load, lock, notify, report, store, threads, unlock, verdict, wait } from './support/puzzle.ts';
import type { Json } from './support/puzzle.ts';
import type { Op } from './support/random-puzzles.ts';

const label = (name: string): Op => ({ op: 'label', name });
const jump = (to: string): Op => ({ op: 'jmp', to });
const unless = (register: string, to: string): Op => ({ op: 'br', cond: ['not', register], to });

/** Over and over. */
const forever = (...ops: readonly Op[]): readonly Op[] => [label('again'), ...ops, jump('again')];

const fair = (json: Json) => {
  const { fairLivelock, starvation, interleavings } = report(json);
  return { interleavings, fairLivelock, starvation };
};
const none = { weak: false, strong: false };
const both = { weak: true, strong: true };
const weakOnly = { weak: true, strong: false };

describe('an infinite run', () => {
  test('of a thread that spins is unfair to the one that would end it', () => {
    const spin = [label('again'), load('r', 'x'), unless('r', 'again')];
    expect(fair({ cells: { x: 0 }, ...threads(spin, [store('x', 1)]) })).toEqual({
      interleavings: 'infinite',
      fairLivelock: none,
      starvation: none,
    });
    expect(verdict({ cells: { x: 0 }, ...threads(spin, [store('x', 1)]) })).toBe('correct');
  });

  test('of a thread that nobody can end is fair', () => {
    expect(fair({ cells: { x: 0 }, ...threads(forever(load('r', 'x'))) }).fairLivelock).toEqual(both);
    expect(fair({ cells: { x: 0 }, ...threads([add('x')]) }).fairLivelock).toEqual(none);
  });

  test('of two polite threads is fair: each takes its first lock, fails at the second and gives the first back', () => {
    const polite = (own: string, other: string) => [
      label('again'),
      lock(own),
      { op: 'trylock', m: other, dst: 'ok' },
      { op: 'br', cond: 'ok', to: 'in' },
      unlock(own),
      jump('again'),
      label('in'),
      unlock(other),
      unlock(own),
    ];
    const json = { mutexes: { a: 'plain', b: 'plain' }, ...threads(polite('a', 'b'), polite('b', 'a')) };
    expect(fair(json).fairLivelock).toEqual(both);
    expect(verdict(json)).toBe('correct');
  });

  test('in which a thread is sometimes able to go on and never does is weakly fair only', () => {
    // The second thread can leave the room whenever the mutex is free, which it is again and again.
    const holder = forever(lock('m'), unlock('m'));
    const json = {
      cells: { x: 0 },
      mutexes: { m: 'plain' },
      ...threads(holder, [lock('m'), store('x', 1), unlock('m')]),
    };
    const guarded = {
      ...json,
      ...threads(
        [label('again'), lock('m'), load('r', 'x'), unlock('m'), unless('r', 'again')],
        [lock('m'), store('x', 1), unlock('m')],
      ),
    };
    expect(fair(guarded).fairLivelock).toEqual(weakOnly);
    // Here the holder never ends, so that even a run that is strongly fair goes on.
    expect(fair(json).fairLivelock).toEqual(both);
  });

  test('is told from a long one', () => {
    const json = {
      cells: { x: 0 },
      ...threads([label('again'), add('x'), load('r', 'x'), { op: 'br', cond: ['<', 'r', 9], to: 'again' }]),
    };
    expect(report(json)).toMatchObject({ interleavings: 1n, states: 19, fairLivelock: none });
  });

  test('is looked for beyond a bound by nobody', () => {
    const { fairLivelock, exhausted, verdict, bound } = report({
      cells: { x: 0 },
      max_depth: 10,
      ...threads(forever(add('x'))),
    });
    expect({ fairLivelock, exhausted, verdict, bound }).toEqual({
      fairLivelock: undefined,
      exhausted: false,
      verdict: 'bound reached',
      bound: { of: 'depth', at: 10 },
    });
  });
});

describe('a thread starves', () => {
  const visit = (...more: readonly Op[]) =>
    forever(
      lock('m'),
      { op: 'enter', r: 'room', ...(Object.assign({}, ...more) as Op) },
      { op: 'exit', r: 'room' },
      unlock('m'),
    );
  const mark = { progress: true } as unknown as Op;

  test('at a mutex without a queue, unless scheduling is strongly fair', () => {
    const json = { mutexes: { m: 'plain' }, regions: ['room'], ...threads(visit(), visit(mark)) };
    expect(fair(json)).toMatchObject({ fairLivelock: both, starvation: weakOnly });
  });

  test('never at tickets', () => {
    const customer = (progress: boolean) => [
      label('again'),
      { op: 'update', sets: { next: ['%', ['+', '$next', 1], 4] }, regs: { mine: '$next' } },
      { op: 'await', cond: ['==', '$serving', 'mine'], ...(progress ? { progress: true } : {}) },
      { op: 'update', sets: { serving: ['%', ['+', '$serving', 1], 4] } },
      jump('again'),
    ];
    const json = { cells: { next: 0, serving: 0 }, ...threads(customer(true), customer(false)) };
    expect(fair(json)).toMatchObject({ fairLivelock: both, starvation: none });
  });

  test('only if it is the one that is named', () => {
    // T1 comes in once at most, T0 again and again.
    const once = [
      lock('m'),
      { op: 'enter', r: 'room', progress: true },
      { op: 'exit', r: 'room' },
      unlock('m'),
    ];
    const json = { mutexes: { m: 'plain' }, regions: ['room'], ...threads(visit(mark), once) };
    expect(fair({ ...json, starvation: 'T0' }).starvation).toEqual(none);
    expect(fair({ ...json, starvation: 'T1' }).starvation).toEqual(weakOnly);
    expect(fair({ ...json, starvation: { thread: 1 } }).starvation).toEqual(weakOnly);
    expect(fair(json).starvation).toEqual(weakOnly);
    expect(fair({ ...json, starvation: { weak: true } }).starvation).toEqual(weakOnly);
  });

  test('also if it never comes as far as its progress', () => {
    const waits = [
      { op: 'await', cond: '$x' },
      { ...store('y', 1), progress: true },
    ];
    const json = { cells: { x: 0, y: 0 }, ...threads(forever(load('r', 'y')), waits) };
    expect(fair(json).starvation).toEqual(both);
  });

  test('not if it has made its progress and is through', () => {
    const once = [store('x', 1), { ...store('x', 2), progress: true }];
    const json = { cells: { x: 0, y: 0 }, ...threads(forever(store('y', 1)), once) };
    expect(fair(json)).toMatchObject({ fairLivelock: both, starvation: none });
  });
});

describe('besides bugs', () => {
  test('a partial deadlock is found while somebody still goes on', () => {
    const cross = (one: string, other: string) => [lock(one), lock(other), unlock(other), unlock(one)];
    const json = {
      cells: { x: 0 },
      mutexes: { a: 'plain', b: 'plain' },
      ...threads(cross('a', 'b'), cross('b', 'a'), forever(add('x', 1), add('x', -1))),
    };
    const { verdict, findings } = report(json);
    expect(verdict).toBe('correct');
    expect(findings).toEqual([{ kind: 'partial_deadlock', threads: [0, 1], schedule: [0, 1], object: '' }]);
  });

  test('a thread that waits for one that is slow is not deadlocked', () => {
    const json = {
      cells: { x: 0 },
      ...threads([{ op: 'await', cond: ['==', '$x', 3] }], [add('x'), add('x'), add('x')]),
    };
    expect(report(json).findings).toEqual([]);
  });

  test('a lost wake-up is told from a deadlock in which nobody ever called', () => {
    const waiter = [lock('m'), wait('c', 'm'), unlock('m')];
    const never = { mutexes: { m: 'plain' }, conds: ['c'], ...threads(waiter) };
    expect(report(never)).toMatchObject({ kinds: ['deadlock'], findings: [] });
    const early = { ...never, ...threads(waiter, [lock('m'), notify('c'), unlock('m')]) };
    expect(report(early).findings).toMatchObject([{ kind: 'lost_wakeup', threads: [0], object: 'c' }]);
    const futex = {
      cells: { f: 0 },
      ...threads([{ op: 'aw', cell: 'f', expect: 0 }], [{ op: 'an', cell: 'f' }]),
    };
    const [finding] = report(futex).findings!;
    expect(finding).toMatchObject({ kind: 'lost_wakeup', threads: [0], object: 'f' });
    expect(explore(parsePuzzle(futex).program, 'replay', { schedule: finding!.schedule }).kinds).toEqual([
      'deadlock',
    ]);
  });
});
