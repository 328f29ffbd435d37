import fc from 'fast-check';

/** One op of a puzzle, as in the JSON. */
export type Op = Readonly<Record<string, unknown>>;

const cell = fc.constantFrom('x', 'y');
const small = fc.integer({ min: 0, max: 2 });

const data: fc.Arbitrary<Op> = fc.oneof(
  cell.map((name) => ({ op: 'load', dst: 'r', cell: name })),
  fc.tuple(cell, small).map(([name, value]) => ({ op: 'store', cell: name, value })),
  cell.map((name) => ({ op: 'store', cell: name, value: ['+', 'r', 1] })),
  cell.map((name) => ({ op: 'rmw', cell: name, fn: 'add', value: 1, dst: 'r' })),
  fc
    .tuple(cell, small)
    .map(([name, expect]) => ({ op: 'cas', cell: name, expect, value: 2, dst: 'ok', old: 'r' })),
  fc.constant({ op: 'store', cell: 'a', idx: 'r', value: 1 }),
  fc.constant({ op: 'eval', dst: 'r', value: ['+', '$x', '$y'] }),
  fc.constant({ op: 'update', sets: { x: '$y', y: '$x' }, regs: { r: '$x' } }),
  small.map((value) => ({ op: 'await', cond: ['!=', '$x', value] })),
  fc.constant({ op: 'check', cond: ['<', '$x', 2] }),
);

const sync: fc.Arbitrary<Op> = fc.oneof(
  fc
    .constantFrom('lock', 'unlock', 'trylock')
    .map((op) => ({ op, m: 'm', ...(op === 'trylock' ? { dst: 'ok' } : {}) })),
  fc.constantFrom('lock', 'unlock').map((op) => ({ op, m: 'again' })),
  fc.constantFrom('sem_wait', 'sem_post').map((op) => ({ op, s: 's' })),
  fc.constant({ op: 'wait', c: 'c', m: 'm' }),
  fc.constantFrom('notify', 'notify_all').map((op) => ({ op, c: 'c' })),
  fc.constantFrom('ev_wait', 'ev_set', 'ev_reset').map((op) => ({ op, e: 'e' })),
  fc.constantFrom('cd_signal', 'cd_wait').map((op) => ({ op, c: 'd' })),
  fc.constant({ op: 'barrier', b: 'b' }),
  fc.constantFrom('rd_lock', 'rd_unlock', 'wr_lock', 'wr_unlock').map((op) => ({ op, rw: 'w' })),
  small.map((expect) => ({ op: 'aw', cell: 'x', expect, dst: 'r' })),
  fc.constant({ op: 'an', cell: 'x', n: 1, dst: 'r' }),
  fc.constantFrom('enter', 'exit').map((op) => ({ op, r: 'room' })),
  fc.constantFrom('spawn', 'join').map((op) => ({ op, t: 'late' })),
  fc.constant({ op: 'yield' }),
);

const local: fc.Arbitrary<Op> = fc.oneof(
  fc.constant({ op: 'set', dst: 'r', value: ['+', 'r', 1] }),
  small.map((value) => ({ op: 'assert', cond: ['!=', 'r', value], id: 'r' })),
  small.map((value) => ({ op: 'br', cond: ['==', 'r', value], to: 'end' })),
);

/** Pieces that keep together, so that locks are given back more often than not. */
const piece: fc.Arbitrary<readonly Op[]> = fc.oneof(
  { weight: 4, arbitrary: data.map((op) => [op]) },
  { weight: 3, arbitrary: sync.map((op) => [op]) },
  { weight: 2, arbitrary: local.map((op) => [op]) },
  { weight: 3, arbitrary: data.map((op) => [{ op: 'lock', m: 'm' }, op, { op: 'unlock', m: 'm' }]) },
  {
    weight: 2,
    arbitrary: fc.constant([
      { op: 'lock', m: 'm' },
      { op: 'wait', c: 'c', m: 'm' },
      { op: 'unlock', m: 'm' },
    ]),
  },
);

const code = fc
  .array(piece, { minLength: 1, maxLength: 3 })
  .map((pieces) => [...pieces.flat(), { op: 'label', name: 'end' }]);

/** Small puzzles over all primitives, without loops: two or three threads and one that may be spawned. */
export const randomPuzzle: fc.Arbitrary<Readonly<Record<string, unknown>>> = fc
  .record({ codes: fc.array(code, { minLength: 2, maxLength: 3 }), late: code, daemon: fc.boolean() })
  .map(({ codes, late, daemon }) => ({
    cells: { x: 0, y: 1 },
    arrays: { a: [0, 0] },
    mutexes: { m: 'plain', again: 'recursive' },
    sems: { s: 1 },
    conds: ['c'],
    events: { e: 0 },
    countdowns: { d: 1 },
    barriers: { b: 2 },
    rwlocks: ['w'],
    regions: ['room'],
    futexes: ['x'],
    daemon: daemon ? ['T1'] : [],
    threads: [
      ...codes.map((ops, at) => ({ name: `T${at}`, code: ops })),
      { name: 'late', code: late, dormant: true },
    ],
    final: ['!=', '$x', 5],
  }));
