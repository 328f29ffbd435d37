import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BIN_SECONDS, NightFigures } from '../../src/metrics/night-figures.ts';
import { layBoard } from '../../src/protocol/board.ts';
import { Op } from '../../src/protocol/operations.ts';
import { RecordCode } from '../../src/protocol/trace.ts';
import { Act, GuestStage, IdleCause, Incident, Role } from '../../src/protocol/words.ts';
import { builtInScenario } from '../../src/restaurant/scenarios.ts';
import { fed, oddRecords, trace } from './hand-made.ts';

const scenario = builtInScenario('monday');
const { till } = layBoard(scenario);
const bin = BIN_SECONDS * 1000;

test('the figures of a small night', () => {
  const words = trace(
    [0, 1, 0, RecordCode.OnDuty, Role.Greet, 1],
    [0, 0, 0, RecordCode.Guest, 1, GuestStage.Arrived, 3, 0],
    [0, 1, 0, Op.Sleep, bin, IdleCause.Work],
    [bin, 1, 0, RecordCode.Wake],
    [bin, 1, 0, Op.Work, Act.CountTill, 1, 0, bin / 2],
    [bin, 1, 0, Op.Store, till, 800, 0],
    [bin, 0, 0, RecordCode.Money, 1, 1000, 800, 1],
    [bin + 1, 0, 0, RecordCode.Incident, Incident.LostTakings, 1, 2, 0],
    [bin + 1, 0, 0, RecordCode.Incident, Incident.TwoHands, 1, 2, 0],
    [bin + 2, 0, 0, RecordCode.Guest, 1, GuestStage.Served, 3],
  );
  const now = fed(new NightFigures(scenario), words).dashboard(3 * bin);
  expect(now).toMatchObject({ tick: 3 * bin, operations: 3, closed: false, loop: null });
  expect(now.bots[0]?.starved).toBeCloseTo(1 / 3, 12);
  expect(now.till).toEqual({ rung: 1000, counted: 800 });
  expect(now.incidents).toMatchObject({ lostTakings: 1, twoHands: 1, smashedPlate: 0, total: 2 });
  expect(now.series).toEqual({
    binSeconds: BIN_SECONDS,
    idle: [[1, 0, 0, null]],
    inside: [3, 3, 0, 0],
    incidents: [0, 2, 0, 0],
  });
});

test('the clock of a display can not run behind the records', () => {
  const figures = fed(new NightFigures(scenario), trace([5000, 0, 0, RecordCode.Close]));
  expect(figures.dashboard(10)).toMatchObject({ tick: 5000, closed: true });
});

test('looking changes nothing, and nothing that is well formed makes it fail', () => {
  fc.assert(
    fc.property(oddRecords, (words) => {
      const looked = new NightFigures(scenario);
      for (let at = 0; at < words.length; at += 8) {
        looked.record(words, at);
        looked.dashboard(at * 1000);
      }
      const plain = fed(new NightFigures(scenario), words);
      expect(looked.dashboard()).toEqual(plain.dashboard());
      const { guests, series } = plain.dashboard();
      expect(guests.arrived).toBe(guests.served + guests.balked + guests.reneged + guests.inside);
      expect(series.incidents).toHaveLength(series.inside.length);
    }),
  );
});
