import { expect, test } from 'vitest';
import { QueueMeasure } from '../../../src/metrics/queue/queue-measure.ts';
import { summarise } from '../../../src/metrics/queue/summary.ts';
import { foldOf } from '../../../src/metrics/trace-record.ts';
import { Op } from '../../../src/protocol/operations.ts';
import { RecordCode } from '../../../src/protocol/trace.ts';
import { GuestStage, IdleCause, Role, StandAct, StandAwaited } from '../../../src/protocol/words.ts';

const S = GuestStage;
type Row = readonly [tick: number, actor: number, code: number, a: number, b: number, c?: number];
const guest = (tick: number, number: number, stage: number, c = 1): Row => [
  tick,
  0,
  RecordCode.Guest,
  number,
  stage,
  c,
];
const rest = (tick: number): Row => [tick, 1, Op.Await, StandAwaited.Guest, 0, IdleCause.Work];
const works = (tick: number, number: number): readonly Row[] => [
  guest(tick, number, S.Greeted),
  [tick, 1, RecordCode.Complete, number, Op.Await, StandAwaited.Guest],
  [tick, 1, Op.Work, StandAct.Attend, number],
];

/** One bot on duty from 0 to 100 s; the measurement is on from 20 s to 80 s. */
const NIGHT: readonly Row[] = [
  [0, 1, RecordCode.OnDuty, Role.Wait, 1, 0],
  rest(0),
  // Straddles the beginning: inside for ten seconds of the measurement, and no guest of it.
  guest(10_000, 1, S.Arrived),
  ...works(10_000, 1),
  guest(22_000, 2, S.Arrived),
  guest(22_000, 2, S.Queued),
  // Finds it full.
  guest(24_000, 3, S.Arrived),
  guest(24_000, 3, S.Balked),
  guest(30_000, 1, S.Served),
  rest(30_000),
  ...works(30_000, 2),
  guest(35_000, 4, S.Arrived),
  guest(35_000, 4, S.Queued),
  guest(41_000, 4, S.Reneged),
  guest(50_000, 2, S.Served),
  rest(50_000),
  // Straddles the end, and counts.
  guest(70_000, 5, S.Arrived),
  ...works(70_000, 5),
  guest(75_000, 6, S.Arrived),
  guest(75_000, 6, S.Queued),
  guest(90_000, 5, S.Served),
  rest(90_000),
  ...works(90_000, 6),
  // Comes when the measurement is over.
  guest(95_000, 7, S.Arrived),
  guest(95_000, 7, S.Balked),
  guest(100_000, 6, S.Served),
  [100_000, 1, RecordCode.OffDuty, 0, 0],
];

function measured(window: { from: number; to: number }, night: readonly Row[]) {
  const measure = new QueueMeasure(window, S.Greeted);
  const fold = foldOf(measure);
  for (const [tick, actor, code, a, b, c = 0] of night) {
    fold.record(Int32Array.of(tick, actor, 0, code, a, b, c, 0), 0);
  }
  return measure.figures();
}

test('guests count by when they come, times by when they pass', () => {
  const found = measured({ from: 20_000, to: 80_000 }, NIGHT);
  // Guests 2, 3, 4, 5, 6 come; 3 balks, 4 reneges; 2 waits 8 s, 5 doesn't, 6 waits 15 s.
  expect(found.arrivalsPerHour).toBeCloseTo(5 * 60, 9);
  expect(found.pBalk).toBeCloseTo(1 / 5, 12);
  expect(found.pRenege).toBeCloseTo(1 / 5, 12);
  expect(found.pWait).toBeCloseTo(3 / 4, 12);
  expect(found.waitMean).toBeCloseTo(23 / 3, 12);
  expect([found.waitP50, found.waitP95]).toEqual([8, 15]);
  // 2: 28 s, 4: 6 s, 5: 20 s, 6: 25 s.
  expect(found.timeInSystem).toBeCloseTo(79 / 4, 12);
  // Busy from 20 to 50 and from 70 to 80, of 60 seconds.
  expect(found.utilisation).toBeCloseTo(40 / 60, 12);
  // In the queue: 2 for 8 s, 4 for 6 s, 6 for 5 s.
  expect(found.numberInQueue).toBeCloseTo(19 / 60, 12);
  expect(found.numberInSystem).toBeCloseTo((19 + 40) / 60, 12);
  // Guests 1 and 2 leave served within it.
  expect(found.servedPerHour).toBeCloseTo(2 * 60, 9);
  expect(found.incidents).toBe(0);
});

test('without an end the measurement lasts as long as the night', () => {
  const found = measured({ from: 0, to: Infinity }, NIGHT);
  expect(found.utilisation).toBeCloseTo(70 / 100, 12);
  expect(found.pBalk).toBeCloseTo(2 / 7, 12);
  expect(found.arrivalsPerHour).toBeCloseTo(7 * 36, 9);
});

test('a night without guests has nothing to say about them', () => {
  const found = measured({ from: 0, to: 10_000 }, [
    ...NIGHT.slice(0, 2),
    [10_000, 1, RecordCode.OffDuty, 0, 0],
  ]);
  expect(found).toMatchObject({
    waitMean: null,
    pWait: null,
    pBalk: null,
    utilisation: 0,
    numberInSystem: 0,
  });
  const summary = summarise([found, measured({ from: 20_000, to: 80_000 }, NIGHT)]);
  expect(summary.pBalk).toMatchObject({ mean: 0.2, n: 1, low: null });
  expect(summary.utilisation.n).toBe(2);
  expect(summary.utilisation.low).toBe(0);
  expect(summary.utilisation.high).toBe(1);
});
