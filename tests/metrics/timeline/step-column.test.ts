import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { StepColumn } from '../../../src/metrics/timeline/step-column.ts';

const STATES = 4;
const changes = fc.array(fc.record({ after: fc.constantFrom(0, 0, 1, 3, 50), state: fc.nat(STATES - 1) }), {
  maxLength: 400,
});

/** What is the case in each tick, tick by tick. */
function plain(list: readonly { after: number; state: number }[]): { column: StepColumn; ticks: number[] } {
  const column = new StepColumn(STATES);
  const ticks: number[] = [];
  let now = 0;
  let state = -1;
  for (const [sequence, change] of list.entries()) {
    for (let i = 0; i < change.after; i += 1) ticks.push(state);
    now += change.after;
    state = change.state;
    column.change(now, state, sequence);
  }
  for (let i = 0; i < 10; i += 1) ticks.push(state);
  return { column, ticks };
}

describe('a step column', () => {
  test('sums up any stretch as a count tick by tick does', () => {
    fc.assert(
      fc.property(changes, fc.nat(3000), fc.nat(3000), (list, a, b) => {
        const { column, ticks } = plain(list);
        const [from, to] = [Math.min(a, b), Math.max(a, b)].map((tick) => Math.min(tick, ticks.length));
        const out = new Float64Array(STATES);
        column.addTimes(from!, to!, out);
        const counted = new Array<number>(STATES).fill(0);
        for (const state of ticks.slice(from, to)) if (state >= 0) counted[state]! += 1;
        expect([...out]).toEqual(counted);
      }),
    );
  });

  test('knows what was the case at each tick', () => {
    fc.assert(
      fc.property(changes, (list) => {
        const { column, ticks } = plain(list);
        for (const [tick, state] of ticks.entries()) {
          const index = column.indexAt(tick);
          expect(index < 0 ? -1 : column.state(index)).toBe(state);
        }
      }),
      { numRuns: 30 },
    );
  });

  test('keeps real changes only', () => {
    fc.assert(
      fc.property(changes, (list) => {
        const { column } = plain(list);
        for (let i = 1; i < column.length; i += 1) {
          expect(column.tick(i)).toBeGreaterThan(column.tick(i - 1));
          expect(column.state(i)).not.toBe(column.state(i - 1));
        }
      }),
    );
  });
});
