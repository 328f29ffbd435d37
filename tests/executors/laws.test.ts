import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Op } from '../../src/protocol/operations.ts';
import { RecordCode } from '../../src/protocol/trace.ts';
import { breaches } from '../support/witness.ts';
import { CELLS, type Instruction, LOCKS, programOf, programs } from './support/language.ts';
import { ALL_KINDS, type Kind, type Outcome, run, schedulers } from './support/run.ts';
import type { Scheduler } from '../../src/executors/schedulers/scheduler.ts';

const go = (
  kind: Kind,
  given: readonly (readonly Instruction[])[],
  scheduler: Scheduler,
  byStep = true,
): Outcome =>
  run(
    kind,
    given.map((instructions) => () => programOf(instructions)),
    { scheduler, cells: CELLS, locks: LOCKS, byStep },
  );

describe.each(ALL_KINDS)('programs run as %s', (kind) => {
  test('come to their end, and their records are consistent', () => {
    fc.assert(
      fc.property(programs, schedulers, (given, scheduler) => {
        const { records, left } = go(kind, given, scheduler());
        // Who asks round wakes sleepers in the order of the round.
        expect(breaches(records, CELLS, { sleeps: kind === 'polling' })).toEqual([]);
        expect(left).toBe(0);
        const ends = kind === 'threads' ? RecordCode.OffDuty : RecordCode.Finish;
        const tasks = kind === 'threads' ? given.length : given.length + 1;
        expect(records.filter((row) => row[3] === ends)).toHaveLength(tasks);
      }),
      { numRuns: 400 },
    );
  });

  test('leave the same records when they are run again, by steps or in one go', () => {
    fc.assert(
      fc.property(programs, schedulers, (given, scheduler) => {
        const first = go(kind, given, scheduler());
        expect(go(kind, given, scheduler())).toEqual(first);
        expect(go(kind, given, scheduler(), false)).toEqual(first);
      }),
      { numRuns: 150 },
    );
  });

  test('do all that they are told, each in its own order', () => {
    fc.assert(
      fc.property(programs, schedulers, (given, scheduler) => {
        const { records } = go(kind, given, scheduler());
        for (const [index, program] of given.entries()) {
          // The loop's first task spawns the others: program 0 is task 2.
          const who = kind === 'threads' ? [index + 1, 0] : [1, index + 2];
          const stores = records.filter(
            (row) => row[1] === who[0] && row[2] === who[1] && row[3] === Op.Store,
          );
          expect(stores.map((row) => [row[4], row[5]])).toEqual(storesOf(program));
        }
      }),
      { numRuns: 100 },
    );
  });
});

function storesOf(program: readonly Instruction[]): number[][] {
  return program.flatMap((instruction) => {
    if (instruction.kind === 'locked') return storesOf(instruction.body);
    return instruction.kind === 'store' ? [[instruction.at, instruction.value]] : [];
  });
}

test('the witness notices each kind of breach', () => {
  const ok = [0, 1, 0];
  const notices = (...rows: readonly (readonly number[])[]): boolean => breaches(rows, CELLS).length > 0;
  const pad = (...words: readonly number[]) => [...ok, ...words, 0, 0, 0, 0].slice(0, 8);
  expect(notices(pad(Op.Load, 0, 0))).toBe(false);
  expect(notices(pad(Op.Load, 0, 1))).toBe(true);
  expect(notices(pad(Op.Store, 0, 5, 1))).toBe(true);
  expect(notices(pad(Op.Add, 0, 5, 1))).toBe(true);
  expect(notices(pad(Op.CompareExchange, 0, 5, 1, 5))).toBe(true);
  expect(notices(pad(Op.Acquire, 0))).toBe(true);
  expect(notices(pad(Op.Acquire, 0), [0, 2, 0, Op.Acquire, 0, 0, 0, 0], pad(Op.Release, 0))).toBe(true);
  expect(notices(pad(Op.Acquire, 0), pad(Op.Release, 0))).toBe(false);
  expect(notices(pad(Op.Wait, 4, 0))).toBe(true);
  expect(notices(pad(Op.Notify, 4, 1, 1))).toBe(true);
  expect(notices(pad(Op.Sleep, 3), [2, 1, 0, RecordCode.Wake, 0, 0, 0, 0])).toBe(true);
  expect(notices(pad(Op.Sleep, 3), [3, 1, 0, RecordCode.Wake, 0, 0, 0, 0])).toBe(false);
});
