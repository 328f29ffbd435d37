import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Checkpoints } from '../../../src/metrics/past/checkpoints.ts';
import { NightFolds } from '../../../src/metrics/past/night-folds.ts';
import { PastNight } from '../../../src/metrics/past/past-night.ts';
import type { NightSetup } from '../../../src/protocol/night.ts';
import { RECORD_WORDS } from '../../../src/protocol/trace.ts';
import { Mode } from '../../../src/protocol/modes.ts';
import { Cure, Locks, Seating } from '../../../src/protocol/words.ts';
import { recordsOf, recordsOfChanges, setupOf } from '../nights.ts';

const friday = setupOf('friday', Mode.Threads);
const helped: NightSetup = {
  ...setupOf('friday', Mode.Loop),
  staffing: {
    ...setupOf('friday', Mode.Loop).staffing,
    ways: { cure: Cure.Helper, seating: Seating.ChooseFirst, cleanDelay: 0, seatDelay: 0 },
  },
  surprises: [1, 2, 3].map((kind) => ({ kind: kind as 1 | 2 | 3, tick: 1_800_000 * kind })),
};
const careless = { ...friday, staffing: { ...friday.staffing, locks: Locks.Careless } };

function folded({ scenario }: NightSetup, records: Int32Array, position: number): NightFolds {
  const folds = NightFolds.of(scenario);
  for (let at = 0; at < position; at += 1) folds.record(records, at * RECORD_WORDS);
  return folds;
}

function past(setup: NightSetup, records: Int32Array, stride: number, most: number): PastNight {
  const night = new PastNight(setup.scenario, new Checkpoints(stride, most));
  for (let at = 0; at < records.length; at += RECORD_WORDS) night.record(records, at);
  return night;
}

describe('a night that is past', () => {
  const nights: readonly (readonly [string, NightSetup, Int32Array])[] = [
    ['threads', friday, recordsOf(friday)],
    ['careless locks', careless, recordsOf(careless)],
    ['a helped loop', helped, recordsOf(helped)],
    ['changes of staff', friday, recordsOfChanges(friday)],
  ];

  it.each(nights)('looks at every moment as folding from the start does: %s', (_, setup, records) => {
    const length = records.length / RECORD_WORDS;
    const night = past(setup, records, 1500, 16);
    const position = fc.integer({ min: 0, max: length });
    const near = fc.integer({ min: -3, max: 3 });
    fc.assert(
      fc.property(position, fc.array(near, { maxLength: 3 }), (first, steps) => {
        let at = first;
        for (const step of [0, ...steps]) {
          at = Math.max(0, Math.min(length, at + step));
          const there = night.at(records, at);
          const expected = folded(setup, records, at);
          expect(there.floor.state).toEqual(expected.floor.state);
          expect(there.figures.dashboard()).toEqual(expected.figures.dashboard());
        }
      }),
      { numRuns: 8 },
    );
  });

  it('leaves the present alone', () => {
    const [, setup, records] = nights[2]!;
    const night = past(setup, records, 1500, 16);
    const before = structuredClone(night.present.floor.state);
    night.at(records, 100);
    night.at(records, 20_000);
    expect(night.present.floor.state).toEqual(before);
    expect(night.at(records, records.length)).toBe(night.present);
  });

  it('keeps a bounded number of checkpoints', () => {
    const kept = new Checkpoints<NightFolds>(10, 8);
    const folds = NightFolds.of(friday.scenario);
    for (let position = 1; position <= 10_000; position += 1) {
      kept.offer(position, folds);
      expect(kept.size).toBeLessThan(8);
      const before = kept.before(position);
      if (before) expect(before.position).toBeLessThanOrEqual(position);
    }
    expect(kept.before(9)).toBeNull();
    expect(kept.before(10_000)!.position).toBeGreaterThan(7000);
  });
});
