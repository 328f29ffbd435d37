import fc from 'fast-check';
import type { Expr, Puzzle, PuzzleOp } from './puzzle.ts';

/** Operations that belong together, such as a lock with what is done under it. */
type Snippet = readonly PuzzleOp[];

const operators = ['+', '-', '*', '==', '!=', '<', '<=', '>', '>=', 'and', 'or', 'min', 'max'];
const registers = fc.constantFrom('p', 'q');
const cells = fc.constantFrom('x', 'y');
const small = fc.integer({ min: -1, max: 2 });
const bit = fc.integer({ min: 0, max: 1 });

function expression(leaf: fc.Arbitrary<Expr>): fc.Arbitrary<Expr> {
  const binary: fc.Arbitrary<Expr> = fc.tuple(fc.constantFrom(...operators), leaf, leaf);
  const unary: fc.Arbitrary<Expr> = fc.tuple(fc.constantFrom('not', 'neg'), leaf);
  const remainder: fc.Arbitrary<Expr> = fc.tuple(fc.constant('%'), leaf, fc.integer({ min: 1, max: 3 }));
  return fc.oneof(
    { weight: 3, arbitrary: leaf },
    { weight: 3, arbitrary: binary },
    { weight: 1, arbitrary: unary },
    { weight: 1, arbitrary: remainder },
  );
}

const local = expression(fc.oneof(small, registers));
const shared = expression(
  fc.oneof(small, fc.constantFrom<Expr>('$x', '$y'), registers, fc.constant<Expr>(['idx', '$a', 0])),
);

const op = (kind: string, fields: Record<string, fc.Arbitrary<unknown>>): fc.Arbitrary<PuzzleOp> =>
  fc.record({ op: fc.constant(kind), ...fields });
const one = (kind: string, fields: Record<string, fc.Arbitrary<unknown>> = {}): fc.Arbitrary<Snippet> =>
  op(kind, fields).map((made) => [made]);
const always = fc.constant;
/** The value once in `times`, otherwise nothing. */
const seldom = <T>(times: number, value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.oneof({ weight: times - 1, arbitrary: always(undefined) }, { weight: 1, arbitrary: value });
const maybeAtomic = seldom(4, always(true));

/** `around` with something in the middle. */
const within = (
  before: Snippet,
  middle: fc.Arbitrary<Snippet>,
  after: Snippet,
  miss = 12,
): fc.Arbitrary<Snippet> =>
  fc
    .tuple(middle, fc.nat(miss))
    .map(([inner, chance]) => (chance === 0 ? [...before, ...inner] : [...before, ...inner, ...after]));

const memory: readonly fc.Arbitrary<Snippet>[] = [
  one('load', { dst: registers, cell: cells, atomic: maybeAtomic }),
  one('store', { cell: cells, value: local, atomic: maybeAtomic }),
  one('load', { dst: registers, cell: always('a'), idx: bit }),
  one('store', { cell: always('a'), idx: bit, value: local }),
  one('eval', { dst: registers, value: shared }),
  one('rmw', {
    cell: cells,
    fn: fc.constantFrom('add', 'sub', 'xchg', 'or', 'and'),
    value: local,
    dst: registers,
  }),
  one('cas', { cell: cells, expect: small, value: small, dst: registers, old: registers }),
  one('update', { sets: fc.record({ x: shared, y: shared }, { requiredKeys: ['x'] }), regs: always({}) }),
  one('update', { sets: always({}), regs: fc.record({ p: shared }) }),
  one('check', { cond: shared }),
  one('await', { cond: shared }),
];

const inner = fc.oneof(...memory, always<Snippet>([]));

const primitives: readonly fc.Arbitrary<Snippet>[] = [
  within([{ op: 'lock', m: 'm' }], inner, [{ op: 'unlock', m: 'm' }]),
  within([{ op: 'lock', m: 'n' }], inner, [{ op: 'unlock', m: 'n' }]),
  within(
    [
      { op: 'lock', m: 'm' },
      { op: 'lock', m: 'n' },
    ],
    inner,
    [
      { op: 'unlock', m: 'n' },
      { op: 'unlock', m: 'm' },
    ],
  ),
  within(
    [
      { op: 'lock', m: 'r' },
      { op: 'lock', m: 'r' },
      { op: 'unlock', m: 'r' },
    ],
    inner,
    [{ op: 'unlock', m: 'r' }],
  ),
  within([{ op: 'lock', m: 'm' }], always([{ op: 'wait', c: 'c', m: 'm' }]), [{ op: 'unlock', m: 'm' }]),
  within(
    [
      { op: 'lock', m: 'r' },
      { op: 'lock', m: 'r' },
    ],
    always([{ op: 'wait', c: 'c', m: 'r' }]),
    [
      { op: 'unlock', m: 'r' },
      { op: 'unlock', m: 'r' },
    ],
  ),
  one('notify', { c: always('c') }),
  one('notify_all', { c: always('c') }),
  one('trylock', { m: fc.constantFrom('m', 'r'), dst: registers }),
  one('unlock', { m: fc.constantFrom('m', 'r') }),
  one('sem_wait', { s: always('s') }),
  one('sem_post', { s: always('s') }),
  one('sem_post', { s: always('s'), n: fc.integer({ min: 1, max: 2 }) }),
  one('sem_try', { s: always('s'), dst: registers }),
  one('ev_wait', { e: always('e') }),
  one('ev_set', { e: always('e') }),
  one('ev_reset', { e: always('e') }),
  one('cd_signal', { c: always('k') }),
  one('cd_wait', { c: always('k') }),
  one('barrier', { b: always('b') }),
  within([{ op: 'rd_lock', rw: 'w' }], inner, [{ op: 'rd_unlock', rw: 'w' }]),
  within([{ op: 'wr_lock', rw: 'w' }], inner, [{ op: 'wr_unlock', rw: 'w' }]),
  one('aw', { cell: always('f'), expect: bit, dst: registers }),
  one('aw', { cell: always('f'), expect: always(0), dst: registers }),
  one('an', { cell: always('f'), n: fc.integer({ min: 0, max: 2 }), dst: registers }),
  one('store', { cell: always('f'), value: bit }),
  within([{ op: 'enter', r: 'CS' }], always([]), [{ op: 'exit', r: 'CS' }]),
  within([{ op: 'enter', r: 'CS' }], inner, [{ op: 'exit', r: 'CS' }]),
  one('yield'),
  one('spawn', { t: always('T2') }),
  one('join', { t: fc.constantFrom('T0', 'T1', 'T2') }),
];

const locals: readonly fc.Arbitrary<Snippet>[] = [
  one('set', { dst: registers, value: local }),
  one('br', { cond: local, to: always('end') }),
  one('assert', { cond: local, id: always('local') }),
  one('halt'),
  one('jmp', { to: always('end') }),
  one('br', { cond: registers, to: always('fails') }),
];

const snippet = fc.oneof(
  { weight: 5, arbitrary: fc.oneof(...memory) },
  { weight: 8, arbitrary: fc.oneof(...primitives) },
  { weight: 2, arbitrary: fc.oneof(...locals) },
);

/** Some snippets, perhaps over and over again, with an end and a place where an exception is raised. */
function code(visible: number): fc.Arbitrary<readonly PuzzleOp[]> {
  const loop = seldom(8, fc.constantFrom<Expr>('p', ['not', 'p'], 1));
  return fc
    .tuple(fc.array(snippet, { minLength: 1, maxLength: visible }), loop, fc.nat(10))
    .map(([snippets, again, marked]) => {
      const body = snippets
        .flat()
        .map((made, i) => (i === marked && !LOCAL.has(made.op) ? { ...made, progress: true } : made));
      const turns = again !== undefined && body.some((made) => !LOCAL.has(made.op));
      return [
        { op: 'label', name: 'start' },
        ...body,
        ...(turns ? [{ op: 'yield' }, { op: 'br', cond: again, to: 'start' }] : []),
        { op: 'jmp', to: 'end' },
        { op: 'label', name: 'fails' },
        { op: 'raise', id: 'raised' },
        { op: 'label', name: 'end' },
      ];
    });
}

const LOCAL = new Set(['set', 'br', 'assert', 'halt', 'jmp', 'raise', 'label']);

const threads = (count: number, visible: number): fc.Arbitrary<Puzzle['threads']> =>
  fc
    .tuple(fc.array(code(visible), { minLength: count, maxLength: count }), fc.boolean())
    .map(([codes, dormant]) =>
      codes.map((ops, i) => ({
        name: `T${i}`,
        code: ops.filter((made) => made.op !== 'spawn' || (count > 2 && dormant)),
        ...(i === 2 && dormant ? { dormant: true } : {}),
      })),
    );

/** A small puzzle that uses any of the constructs; it may have loops, and usually has few schedules. */
export const randomPuzzle: fc.Arbitrary<Puzzle> = fc
  .record({
    threads: fc.oneof({ weight: 3, arbitrary: threads(2, 5) }, { weight: 2, arbitrary: threads(3, 3) }),
    x: bit,
    s: bit,
    e: bit,
    k: bit,
    atomics: fc.subarray(['x', 'a', 'y']),
    all: seldom(4, always(true)),
    daemon: seldom(4, always(['T1'])),
    final: fc.option(
      expression(fc.oneof(small, fc.constantFrom<Expr>('$x', '$y'), always<Expr>(['idx', '$a', 1]))),
      { nil: undefined },
    ),
  })
  .map(({ threads: made, x, s, e, k, atomics, all, daemon, final }) => ({
    id: 'random',
    cells: { x, y: 0, f: 0 },
    arrays: { a: [0, 1] },
    atomics,
    ...(all === undefined ? {} : { all_atomic: all }),
    mutexes: { m: 'plain' as const, n: 'plain' as const, r: 'recursive' as const },
    sems: { s },
    conds: ['c'],
    events: { e },
    countdowns: { k },
    barriers: { b: 2 },
    rwlocks: ['w'],
    regions: ['CS'],
    futexes: ['f'],
    threads: made.length < 3 ? withoutThird(made) : made,
    ...(daemon === undefined ? {} : { daemon }),
    ...(final === undefined ? {} : { final }),
  }));

/** With two threads only, nobody joins a third. */
function withoutThird(made: Puzzle['threads']): Puzzle['threads'] {
  return made.map((thread) => ({ ...thread, code: thread.code.filter(({ t }) => t !== 'T2') }));
}
