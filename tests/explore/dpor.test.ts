import { describe, expect, test } from 'vitest';
import { explore } from '../../src/explore/explore.ts';
import { parsePuzzle } from '../../src/explore/puzzle/parse-puzzle.ts';
import { threads } from './support/puzzle.ts';

describe('partial-order reduction', () => {
  test('knows that who joins a thread comes after it: else it takes what follows for what could come before', () => {
    const { program } = parsePuzzle({
      events: { e: 0 },
      threads: [
        {
          name: 'last',
          code: [
            { op: 'join', t: 'first' },
            { op: 'ev_set', e: 'e' },
          ],
        },
        {
          name: 'first',
          code: [
            { op: 'ev_set', e: 'e' },
            { op: 'spawn', t: 'waiter' },
            { op: 'ev_reset', e: 'e' },
          ],
        },
        { name: 'waiter', dormant: true, code: [{ op: 'ev_wait', e: 'e' }] },
      ],
    });
    // The waiter goes on before the reset, or only after the last one has set the event again.
    expect(explore(program, 'dpor')).toMatchObject({ verdict: 'correct', traces: 2, exhausted: true });
  });

  test('tries each order of two that are joined only once', () => {
    const worker = [{ op: 'rmw', cell: 'x', fn: 'add', value: 1 }];
    const parent = [0, 1].map((t) => ({ op: 'join', t }));
    const { program } = parsePuzzle({ cells: { x: 0 }, ...threads(worker, worker, parent) });
    expect(explore(program, 'dpor')).toMatchObject({ traces: 2, executions: 2 });
  });
});
