import { describe, expect, test } from 'vitest';
import {
  add,
  ends,
  load,
  lock,
  notify,
  notifyAll,
  report,
  store,
  threads,
  unlock,
  verdict,
  wait,
} from './support/puzzle.ts';

describe('cells', () => {
  test('lose an update between a load and a store, and none by add', () => {
    const bump = [load('r', 'x'), store('x', ['+', 'r', 1])];
    expect(ends({ cells: { x: 0 }, ...threads(bump, bump) })).toEqual(['x=1', 'x=2']);
    expect(ends({ cells: { x: 0 }, ...threads([add('x')], [add('x')]) })).toEqual(['x=2']);
  });

  test('are read and written as sequential consistency wants: one of two stores is seen', () => {
    const json = {
      cells: { x: 0, y: 0, a: 0, b: 0 },
      ...threads(
        [store('x', 1), load('r', 'y'), store('a', 'r')],
        [store('y', 1), load('r', 'x'), store('b', 'r')],
      ),
    };
    expect(ends(json)).toEqual(['x=1 y=1 a=0 b=1', 'x=1 y=1 a=1 b=0', 'x=1 y=1 a=1 b=1']);
  });

  test.each([
    ['add', 5, 8],
    ['sub', 5, 2],
    ['xchg', 5, 3],
    ['or', 5, 7],
    ['and', 5, 1],
  ])('are changed by %s, which answers the old value', (fn, before, after) => {
    const code = [{ op: 'rmw', cell: 'x', fn, value: 3, dst: 'r' }, store('old', 'r')];
    expect(ends({ cells: { x: before, old: 0 }, ...threads(code) })).toEqual([`x=${after} old=${before}`]);
  });

  test('are exchanged only if they hold what is expected', () => {
    const cas = (expect: number) => ({ op: 'cas', cell: 'x', expect, value: 9, dst: 'ok', old: 'o' });
    const code = (expect: number) => [cas(expect), store('ok', 'ok'), store('old', 'o')];
    expect(ends({ cells: { x: 4, ok: -1, old: -1 }, ...threads(code(4)) })).toEqual(['x=9 ok=1 old=4']);
    expect(ends({ cells: { x: 4, ok: -1, old: -1 }, ...threads(code(5)) })).toEqual(['x=4 ok=0 old=4']);
  });

  test('of arrays are reached by index; beyond the end is an exception, of that step and not of the one before', () => {
    const at = (index: number) => [
      load('i', 'x'),
      { op: 'store', cell: 'a', idx: ['+', 'i', index], value: 7 },
    ];
    expect(ends({ cells: { x: 0 }, arrays: { a: [0, 0] }, ...threads(at(1)) })).toEqual([
      'x=0 a[0]=0 a[1]=7',
    ]);
    const beyond = report({ cells: { x: 0 }, arrays: { a: [0, 0] }, ...threads(at(2)) });
    expect(beyond).toMatchObject({ kinds: ['exception'], witness: [0, 0] });
  });

  test('are exchanged in one step by update, from their old values', () => {
    const swap = { op: 'update', sets: { x: '$y', y: '$x' }, regs: { r: '$x' } };
    expect(ends({ cells: { x: 1, y: 2, r: 0 }, ...threads([swap, store('r', 'r')]) })).toEqual([
      'x=2 y=1 r=1',
    ]);
    const listed = {
      op: 'update',
      sets: [
        ['a', 1, ['+', '$x', 4]],
        ['x', 0],
      ],
      regs: [['r', ['idx', '$a', 0]]],
    };
    const json = { cells: { x: 1, r: 0 }, arrays: { a: [8, 9] }, ...threads([listed, store('r', 'r')]) };
    expect(ends(json)).toEqual(['x=0 r=8 a[0]=8 a[1]=5']);
  });

  test('of an array are beyond its end for update, too', () => {
    const beyond = [{ op: 'update', sets: [['a', ['+', '$x', 1], 7]] }];
    const json = { cells: { x: 0 }, arrays: { a: [0, 0] }, ...threads(beyond, [add('x')]) };
    expect(report(json)).toMatchObject({
      kinds: ['exception'],
      interleavings: 2n,
      buggyInterleavings: 1n,
      traces: 2,
    });
    expect(ends(json)).toEqual(['exception a[2] is outside the array of 2', 'x=1 a[0]=0 a[1]=7']);
  });

  test('are read together by eval, and checked together by check', () => {
    const writer = [{ op: 'update', sets: { x: 1, y: 1 } }];
    const reader = [{ op: 'eval', dst: 'r', value: ['-', '$x', '$y'] }, store('d', 'r')];
    expect(ends({ cells: { x: 0, y: 0, d: 9 }, ...threads(writer, reader) })).toEqual(['x=1 y=1 d=0']);
    const checker = [{ op: 'check', cond: ['==', '$x', '$y'], id: 'same' }];
    expect(ends({ cells: { x: 0, y: 0 }, ...threads(writer, checker) })).toEqual(['x=1 y=1']);
    expect(ends({ cells: { x: 0, y: 0 }, ...threads([store('x', 1), store('y', 1)], checker) })).toContain(
      'assert same',
    );
  });

  test('are awaited', () => {
    const waiter = [{ op: 'await', cond: ['==', '$x', 1] }, store('y', 1)];
    expect(ends({ cells: { x: 0, y: 0 }, ...threads([store('x', 1)], waiter) })).toEqual(['x=1 y=1']);
    expect(verdict({ cells: { x: 0, y: 0 }, ...threads([store('x', 2)], waiter) })).toBe('deadlock');
  });
});

describe('mutexes', () => {
  const cells = { x: 0 };

  test('let one in at a time, in any order', () => {
    const inside = (value: number) => [
      lock('m'),
      load('r', 'x'),
      store('x', ['+', ['*', 'r', 10], value]),
      unlock('m'),
    ];
    expect(ends({ cells, mutexes: { m: 'plain' }, ...threads(inside(1), inside(2)) })).toEqual([
      'x=12',
      'x=21',
    ]);
  });

  test('are not taken twice if they are plain, and are if they are recursive', () => {
    const twice = [
      lock('m'),
      lock('m'),
      unlock('m'),
      { op: 'rmw', cell: 'x', fn: 'add', value: 1 },
      unlock('m'),
    ];
    expect(verdict({ cells, mutexes: { m: 'plain' }, ...threads(twice) })).toBe('deadlock');
    const other = [
      lock('m'),
      load('r', 'x'),
      { op: 'assert', cond: ['or', ['==', 'r', 0], ['==', 'r', 1]] },
      unlock('m'),
    ];
    expect(verdict({ cells, mutexes: { m: 'recursive' }, ...threads(twice, other) })).toBe('correct');
  });

  test('stay taken until they were given back as often as they were taken', () => {
    const twice = [lock('m'), lock('m'), unlock('m'), store('x', 1), store('x', 0), unlock('m')];
    const other = [lock('m'), { op: 'check', cond: ['==', '$x', 0] }, unlock('m')];
    expect(verdict({ cells, mutexes: { m: 'recursive' }, ...threads(twice, other) })).toBe('correct');
    const once = twice.slice(0, -1);
    expect(verdict({ cells, mutexes: { m: 'recursive' }, ...threads(once, other) })).toBe('deadlock');
  });

  test('are given back by their owner only', () => {
    expect(verdict({ cells, mutexes: { m: 'plain' }, ...threads([unlock('m')]) })).toBe('exception');
    expect(verdict({ cells, mutexes: { m: 'plain' }, ...threads([lock('m')], [unlock('m')]) })).toBe(
      'exception',
    );
  });

  test('are tried without waiting', () => {
    const tries = [{ op: 'trylock', m: 'm', dst: 'ok' }, store('x', ['+', 'ok', 1])];
    expect(ends({ cells, mutexes: { m: 'plain' }, ...threads(tries) })).toEqual(['x=2']);
    expect(ends({ cells, mutexes: { m: 'plain' }, ...threads([lock('m'), ...tries]) })).toEqual(['x=1']);
    expect(ends({ cells, mutexes: { m: 'recursive' }, ...threads([lock('m'), ...tries]) })).toEqual(['x=2']);
  });
});

describe('conditions', () => {
  const mutexes = { m: 'plain' };
  const waiter = [lock('m'), wait('c', 'm'), add('x'), unlock('m')];

  test('lose a notify that comes when nobody waits', () => {
    const json = { cells: { x: 0 }, mutexes, conds: ['c'], ...threads(waiter, [notify('c')]) };
    expect(ends(json)).toEqual(['deadlock', 'x=1']);
    expect(report(json).findings).toContainEqual(
      expect.objectContaining({ kind: 'lost_wakeup', threads: [0], object: 'c' }),
    );
  });

  test('give the mutex back while waiting, and take one more step after the notify, when it is free', () => {
    const notifier = [lock('m'), notify('c'), { op: 'check', cond: ['==', '$x', 0] }, unlock('m')];
    const { kinds, interleavings } = report({
      cells: { x: 0 },
      mutexes,
      conds: ['c'],
      ...threads(waiter, notifier),
    });
    expect({ kinds, interleavings }).toEqual({ kinds: ['deadlock'], interleavings: 2n });
  });

  test('wake who has waited longest', () => {
    const first = [lock('m'), store('x', 1), wait('c', 'm'), store('y', 1), unlock('m')];
    const second = [
      { op: 'await', cond: ['==', '$x', 1] },
      lock('m'),
      store('x', 2),
      wait('c', 'm'),
      store('y', 2),
      unlock('m'),
    ];
    const notifier = [{ op: 'await', cond: ['==', '$x', 2] }, lock('m'), notify('c'), unlock('m')];
    const json = {
      cells: { x: 0, y: 0 },
      mutexes,
      conds: ['c'],
      daemon: ['T0', 'T1'],
      ...threads(first, second, notifier),
    };
    expect(ends(json)).toEqual(['x=2 y=1']);
  });

  test('wake all by notify_all', () => {
    const json = {
      cells: { x: 0, n: 0 },
      mutexes,
      conds: ['c'],
      ...threads(...[0, 1].map(() => [lock('m'), add('n'), wait('c', 'm'), add('x'), unlock('m')]), [
        { op: 'await', cond: ['==', '$n', 2] },
        lock('m'),
        notifyAll('c'),
        unlock('m'),
      ]),
    };
    expect(ends(json)).toEqual(['x=2 n=2']);
  });

  test('want the mutex of who waits', () => {
    expect(verdict({ mutexes, conds: ['c'], ...threads([wait('c', 'm')]) })).toBe('exception');
  });

  test('give a recursive mutex back altogether, and take it as often again', () => {
    const deep = [lock('m'), lock('m'), store('x', 1), wait('c', 'm'), unlock('m'), unlock('m'), unlock('m')];
    const waker = [{ op: 'await', cond: ['==', '$x', 1] }, lock('m'), notify('c'), unlock('m')];
    const json = { cells: { x: 0 }, mutexes: { m: 'recursive' }, conds: ['c'], ...threads(deep, waker) };
    // The third unlock is one too many: the first two are right. Taking it again is a step, too.
    expect(ends(json)).toEqual(['exception unlock by a thread that is not the owner']);
    expect(report(json).witness).toHaveLength(12);
  });
});

describe('semaphores', () => {
  test('let as many in as there are', () => {
    const guest = [
      { op: 'sem_wait', s: 's' },
      add('n'),
      { op: 'check', cond: ['<', '$n', 3] },
      add('n', -1),
      { op: 'sem_post', s: 's' },
    ];
    expect(verdict({ cells: { n: 0 }, sems: { s: 2 }, ...threads(guest, guest, guest) })).toBe('correct');
    expect(verdict({ cells: { n: 0 }, sems: { s: 3 }, ...threads(guest, guest, guest) })).toBe('assert');
  });

  test('are raised by more than one, and tried', () => {
    const json = {
      cells: { x: 0 },
      sems: { s: 0 },
      ...threads(
        [{ op: 'sem_post', s: 's', n: 2 }],
        ...[0, 1].map(() => [{ op: 'sem_wait', s: 's' }, add('x')]),
      ),
    };
    expect(ends(json)).toEqual(['x=2']);
    const tries = [
      { op: 'sem_try', s: 's', dst: 'a' },
      { op: 'sem_try', s: 's', dst: 'b' },
      store('x', ['+', ['*', 'a', 10], 'b']),
    ];
    expect(ends({ cells: { x: 0 }, sems: { s: 1 }, ...threads(tries) })).toEqual(['x=10']);
  });
});

describe('events', () => {
  const waiter = [{ op: 'ev_wait', e: 'e' }, add('x')];

  test('stay set until they are reset', () => {
    expect(
      ends({ cells: { x: 0 }, events: { e: 0 }, ...threads(waiter, waiter, [{ op: 'ev_set', e: 'e' }]) }),
    ).toEqual(['x=2']);
    expect(ends({ cells: { x: 0 }, events: { e: 1 }, ...threads(waiter) })).toEqual(['x=1']);
  });

  test('can be missed if they are reset: a lost wake-up', () => {
    const json = {
      cells: { x: 0 },
      events: { e: 0 },
      ...threads(waiter, [
        { op: 'ev_set', e: 'e' },
        { op: 'ev_reset', e: 'e' },
      ]),
    };
    expect(ends(json)).toEqual(['deadlock', 'x=1']);
  });
});

describe('countdowns', () => {
  test('let go at 0 and not before; below is an exception', () => {
    const signal = [{ op: 'cd_signal', c: 'd' }];
    const waiter = [{ op: 'cd_wait', c: 'd' }, add('x')];
    const json = { cells: { x: 0 }, countdowns: { d: 2 } };
    expect(ends({ ...json, ...threads(signal, signal, waiter) })).toEqual(['x=1']);
    expect(verdict({ ...json, ...threads(signal, waiter) })).toBe('deadlock');
    expect(ends({ ...json, ...threads(signal, signal, signal) })).toEqual(['exception countdown below 0']);
  });
});

describe('barriers', () => {
  test('do not keep who came first: it decides nothing', () => {
    const arrive = [{ op: 'barrier', b: 'b' }];
    const json = { barriers: { b: 3 }, ...threads(arrive, arrive) };
    expect(report(json)).toMatchObject({ interleavings: 2n, states: 4, kinds: ['deadlock'] });
  });

  test('let all go on in the step of the last one, and can be used again', () => {
    const walker = [
      add('x'),
      { op: 'barrier', b: 'b' },
      { op: 'check', cond: ['>=', '$x', 2] },
      { op: 'barrier', b: 'b' },
    ];
    expect(report({ cells: { x: 0 }, barriers: { b: 2 }, ...threads(walker, walker) })).toMatchObject({
      verdict: 'correct',
      // add, arrive: C(4, 2) = 6 orders; check, arrive: as many.
      interleavings: 36n,
    });
    expect(verdict({ cells: { x: 0 }, barriers: { b: 2 }, ...threads(walker, walker, walker) })).toBe(
      'deadlock',
    );
  });

  test('run what is free after them in the last one’s step', () => {
    const late = [
      { op: 'barrier', b: 'b' },
      { op: 'raise', id: 'freed' },
    ];
    const json = { barriers: { b: 2 }, ...threads(late, [{ op: 'barrier', b: 'b' }]) };
    expect(ends(json)).toEqual(['exception freed']);
    expect(report(json).witness).toHaveLength(2);
  });
});

describe('readers-writer locks', () => {
  const rw = (op: string) => ({ op, rw: 'w' });

  test('let readers in together and a writer alone', () => {
    const reader = [rw('rd_lock'), add('r'), { op: 'await', cond: ['==', '$r', 2] }, rw('rd_unlock')];
    expect(verdict({ cells: { r: 0 }, rwlocks: ['w'], ...threads(reader, reader) })).toBe('correct');
    const writer = [rw('wr_lock'), { op: 'enter', r: 'room' }, { op: 'exit', r: 'room' }, rw('wr_unlock')];
    const guest = [rw('rd_lock'), { op: 'enter', r: 'room' }, { op: 'exit', r: 'room' }, rw('rd_unlock')];
    const json = { rwlocks: ['w'], regions: ['room'] };
    expect(verdict({ ...json, ...threads(writer, writer) })).toBe('correct');
    expect(verdict({ ...json, ...threads(writer, guest) })).toBe('correct');
    expect(verdict({ ...json, ...threads(guest, guest) })).toBe('mutex_violation');
  });

  test('are given back by who holds them only', () => {
    for (const op of ['rd_unlock', 'wr_unlock']) {
      expect(verdict({ rwlocks: ['w'], ...threads([rw(op)]) })).toBe('exception');
    }
    expect(verdict({ rwlocks: ['w'], ...threads([rw('rd_lock'), rw('wr_unlock')]) })).toBe('exception');
  });

  test('are not upgraded', () => {
    expect(verdict({ rwlocks: ['w'], ...threads([rw('rd_lock'), rw('wr_lock')]) })).toBe('deadlock');
  });

  test('count the holds of each reader', () => {
    const deep = [rw('rd_lock'), rw('rd_lock'), rw('rd_unlock'), add('x'), add('x', -1), rw('rd_unlock')];
    const writer = [rw('wr_lock'), { op: 'check', cond: ['==', '$x', 0] }, rw('wr_unlock')];
    expect(verdict({ cells: { x: 0 }, rwlocks: ['w'], ...threads(deep, writer) })).toBe('correct');
  });
});

describe('futexes', () => {
  const aw = (expect: number) => ({ op: 'aw', cell: 'f', expect, dst: 'r' });

  test('sleep only if the cell holds what is expected', () => {
    const json = { cells: { f: 0, got: 9 }, futexes: ['f'], ...threads([aw(1), store('got', 'r')]) };
    expect(ends(json)).toEqual(['f=0 got=1']);
    expect(verdict({ cells: { f: 0, got: 9 }, ...threads([aw(0), store('got', 'r')]) })).toBe('deadlock');
  });

  test('answer 0 in a step after waking up, and notify answers how many it woke', () => {
    const waker = [store('f', 1), { op: 'an', cell: 'f', n: 5, dst: 'n' }, store('woken', 'n')];
    const json = { cells: { f: 0, got: 9, woken: 9 }, ...threads([aw(0), store('got', 'r')], waker) };
    expect(ends(json)).toEqual(['f=1 got=0 woken=1', 'f=1 got=1 woken=0']);
    expect(report(json).witness).toBeUndefined();
  });

  test('wake no more than were asked for', () => {
    const waker = [
      { op: 'await', cond: ['==', '$n', 2] },
      { op: 'an', cell: 'f', n: 1, dst: 'n' },
      store('n', 'n'),
    ];
    const sleeper = [add('n'), aw(0), store('got', 1)];
    const json = { cells: { f: 0, n: 0, got: 0 }, daemon: ['T0', 'T1'], ...threads(sleeper, sleeper, waker) };
    expect(ends(json)).toEqual(['f=0 n=0 got=0', 'f=0 n=1 got=1']);
  });
});

describe('critical sections', () => {
  const visit = [
    { op: 'enter', r: 'room' },
    { op: 'exit', r: 'room' },
  ];

  test('are violated by two threads inside', () => {
    expect(report({ regions: ['room'], ...threads(visit, visit) })).toMatchObject({
      kinds: ['mutex_violation'],
      interleavings: 4n,
      buggyInterleavings: 2n,
    });
    expect(verdict({ regions: ['room', 'hall'], ...threads(visit, [{ op: 'enter', r: 'hall' }]) })).toBe(
      'correct',
    );
  });
});

describe('threads', () => {
  const code = (...ops: readonly Readonly<Record<string, unknown>>[]) => ops;

  test('that are dormant begin when they are spawned, and are joined when they have finished', () => {
    const json = {
      cells: { x: 0, y: 0 },
      threads: [
        {
          name: 'main',
          code: [
            store('x', 1),
            { op: 'spawn', t: 'child' },
            { op: 'join', t: 'child' },
            load('r', 'x'),
            store('y', 'r'),
          ],
        },
        { name: 'child', dormant: true, code: code(add('x'), add('x')) },
      ],
    };
    expect(ends(json)).toEqual(['x=3 y=3']);
    expect(report(json).interleavings).toBe(1n);
  });

  test('that were never spawned are not missed, except by who joins them', () => {
    const child = { name: 'child', dormant: true, code: code(add('x')) };
    const with_ = (...ops: readonly Readonly<Record<string, unknown>>[]) => ({
      cells: { x: 0 },
      threads: [{ name: 'main', code: ops }, child],
    });
    expect(ends(with_(add('x')))).toEqual(['x=1']);
    expect(ends(with_({ op: 'join', t: 'child' }))).toEqual(['deadlock']);
  });

  test('that are daemons may be blocked at the end', () => {
    const server = [{ op: 'label', name: 'l' }, { op: 'sem_wait', s: 's' }, add('x'), { op: 'jmp', to: 'l' }];
    const json = { cells: { x: 0 }, sems: { s: 0 }, ...threads([{ op: 'sem_post', s: 's', n: 1 }], server) };
    expect(verdict(json)).toBe('deadlock');
    expect(ends({ ...json, daemon: ['T1'] })).toEqual(['x=1']);
  });

  test('stop at halt and fail at raise, in the step before', () => {
    expect(ends({ cells: { x: 0 }, ...threads([add('x'), { op: 'halt' }, add('x')]) })).toEqual(['x=1']);
    const raised = {
      cells: { x: 0 },
      ...threads([add('x'), { op: 'raise', id: 'why' }, add('x')], [add('x')]),
    };
    expect(ends(raised)).toEqual(['exception why']);
    expect(report(raised)).toMatchObject({ witness: [0], interleavings: 2n, buggyInterleavings: 2n });
  });

  test('may fail before their first step', () => {
    const json = { cells: { x: 0 }, ...threads([{ op: 'assert', cond: 0, id: 'at once' }, add('x')]) };
    expect(report(json)).toMatchObject({
      kinds: ['assert'],
      witness: [],
      interleavings: 1n,
      minPreemptions: 0,
    });
  });
});
