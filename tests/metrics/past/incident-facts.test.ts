import { describe, expect, it } from 'vitest';
import { FloorFold } from '../../../src/metrics/floor.ts';
import { incidentFacts } from '../../../src/metrics/past/incident-facts.ts';
import { raceBefore } from '../../../src/metrics/race.ts';
import { layBoard } from '../../../src/protocol/board.ts';
import { Op } from '../../../src/protocol/operations.ts';
import { PLAIN_WAYS, RecordCode, type Staffing } from '../../../src/protocol/trace.ts';
import { Mode } from '../../../src/protocol/modes.ts';
import { Incident, Locks, Seating } from '../../../src/protocol/words.ts';
import { fed } from '../hand-made.ts';
import { recordsOf, setupOf } from '../nights.ts';

const chooseFirst = { ...PLAIN_WAYS, seating: Seating.ChooseFirst };

function marksOf(mode: number, seed: number, staff: Partial<Staffing>) {
  const setup = setupOf('friday', mode, seed);
  const records = recordsOf({ ...setup, staffing: { ...setup.staffing, ...staff } });
  return {
    records,
    marks: fed(new FloorFold(setup.scenario), records).state.marks,
    board: layBoard(setup.scenario),
  };
}

describe('an incident', () => {
  const nights = [
    ...[1, 2, 3].map((seed) => marksOf(Mode.Threads, seed, { locks: Locks.None })),
    ...[1, 2, 3].map((seed) => marksOf(Mode.Threads, seed, { locks: Locks.None, ways: chooseFirst })),
    ...[1, 2].map((seed) => marksOf(Mode.Threads, seed, { locks: Locks.Careless })),
    ...[1, 2, 3].map((seed) => marksOf(Mode.Loop, seed, { ways: chooseFirst })),
  ];

  it('of every kind has check, act and values on both sides', () => {
    const kinds = new Set<number>();
    for (const { records, marks, board } of nights)
      for (const mark of marks) {
        kinds.add(mark.kind);
        const race = raceBefore(records, mark, 8, board);
        const facts = incidentFacts(records, mark, race, board);
        const what = `kind ${mark.kind} at ${mark.sequence}`;
        for (const side of [race.last, race.other]) {
          expect(side.check, what).not.toBeNull();
          expect(side.act, what).not.toBeNull();
          expect(side.check!.sequence, what).toBeLessThan(side.act!.sequence);
          expect(side.act!.sequence, what).toBeLessThanOrEqual(mark.sequence);
        }
        expect(facts.order, what).not.toBe('unknown');
        const order = facts.rows.map(({ step }) => step.sequence);
        expect(order, what).toEqual([...order].sort((a, b) => a - b));
        for (const { step, value } of facts.rows) {
          const { code, a, b } = step;
          if ('cell' in facts.shared && a === facts.shared.cell && (code === Op.Load || code === Op.Store))
            expect(value, what).toBe(b);
          if ('lock' in facts.shared && a === facts.shared.lock && code === RecordCode.Block)
            expect(value, what).toBe(b);
        }
      }
    expect([...kinds].sort()).toEqual(Object.values(Incident));
  });

  it('of any kind doesn’t happen under what is said to prevent it', () => {
    for (const seed of [1, 2, 3]) {
      for (const locks of [Locks.Big, Locks.Each, Locks.Claim])
        for (const ways of [PLAIN_WAYS, chooseFirst])
          expect(marksOf(Mode.Threads, seed, { locks, ways }).marks, `locks ${locks}`).toEqual([]);
      for (const locks of [Locks.Each, Locks.Claim])
        expect(marksOf(Mode.Loop, seed, { locks, ways: chooseFirst }).marks).toEqual([]);
      expect(marksOf(Mode.Loop, seed, { locks: Locks.None }).marks).toEqual([]);
    }
  });
});
