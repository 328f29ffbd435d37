import { describe, expect, test } from 'vitest';
import { conflict, type Footprint, Footprints } from '../../src/lab/disaster/footprint.ts';
import { layBoard } from '../../src/protocol/board.ts';
import { Op } from '../../src/protocol/operations.ts';
import { RecordCode } from '../../src/protocol/trace.ts';
import { builtInScenario } from '../../src/restaurant/scenarios.ts';

const board = layBoard(builtInScenario('friday'));
const CELL = board.pass;

function footprint(
  ...[code, a, b = 0, c = 0, d = 0]: [number, number, number?, number?, number?]
): Footprint {
  return new Footprints(board).of(Int32Array.of(0, 1, 0, code, a, b, c, d), 0, 8);
}

/** A Find over three cells that found the one at this offset. */
const glance = (found: number, mask = -1): Footprint => footprint(Op.Find, CELL, 3, mask, found);
const store = (cell: number, value: number, before: number): Footprint =>
  footprint(Op.Store, cell, value, before);

describe('the order of two steps', () => {
  test('matters if one changes what the other reads or changes', () => {
    expect(conflict(store(CELL, 1, 0), footprint(Op.Load, CELL, 0))).toBe(true);
    expect(conflict(footprint(Op.Load, CELL, 0), store(CELL, 1, 0))).toBe(true);
    expect(conflict(store(CELL, 1, 0), footprint(Op.Add, CELL, 1, 0))).toBe(true);
    expect(conflict(footprint(Op.Load, CELL, 0), footprint(Op.Load, CELL, 0))).toBe(false);
    expect(conflict(store(CELL, 1, 0), store(CELL + 1, 1, 0))).toBe(false);
  });

  test('does not matter to a look that would not have told the difference', () => {
    expect(conflict(store(CELL, 1, 1), footprint(Op.Load, CELL, 1))).toBe(false);
    expect(conflict(store(CELL + 2, 1, 0), glance(0))).toBe(false);
    expect(conflict(store(CELL + 2, 1, 0), glance(-1))).toBe(true);
    expect(conflict(store(CELL + 1, 5, 4), glance(-1, 0))).toBe(false);
    expect(conflict(store(CELL + 1, 5, 0), glance(-1, 0))).toBe(true);
    expect(conflict(store(CELL + 1, 0x13, 0x03), glance(-1, 0x0f))).toBe(false);
  });

  test('of a compare and exchange that has failed matters only to what it compared with', () => {
    const failed = footprint(Op.CompareExchange, CELL, 0, 7, 3);
    expect(conflict(failed, store(CELL, 4, 3))).toBe(false);
    expect(conflict(failed, store(CELL, 0, 3))).toBe(true);
  });

  test.each([
    ['semaphores', Op.Down, Op.Up],
    ['locks', Op.Acquire, Op.Release],
    ['a lock that is taken', RecordCode.Block, Op.Release],
    ['the global lock that its holder may lose', RecordCode.Look, Op.Acquire],
    ['sleep and bell', Op.Wait, Op.Notify],
  ])('matters for %s', (_, one, other) => {
    expect(conflict(footprint(one, 3), footprint(other, 3))).toBe(true);
    expect(conflict(footprint(one, 3), footprint(other, 4))).toBe(false);
  });
});
