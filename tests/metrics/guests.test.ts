import { describe, expect, test } from 'vitest';
import { GuestCounts } from '../../src/metrics/guests.ts';
import { foldOf } from '../../src/metrics/trace-record.ts';
import { RecordCode } from '../../src/protocol/trace.ts';
import { GuestStage } from '../../src/protocol/words.ts';
import { fed, type Row, trace } from './hand-made.ts';

const guest = (tick: number, party: number, stage: number, c = 0, d = 0): Row => [
  tick,
  0,
  0,
  RecordCode.Guest,
  party,
  stage,
  c,
  d,
];

function figures(...rows: readonly Row[]) {
  const counts = new GuestCounts();
  fed(foldOf(counts), trace(...rows));
  return counts.figures();
}

describe('guests are counted', () => {
  test('as people', () => {
    const counted = figures(
      guest(0, 1, GuestStage.Arrived, 2, 0),
      guest(0, 1, GuestStage.Queued, 0, 9000),
      guest(0, 2, GuestStage.Arrived, 4, 1),
      guest(0, 2, GuestStage.Queued, 1, 9000),
      guest(0, 3, GuestStage.Arrived, 3, 2),
      guest(0, 3, GuestStage.Balked, 3, 0),
      guest(1000, 1, GuestStage.Greeted, 1),
    );
    expect(counted).toMatchObject({ arrived: 9, balked: 3, inside: 6, queueing: 4, seated: 0 });
  });

  test('through their evening', () => {
    const counted = figures(
      guest(0, 1, GuestStage.Arrived, 2),
      guest(0, 1, GuestStage.Queued, 0),
      guest(1000, 1, GuestStage.Greeted, 1),
      guest(5000, 1, GuestStage.Queued, 0),
      guest(8000, 1, GuestStage.Greeted, 1),
      guest(10_000, 1, GuestStage.Seated, 4, 2),
      guest(90_000, 1, GuestStage.Served, 2),
    );
    const wait = { mean: 10, p50: 10, p95: 10, max: 10 };
    expect(counted).toEqual({
      arrived: 2,
      seated: 2,
      served: 2,
      balked: 0,
      reneged: 0,
      queueing: 0,
      inside: 0,
      waitSeconds: wait,
    });
  });

  test('when they give up in the queue or at the table', () => {
    const counted = figures(
      guest(0, 1, GuestStage.Arrived, 2),
      guest(0, 1, GuestStage.Queued, 0),
      guest(5000, 1, GuestStage.Reneged, 2, GuestStage.Queued),
      guest(6000, 2, GuestStage.Arrived, 1),
      guest(7000, 2, GuestStage.Seated, 4, 1),
      guest(8000, 2, GuestStage.Reneged, 1, GuestStage.Seated),
    );
    expect(counted).toMatchObject({ arrived: 3, reneged: 3, seated: 1, queueing: 0, inside: 0 });
    expect(counted.waitSeconds.max).toBe(1);
  });

  test('only if somebody saw them arrive', () => {
    expect(figures(guest(0, 7, GuestStage.Served, 4))).toMatchObject({ arrived: 0, served: 0, inside: 0 });
  });
});
