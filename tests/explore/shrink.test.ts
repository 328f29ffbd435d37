import { describe, expect, test } from 'vitest';
import { explore } from '../../src/explore/explore.ts';
import { parsePuzzle } from '../../src/explore/puzzle/parse-puzzle.ts';
import { shrink } from '../../src/explore/shrink.ts';
import { add, lock, store, threads, unlock } from './support/puzzle.ts';

const turn = [lock('a'), lock('b'), unlock('b'), unlock('a')];
const other = [lock('b'), lock('a'), unlock('a'), unlock('b')];
/** Two threads that lock crosswise, after some steps that have nothing to do with it. */
const idle = Array.from({ length: 4 }, () => [add('x'), add('x', -1)]).flat();
const crosswise = { cells: { x: 0 }, mutexes: { a: 'plain', b: 'plain' } };

describe('a schedule is shrunk', () => {
  test('to the fewest preemptions and then the fewest steps', () => {
    const { program } = parsePuzzle({ ...crosswise, ...threads([...turn, ...turn], [...other, ...other]) });
    const long = [0, 0, 0, 0, 1, 1, 1, 1, 1, 0];
    expect(explore(program, 'replay', { schedule: long }).kinds).toEqual(['deadlock']);
    expect(shrink(program, long, 100)).toEqual([0, 1]);
  });

  test('by executions where there are too many states to look for the best', () => {
    // A counter that has no end: the states are more than are looked at.
    const endless = [{ op: 'label', name: 'l' }, add('x'), { op: 'jmp', to: 'l' }];
    const { program } = parsePuzzle({
      ...crosswise,
      ...threads([...idle, ...turn], other, endless),
      daemon: ['T2'],
    });
    const check = [store('x', 7), { op: 'check', cond: ['==', '$x', 7] }];
    const failing = parsePuzzle({ ...crosswise, ...threads([...idle, ...turn], check, endless) });
    const long = [0, 2, 2, 0, 1, 2, 0, 2, 2, 1];
    const short = shrink(failing.program, long, 100);
    // The store, somebody else's step, the check.
    expect(short).toHaveLength(3);
    expect(explore(failing.program, 'replay', { schedule: short }).kinds).toEqual(['assert']);
    expect(shrink(program, [0, 2, 0], 10)).toEqual([0, 2, 0]);
  });
});
