import { expect, test } from 'vitest';
import { standingDeadlock } from '../../src/metrics/deadlock.ts';
import { FloorFold } from '../../src/metrics/floor.ts';
import { Op } from '../../src/protocol/operations.ts';
import { RecordCode } from '../../src/protocol/trace.ts';
import { Incident, Role } from '../../src/protocol/words.ts';
import { builtInScenario } from '../../src/restaurant/scenarios.ts';
import { fed, type Row, trace } from './hand-made.ts';

/** The deadlock that stands after these records: its bots. */
function stuck(...rows: readonly Row[]): readonly number[] | undefined {
  const { state } = fed(new FloorFold(builtInScenario('friday')), trace(...rows));
  return standingDeadlock(state.marks, [...state.bots.values()])?.bots;
}

const crew: readonly Row[] = [1, 2, 3].map((bot) => [0, bot, 0, RecordCode.OnDuty, Role.Wait, bot]);
const blocked = (tick: number, bot: number, holder: number): Row => [
  tick,
  bot,
  0,
  RecordCode.Block,
  bot,
  holder,
];
const deadlock = (tick: number, a: number, b: number): Row => [
  tick,
  0,
  0,
  RecordCode.Incident,
  Incident.Deadlock,
  a,
  b,
  1,
];

test('a deadlock stands while both bots wait for a lock', () => {
  const rows = [...crew, blocked(10, 1, 2), blocked(20, 2, 1), deadlock(20, 2, 1)];
  expect(stuck(...crew, blocked(10, 1, 2))).toBeUndefined();
  expect(stuck(...rows)).toEqual([2, 1]);
  expect(stuck(...rows, blocked(30, 3, 1))).toEqual([2, 1]);
  const smashed: Row = [40, 0, 0, RecordCode.Incident, Incident.SmashedPlate, 1, 3, -1];
  expect(stuck(...rows, smashed)).toEqual([2, 1]);
});

test('a deadlock is over when one of them goes on or goes home, even if it waits again later', () => {
  const rows = [...crew, blocked(10, 1, 2), blocked(20, 2, 1), deadlock(20, 2, 1)];
  expect(stuck(...rows, [30, 1, 0, RecordCode.Cancel, 1])).toBeUndefined();
  expect(stuck(...rows, [30, 1, 0, Op.Acquire, 1])).toBeUndefined();
  expect(stuck(...rows, [30, 2, 0, RecordCode.OffDuty])).toBeUndefined();
  expect(stuck(...rows, [30, 1, 0, RecordCode.Cancel, 1], blocked(31, 1, 3))).toBeUndefined();
});

test('of two deadlocks the latest that stands is told', () => {
  const rows = [...crew, blocked(10, 1, 2), blocked(20, 2, 1), deadlock(20, 2, 1)];
  expect(stuck(...rows, blocked(30, 3, 2), deadlock(30, 3, 2))).toEqual([3, 2]);
  const gone: Row = [40, 3, 0, RecordCode.Cancel, 1];
  expect(stuck(...rows, blocked(30, 3, 2), deadlock(30, 3, 2), gone)).toEqual([2, 1]);
});
