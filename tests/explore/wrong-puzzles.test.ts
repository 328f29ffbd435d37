import { describe, expect, test } from 'vitest';
import { PuzzleError } from '../../src/explore/puzzle/error.ts';
import { parsePuzzle } from '../../src/explore/puzzle/parse-puzzle.ts';
import { explore } from '../../src/explore/explore.ts';
import { threads } from './support/puzzle.ts';

const objects = {
  cells: { x: 0 },
  arrays: { a: [1, 2] },
  mutexes: { m: 'plain' },
  regions: ['room'],
  conds: ['c'],
};
const one = (...ops: readonly unknown[]) => ({ ...objects, threads: [{ name: 'T', code: ops }] });

/** What a puzzle is refused with. */
function refusal(json: unknown): string {
  try {
    parsePuzzle(json);
  } catch (error) {
    if (error instanceof PuzzleError) return error.message;
    throw error;
  }
  return 'nothing';
}

const deep = (levels: number): unknown => {
  let expression: unknown = 1;
  for (let level = 0; level < levels; level += 1) expression = ['neg', expression];
  return expression;
};
const nested = (levels: number): unknown => {
  let list: unknown = [];
  for (let level = 0; level < levels; level += 1) list = [list];
  return list;
};

describe('an op is refused', () => {
  test.each(['fetch', 'toString', '__proto__'])('that there isn’t, saying which there are: %s', (op) => {
    const message = refusal(one({ op }));
    expect(message).toContain(`at threads[0].code[0].op: there is no op "${op}"; there are set, jmp, br, `);
    expect(message).toContain(', spawn, join');
  });

  test.each<[string, unknown, string]>([
    ['that is no object', 7, 'at threads[0].code[0]: expected an object, received 7'],
    ['without a name', {}, 'at threads[0].code[0]: "op" is missing'],
    [
      'that is misspelt',
      { op: 'lod', dst: 'r', cell: 'x' },
      'at threads[0].code[0].op: there is no op "lod"; is it "load"?',
    ],
    ['that updates nothing', { op: 'update' }, 'at threads[0].code[0]: "sets" is missing'],
    ['without its cell', { op: 'load', dst: 'r' }, 'at threads[0].code[0]: "cell" is missing'],
    [
      'on an unknown cell',
      { op: 'load', dst: 'r', cell: 'z' },
      'at threads[0].code[0].cell: there is no cell "z"',
    ],
    [
      'on an array as a whole',
      { op: 'load', dst: 'r', cell: 'a' },
      'at threads[0].code[0].cell: "a" is an array: which of its cells?',
    ],
    [
      'with an index on a cell',
      { op: 'load', dst: 'r', cell: 'x', idx: 0 },
      'at threads[0].code[0].cell: there is no array "x"',
    ],
    ['on an unknown mutex', { op: 'lock', m: 'x' }, 'at threads[0].code[0].m: there is no mutex "x"'],
    [
      'on an unknown condition',
      { op: 'notify', c: 'm' },
      'at threads[0].code[0].c: there is no condition "m"',
    ],
    [
      'with a name that is none',
      { op: 'lock', m: 3 },
      'at threads[0].code[0].m: expected a text, received 3',
    ],
    [
      'with an unknown function',
      { op: 'rmw', cell: 'x', fn: 'mul', value: 1 },
      'at threads[0].code[0].fn: expected one of add, sub, xchg, or, and, received "mul"',
    ],
    ['that jumps nowhere', { op: 'jmp', to: 'l' }, 'at threads[0].code[0].to: there is no label "l"'],
    [
      'with a key too many',
      { op: 'lock', m: 'm', dst: 'r' },
      'at threads[0].code[0].dst: "lock" has no key "dst"',
    ],
    [
      'with a misspelt key',
      { op: 'store', cell: 'x', value: 1, indx: 0 },
      'at threads[0].code[0].indx: "store" has no key "indx"; is it "idx"?',
    ],
    [
      'with a register that is a cell',
      { op: 'load', dst: '$x', cell: 'x' },
      'at threads[0].code[0].dst: expected the name of a register, received "$x"',
    ],
    [
      'with atomic that is no truth value',
      { op: 'load', dst: 'r', cell: 'x', atomic: 1 },
      'at threads[0].code[0].atomic: expected true or false, received 1',
    ],
    ['that joins nobody', { op: 'join', t: 'U' }, 'at threads[0].code[0].t: there is no thread "U"'],
    [
      'that spawns who runs anyway',
      { op: 'spawn', t: 'T' },
      'at threads[0].code[0]: only a thread that is dormant can be spawned',
    ],
    [
      'that updates an unknown cell',
      { op: 'update', sets: { z: 1 } },
      'at threads[0].code[0].sets.z: there is no cell "z"',
    ],
  ])('%s', (_, op, message) => {
    expect(refusal(one(op))).toBe(message);
  });
});

describe('an expression is refused', () => {
  const at = 'at threads[0].code[0].value';
  test.each<[string, unknown, string]>([
    [
      'that is an object',
      {},
      `${at}: expected a number, a register, "$cell" or [operator, ...], received {}`,
    ],
    ['with a fraction', 1.5, `${at}: expected a whole number from -2147483648 to 2147483647, received 1.5`],
    ['with an unknown operator', ['^', 1, 2], `${at}[0]: there is no operator "^"`],
    [
      'with an operator that is inherited',
      ['constructor', 1, 2],
      `${at}[0]: there is no operator "constructor"`,
    ],
    ['with too few operands', ['+', 1], `${at}: "+" takes 2 operands, not 1`],
    ['with too many operands', ['not', 1, 2], `${at}: "not" takes 1 operand, not 2`],
    [
      'that reads a cell',
      ['+', '$x', 1],
      `${at}[1]: "$x": shared cells can be read in eval, check, await, update and final only`,
    ],
    [
      'deep inside',
      ['+', 1, ['*', 2, null]],
      `${at}[2][2]: expected a number, a register, "$cell" or [operator, ...], received null`,
    ],
  ])('%s', (_, value, message) => {
    expect(refusal(one({ op: 'store', cell: 'x', value }))).toBe(message);
  });

  test.each<[string, unknown, string]>([
    ['of an unknown cell', '$z', 'at final: there is no cell "z"'],
    ['with a register', 'r', 'at final: there are no registers here: "r"'],
    ['of an array without an index', ['==', '$a', 1], 'at final[1]: "a" is an array: which of its cells?'],
    ['of an element of a cell', ['idx', '$x', 1], 'at final[1]: there is no array "x"'],
    ['of an element without an array', ['idx', 'a', 1], 'at final[1]: expected "$array", received "a"'],
  ])('at the end: %s', (_, final, message) => {
    expect(refusal({ ...one(), final })).toBe(message);
  });
});

describe('a puzzle is refused', () => {
  test.each<[string, unknown, string]>([
    ['that is a list', [], 'expected an object, received []'],
    ['without threads', objects, '"threads" is missing'],
    ['with no thread', { threads: [] }, 'at threads: expected 1 to 31 threads, received 0'],
    ['with threads that are no list', { threads: {} }, 'at threads: expected a list, received {}'],
    ['with a thread without code', { threads: [{ name: 'T' }] }, 'at threads[0]: "code" is missing'],
    [
      'with two threads of a name',
      {
        threads: [
          { name: 'T', code: [] },
          { name: 'T', code: [] },
        ],
      },
      'at threads[1].name: there are two threads "T"',
    ],
    [
      'with a cell that is no number',
      { ...one(), cells: { x: 'zero' } },
      'at cells.x: expected a whole number from -2147483648 to 2147483647, received "zero"',
    ],
    [
      'with an array that is a number',
      { ...one(), arrays: { a: 3 } },
      'at arrays.a: expected a list of whole numbers, received 3',
    ],
    [
      'with an array that has the name of a cell',
      { ...one(), arrays: { x: [3] } },
      'at arrays.x: "x" is a cell already',
    ],
    [
      'with a mutex of an unknown kind',
      { ...one(), mutexes: { m: 'fair' } },
      'at mutexes.m: expected "plain" or "recursive", received "fair"',
    ],
    [
      'with a semaphore below 0',
      { ...one(), sems: { s: -1 } },
      'at sems.s: expected a whole number from 0 to 2147483647, received -1',
    ],
    [
      'with an event that is neither',
      { ...one(), events: { e: 2 } },
      'at events.e: expected a whole number from 0 to 1, received 2',
    ],
    [
      'with a barrier for nobody',
      { ...one(), barriers: { b: 0 } },
      'at barriers.b: expected a whole number from 1 to 2147483647, received 0',
    ],
    [
      'with two regions of a name',
      { ...one(), regions: ['r', 'r'] },
      'at regions[1]: there are two of the region "r"',
    ],
    ['with an unknown atomic cell', { ...one(), atomics: ['z'] }, 'at atomics[0]: there is no cell "z"'],
    ['with an unknown futex', { ...one(), futexes: ['z'] }, 'at futexes[0]: there is no cell "z"'],
    ['with an unknown daemon', { ...one(), daemon: ['z'] }, 'at daemon[0]: there is no thread "z"'],
    [
      'with an unknown thread that should not starve',
      { ...one(), starvation: 'z' },
      'at starvation: there is no thread "z"',
    ],
    [
      'with a depth of 0',
      { ...one(), max_depth: 0 },
      'at max_depth: expected a whole number from 1 to 1000000, received 0',
    ],
    [
      'with a misspelt key',
      { ...one(), daemons: ['T'] },
      'at daemons: there is no key "daemons"; is it "daemon"?',
    ],
    [
      'with a misspelt key of a thread',
      { threads: [{ name: 'T', code: [], dorment: true }] },
      'at threads[0].dorment: there is no key "dorment"; is it "dormant"?',
    ],
    [
      'with a thread whose code is null',
      { threads: [{ code: null }] },
      'at threads[0].code: expected a list, received null',
    ],
    [
      'with a number beyond all numbers',
      { ...one(), cells: { x: Infinity } },
      'at cells.x: expected a whole number from -2147483648 to 2147483647, received Infinity',
    ],
    [
      'with an expression that is too deep',
      one({ op: 'assert', cond: deep(1001) }),
      'at threads[0].code[0].cond: an expression of more than 1000 levels',
    ],
    [
      'with something that is too deep even to be shown',
      one({ op: 'assert', cond: [nested(20_000)] }),
      'at threads[0].code[0].cond[0]: there is no operator something too deep to be shown',
    ],
    [
      'with two labels of a name',
      one({ op: 'label', name: 'l' }, { op: 'label', name: 'l' }),
      'at threads[0].code[1].name: there are two labels "l"',
    ],
    [
      'with a loop that never comes to a step',
      one({ op: 'label', name: 'l' }, { op: 'jmp', to: 'l' }),
      'at threads[0].code[0]: a loop without end and without a visible op',
    ],
  ])('%s', (_, json, message) => {
    expect(refusal(json)).toBe(message);
  });

  test('when a schedule comes into a loop that never comes to a step', () => {
    const code = [
      { op: 'load', dst: 'r', cell: 'x' },
      { op: 'label', name: 'l' },
      { op: 'br', cond: 'r', to: 'l' },
    ];
    const { program } = parsePuzzle({ cells: { x: 1 }, ...threads(code) });
    expect(() => explore(program, 'states')).toThrow('a loop without end and without a visible op');
  });
});

describe('a puzzle is read', () => {
  test('with any remarks, even those that look like keys at first sight', () => {
    const remarks =
      'name notes seed time date file page steps terms class description author level hint'.split(' ');
    for (const key of remarks) {
      expect(refusal({ ...one(), [key]: 'so' })).toBe('nothing');
      expect(refusal({ threads: [{ code: [], [key]: 'so' }] })).toBe('nothing');
    }
    for (const key of ['name', 'title', 'description', 'note', 'notes', 'comment', 'message', 'reason']) {
      expect(refusal(one({ op: 'raise', [key]: 'so' }))).toBe('nothing');
    }
  });

  test('with expressions of a thousand levels', () => {
    const { program } = parsePuzzle(
      one({ op: 'assert', cond: deep(1000) }, { op: 'check', cond: deep(1000) }),
    );
    expect(explore(program).verdict).toBe('correct');
  });

  test('with remarks and what is known of it, and says which keys mean nothing', () => {
    const json = {
      ...one({ op: 'halt', id: 'h', comment: 'so' }),
      id: 'p',
      title: 't',
      machine: {},
      weather: 'fine',
    };
    expect(parsePuzzle(json).ignored).toEqual(['weather']);
  });

  test('with threads by name or number, and names by default', () => {
    const json = {
      daemon: [1],
      threads: [
        {
          code: [
            { op: 'spawn', t: 'T2' },
            { op: 'join', t: 2 },
          ],
        },
        { code: [] },
        { code: [], dormant: true },
      ],
    };
    expect(parsePuzzle(json).program.threads).toEqual([
      { name: 'T0', dormant: false, daemon: false },
      { name: 'T1', dormant: false, daemon: true },
      { name: 'T2', dormant: true, daemon: false },
    ]);
  });

  test('with every operator', () => {
    const cases: readonly [unknown, number][] = [
      [['+', 2, 3], 5],
      [['-', 2, 3], -1],
      [['*', 2, 3], 6],
      [['%', 7, 3], 1],
      [['%', -7, 3], -1],
      [['==', 2, 2], 1],
      [['!=', 2, 2], 0],
      [['<', 2, 3], 1],
      [['<=', 3, 3], 1],
      [['>', 2, 3], 0],
      [['>=', 2, 3], 0],
      [['and', 2, 3], 1],
      [['and', 2, 0], 0],
      [['or', 0, 0], 0],
      [['or', 0, 5], 1],
      [['not', 0], 1],
      [['not', 9], 0],
      [['neg', 4], -4],
      [['min', 4, -4], -4],
      [['max', 4, -4], 4],
      [['+', 2147483647, 1], -2147483648],
      // The second operand isn't looked at when the first decides.
      [['and', 0, ['%', 1, 0]], 0],
      [['or', 1, ['%', 1, 0]], 1],
    ];
    for (const [value, expected] of cases) {
      const json = { ...one({ op: 'store', cell: 'x', value }), final: ['==', '$x', expected] };
      expect([value, explore(parsePuzzle(json).program, 'states').verdict]).toEqual([value, 'correct']);
    }
    const zero = one({ op: 'store', cell: 'x', value: ['%', 1, 0] });
    expect(explore(parsePuzzle(zero).program, 'states').kinds).toEqual(['exception']);
  });
});
