import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NightLog } from '../../src/metrics/log.ts';
import { HouseEvent, packCrew, RecordCode } from '../../src/protocol/trace.ts';
import { Mode } from '../../src/protocol/modes.ts';
import { GuestStage, Incident, Role } from '../../src/protocol/words.ts';
import { builtInScenario } from '../../src/restaurant/scenarios.ts';
import { fed, oddRecords, type Row, trace } from './hand-made.ts';

const scenario = builtInScenario('monday');
const crew = { greet: 1, wait: 2, chef: 3, wine: 4 };
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

describe('the log', () => {
  test('tells a night in order', () => {
    const { entries } = fed(
      new NightLog(scenario),
      trace(
        [0, 0, 0, RecordCode.Staff, Mode.Threads, 2, packCrew(crew)],
        [0, 1, 0, RecordCode.OnDuty, Role.Wait, 1],
        guest(0, 1, GuestStage.Arrived, 2),
        guest(1000, 2, GuestStage.Arrived, 3),
        guest(1000, 2, GuestStage.Balked, 3),
        guest(2000, 1, GuestStage.Led, 4, 1),
        guest(3000, 1, GuestStage.Seated, 4, 2),
        guest(4000, 1, GuestStage.Ordering, 4, 1),
        guest(5000, 1, GuestStage.WaitingForFood, 6),
        [6000, 0, 0, RecordCode.Incident, Incident.TwoHands, 1, 1, 512],
        guest(700_000, 1, GuestStage.Reneged, 2, GuestStage.WaitingForFood),
        [800_000, 0, 0, RecordCode.Fire, HouseEvent.LastEntry],
        [900_000, 1, 0, RecordCode.OffDuty],
        [900_000, 0, 0, RecordCode.Close],
      ),
    );
    expect(entries.map(({ number }) => number)).toEqual(entries.map((_, i) => i + 1));
    expect(entries).toMatchObject([
      { kind: 'opened', tick: 0, sequence: 0 },
      { kind: 'staff', mode: Mode.Threads, locks: 2, crew },
      { kind: 'onDuty', bot: 1, name: 'WaitBot 1' },
      { kind: 'balked', party: 2, guests: 3 },
      { kind: 'seated', party: 1, guests: 2, table: 4, name: 'WaitBot 1' },
      { kind: 'ordered', party: 1, table: 4, items: 6, name: 'WaitBot 1' },
      { kind: 'collision', mark: { kind: Incident.TwoHands, sequence: 9, place: 512 } },
      { kind: 'arrivals', tick: 700_000, since: 0, parties: 2, guests: 5 },
      { kind: 'reneged', party: 1, guests: 2, stage: GuestStage.WaitingForFood },
      { kind: 'lastEntry', tick: 800_000 },
      { kind: 'offDuty', bot: 1 },
      { kind: 'closed', tick: 900_000 },
    ]);
  });

  test('forgets the oldest entries, and no incident', () => {
    const rows = Array.from({ length: 20 }, (_, tick): Row => [
      tick,
      0,
      0,
      RecordCode.Incident,
      3,
      1,
      2,
      512,
    ]);
    const log = fed(new NightLog(scenario, 5), trace(...rows));
    expect(log.entries.map(({ number }) => number)).toEqual([17, 18, 19, 20, 21]);
    expect(log.marks).toHaveLength(20);
  });

  test('takes whatever comes', () => {
    fc.assert(
      fc.property(oddRecords, (words) => {
        const { entries } = fed(new NightLog(scenario, 50), words);
        expect(entries.length).toBeLessThanOrEqual(50);
        const ticks = entries.map(({ tick }) => tick);
        expect(ticks).toEqual([...ticks].sort((a, b) => a - b));
      }),
    );
  });
});
