import { describe, expect, test } from 'vitest';
import { lastSteps } from '../../src/metrics/steps.ts';
import { layBoard } from '../../src/protocol/board.ts';
import { Op } from '../../src/protocol/operations.ts';
import { RecordCode } from '../../src/protocol/trace.ts';
import { Act, Incident } from '../../src/protocol/words.ts';
import { builtInScenario } from '../../src/restaurant/scenarios.ts';
import { trace } from './hand-made.ts';

const board = layBoard(builtInScenario('friday'));
const words = trace(
  [0, 1, 0, Op.Load, board.pass + 2, 320],
  [1, 2, 0, Op.Load, board.pass + 2, 320],
  [2, 1, 0, Op.Acquire, board.passThing + 2],
  [3, 1, 0, RecordCode.Complete, 1],
  [4, 1, 0, Op.Work, Act.TakePlate, 320, 2, 300],
  [5, 2, 0, RecordCode.Block, board.passThing + 2, 1],
  [6, 0, 0, RecordCode.Incident, Incident.TwoHands, 1, 2, 514],
  [7, 1, 0, Op.Store, board.pass + 2, 0],
);

describe('the last steps before a collision', () => {
  test('are those of one bot, oldest first, with their names', () => {
    expect(lastSteps(words, 6, { bot: 1 }, 8, board)).toMatchObject([
      { sequence: 0, tick: 0, code: Op.Load, cell: 'pass 3', lock: null, b: 320 },
      { sequence: 2, code: Op.Acquire, cell: null, lock: 'pass 3' },
      { sequence: 4, code: Op.Work, cell: null, act: Act.TakePlate, b: 320, c: 2, d: 300 },
    ]);
    expect(lastSteps(words, 6, { bot: 2 }, 8, board)).toMatchObject([
      { sequence: 1, act: 0 },
      { sequence: 5, code: RecordCode.Block, lock: 'pass 3', b: 1 },
    ]);
  });

  test('are no more than asked for', () => {
    expect(lastSteps(words, 6, { bot: 1 }, 1, board)).toMatchObject([{ sequence: 4 }]);
    expect(lastSteps(words, 6, { bot: 1 }, 0, board)).toEqual([]);
  });

  test('end at the end of the trace', () => {
    expect(lastSteps(words, 9999, { bot: 1 }, 1, board)).toMatchObject([{ sequence: 7 }]);
    expect(lastSteps(words, 0, { bot: 1 }, 9, board)).toEqual([]);
  });
});
