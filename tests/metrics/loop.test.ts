import { describe, expect, test } from 'vitest';
import type { LoopFigures } from '../../src/metrics/dashboard.ts';
import { LoopLag } from '../../src/metrics/loop.ts';
import { foldOf } from '../../src/metrics/trace-record.ts';
import { Op } from '../../src/protocol/operations.ts';
import { RecordCode } from '../../src/protocol/trace.ts';
import { Act, Awaited, IdleCause, Role } from '../../src/protocol/words.ts';
import { fed, type Row, trace } from './hand-made.ts';

function figures(...rows: readonly Row[]): LoopFigures | null {
  const lag = new LoopLag();
  fed(foldOf(lag), trace(...rows));
  return lag.figures(rows.at(-1)?.[0] ?? 0);
}

const on: Row = [0, 1, 0, RecordCode.OnDuty, Role.Loop, 1];

describe('the lag of the loop', () => {
  test('is nothing without a LoopBot', () => {
    expect(figures([0, 1, 0, RecordCode.OnDuty, Role.Chef, 1], [0, 1, 1, RecordCode.Ready])).toBeNull();
  });

  test('runs from ready to resumed', () => {
    const lag = figures(
      on,
      [0, 1, 1, RecordCode.Ready],
      [0, 1, 2, RecordCode.Ready],
      [0, 1, 1, RecordCode.Resume],
      [4000, 1, 1, RecordCode.Finish],
      [4000, 1, 2, RecordCode.Resume],
    );
    expect(lag).toMatchObject({ lagMean: 2, lagMax: 4, mostReady: 2, mostWaiting: 0 });
  });

  test('counts what the loop could not see while it was held', () => {
    const lag = figures(
      on,
      [0, 1, 1, RecordCode.Ready],
      [0, 1, 1, RecordCode.Resume],
      [0, 1, 1, Op.Await, Awaited.Order, 3, IdleCause.Guest, 1000],
      [0, 1, 1, RecordCode.Suspend, IdleCause.Guest, Awaited.Order],
      [0, 1, 2, RecordCode.Ready],
      [0, 1, 2, RecordCode.Resume],
      [0, 1, 2, Op.Work, Act.Pour, 64, 0, 45_000],
      [1000, 1, 1, RecordCode.Complete, 1, Op.Await, Awaited.Order],
      [45_000, 1, 2, RecordCode.Complete, 1, Op.Work, Act.Pour],
      [45_000, 1, 2, RecordCode.Finish],
      [45_000, 1, 0, RecordCode.Select, 1],
      [45_000, 1, 1, RecordCode.Ready, IdleCause.Guest],
      [45_000, 1, 1, RecordCode.Resume],
    );
    expect(lag).toMatchObject({ lagMax: 44, mostReady: 1, mostWaiting: 1 });
  });

  test('does not begin when hands are done', () => {
    const lag = figures(
      on,
      [0, 1, 1, RecordCode.Ready],
      [0, 1, 1, RecordCode.Resume],
      [0, 1, 1, Op.Work, Act.Greet, 7, 0, 500],
      [500, 1, 1, RecordCode.Complete, 1, Op.Work, Act.Greet],
      [500, 1, 1, RecordCode.Block, 3, 1, 2],
      [500, 1, 1, RecordCode.Suspend, IdleCause.Lock],
      [9000, 1, 1, RecordCode.Ready, IdleCause.Lock],
      [9000, 1, 1, RecordCode.Resume],
    );
    expect(lag).toMatchObject({ lagMax: 0, mostWaiting: 1 });
  });

  test('counts from when a timer was due', () => {
    const lag = figures(
      on,
      [0, 1, 1, RecordCode.Ready],
      [0, 1, 1, RecordCode.Resume],
      [0, 1, 1, Op.Sleep, 2000, IdleCause.Lock],
      [0, 1, 1, RecordCode.Suspend, IdleCause.Lock],
      [5000, 1, 0, RecordCode.Select, 0, 1],
      [5000, 1, 1, RecordCode.Ready, IdleCause.Lock],
      [5000, 1, 1, RecordCode.Resume],
    );
    expect(lag).toMatchObject({ lagMean: 1.5, lagMax: 3 });
  });
});
