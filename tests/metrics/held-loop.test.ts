import { describe, expect, test } from 'vitest';
import type { LoopHold } from '../../src/metrics/dashboard.ts';
import { HeldLoop, longerThan } from '../../src/metrics/held-loop.ts';
import { foldOf } from '../../src/metrics/trace-record.ts';
import { Op } from '../../src/protocol/operations.ts';
import { RecordCode } from '../../src/protocol/trace.ts';
import { Act, Awaited, Duty, IdleCause, ItemStage, Role } from '../../src/protocol/words.ts';
import { fed, type Row, trace } from './hand-made.ts';

function holds(...rows: readonly Row[]): readonly LoopHold[] {
  const held = new HeldLoop();
  fed(foldOf(held), trace([0, 1, 0, RecordCode.OnDuty, Role.Loop, 1], ...rows));
  return held.holds;
}

const spawn = (tick: number, task: number, duty: number, subject: number): Row[] => [
  [tick, 1, 1, Op.Spawn, duty, subject, task],
  [tick, 1, task, RecordCode.Ready],
];

describe('what held the loop', () => {
  test('is a task from its resuming to its next wait, with those that were ready meanwhile', () => {
    const dish = 5 * 64 + 3;
    const [hold, ...others] = holds(
      [0, 0, 0, RecordCode.Item, dish, ItemStage.Ordered, 3, 2],
      ...spawn(0, 2, Duty.TakeOrder, 7),
      ...spawn(0, 3, Duty.WatchDish, dish),
      ...spawn(0, 4, Duty.CleanTable, 9),
      [0, 1, 3, RecordCode.Resume, Duty.WatchDish, dish],
      [0, 1, 3, RecordCode.Suspend, IdleCause.Oven, Awaited.Oven],
      [1000, 1, 2, RecordCode.Resume, Duty.TakeOrder, 7],
      [1000, 1, 2, Op.Work, Act.Walk, 1, 0, 500],
      [1500, 1, 2, Op.Work, Act.Listen, 7, 0, 60_000],
      [30_000, 1, 3, RecordCode.Complete, 1, Op.Await, Awaited.Oven],
      [61_500, 1, 2, RecordCode.Complete, 1, Op.Work, Act.Listen],
      [61_500, 1, 2, RecordCode.Suspend, IdleCause.Guest, Awaited.Order],
    );
    expect(others).toEqual([]);
    expect(hold).toEqual({
      from: 1000,
      seconds: 60.5,
      task: { task: 2, duty: Duty.TakeOrder, subject: 7, menu: -1 },
      act: Act.Listen,
      waiting: [
        { task: 4, duty: Duty.CleanTable, subject: 9, menu: -1 },
        { task: 3, duty: Duty.WatchDish, subject: dish, menu: 2 },
      ],
    });
  });

  test('is nothing that other bots do, and nothing short', () => {
    expect(
      holds(
        [0, 2, 0, RecordCode.OnDuty, Role.Helper, 1],
        [0, 2, 0, Op.Work, Act.Listen, 7, 0, 600_000],
        ...spawn(0, 2, Duty.CleanTable, 7),
        [0, 1, 2, RecordCode.Resume, Duty.CleanTable, 7],
        [999, 1, 2, RecordCode.Finish],
        [600_000, 2, 0, RecordCode.Complete, 1, Op.Work, Act.Listen],
      ),
    ).toEqual([]);
  });

  test('counts as too long beyond a threshold, not at it', () => {
    const some = holds(
      ...spawn(0, 2, Duty.CleanTable, 7),
      [0, 1, 2, RecordCode.Resume, Duty.CleanTable, 7],
      [10_000, 1, 2, RecordCode.Finish],
    );
    expect(longerThan(some, 10)).toHaveLength(0);
    expect(longerThan(some, 9.999)).toHaveLength(1);
  });
});
