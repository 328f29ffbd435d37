import { describe, expect, test } from 'vitest';
import { FloorFold } from '../../src/metrics/floor.ts';
import type { Mark } from '../../src/metrics/floor-state.ts';
import { raceBefore } from '../../src/metrics/race.ts';
import { type Board, layBoard } from '../../src/protocol/board.ts';
import { Op } from '../../src/protocol/operations.ts';
import { PLAIN_WAYS } from '../../src/protocol/trace.ts';
import { Mode } from '../../src/protocol/modes.ts';
import { Act, Awaited, Duty, Incident, placeIndex, Seating, TableState } from '../../src/protocol/words.ts';
import { fed } from './hand-made.ts';
import { recordsOf, setupOf } from './nights.ts';

/** A Friday on which tables are chosen before guests are asked. */
function chooseFirst(mode: number): { records: Int32Array; marks: readonly Mark[]; board: Board } {
  const setup = setupOf('friday', mode);
  const ways = { ...PLAIN_WAYS, seating: Seating.ChooseFirst };
  const records = recordsOf({ ...setup, staffing: { ...setup.staffing, ways } });
  const { marks } = fed(new FloorFold(setup.scenario), records).state;
  return { records, marks, board: layBoard(setup.scenario) };
}

describe('a table that is chosen before the guests are asked', () => {
  test.each([Mode.Loop, Mode.Threads])('shows check, wait and act, mode %i', (mode) => {
    const { records, marks, board } = chooseFirst(mode);
    const shared = marks.filter(({ kind }) => kind === Incident.TwoPartiesOneTable);
    expect(shared.length).toBeGreaterThan(0);
    for (const mark of shared) {
      const { last, other } = raceBefore(records, mark, 8, board);
      const cell = board.table + placeIndex(mark.place);
      expect(last.check).toMatchObject({ code: Op.Load, a: cell, b: TableState.Free });
      expect(last.act).toMatchObject({ act: Act.Seat, c: placeIndex(mark.place) });
      expect(other.act).toMatchObject({ act: Act.Seat, c: placeIndex(mark.place) });
      const between = last.check?.sequence ?? Infinity;
      expect(last.act?.sequence).toBeGreaterThan(other.act?.sequence ?? Infinity);
      for (const { steps, check, act } of [last, other]) {
        const order = steps.map(({ sequence }) => sequence);
        expect(order).toEqual([...order].sort((a, b) => a - b));
        expect(order).toContain(check?.sequence);
        expect(order).toContain(act?.sequence);
      }
      if (mode === Mode.Threads) continue;
      // With one loop the only gap is a wait: in it another task took the table.
      expect(last.wait).toMatchObject({ code: Op.Await, a: Awaited.Preference });
      expect(last.wait?.sequence).toBeGreaterThan(between);
      expect(last.others).toBeGreaterThan(0);
      expect(last.bot).toBe(other.bot);
      expect(last.task?.task).not.toBe(other.task?.task);
      expect([last.task?.duty, other.task?.duty]).toEqual([Duty.GreetAndSeat, Duty.GreetAndSeat]);
      for (const side of [last, other])
        for (const step of side.steps) expect(step.task).toBe(side.task?.task);
    }
  });

  test('other collisions of threads show what both did to the thing', () => {
    const { records, marks, board } = chooseFirst(Mode.Threads);
    for (const mark of marks) {
      const { last, other } = raceBefore(records, mark, 8, board);
      expect([last.bot, other.bot]).toEqual(mark.bots);
      expect(last.task ?? other.task).toBeNull();
      expect(last.steps.length).toBeGreaterThan(0);
      expect(last.act, String(mark.kind)).not.toBeNull();
      expect(other.act, String(mark.kind)).not.toBeNull();
    }
  });
});
