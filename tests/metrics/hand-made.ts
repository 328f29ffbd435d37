import fc from 'fast-check';
import type { Fold } from '../../src/metrics/fold.ts';
import { Op } from '../../src/protocol/operations.ts';
import { RECORD_WORDS, RecordCode } from '../../src/protocol/trace.ts';

/** A record by hand: tick, actor, task, code, then a to d; what is left out is 0. */
export type Row = readonly [tick: number, actor: number, task: number, code: number, ...fields: number[]];

/** Records as they stand in a trace. */
export function trace(...rows: readonly Row[]): Int32Array {
  const words = new Int32Array(rows.length * RECORD_WORDS);
  for (const [i, row] of rows.entries()) words.set(row, i * RECORD_WORDS);
  return words;
}

/** Feeds a fold with all records, and answers it. */
export function fed<F extends Fold>(fold: F, words: Int32Array): F {
  for (let at = 0; at < words.length; at += RECORD_WORDS) fold.record(words, at);
  return fold;
}

const known = [...Object.values(Op), ...Object.values(RecordCode)];
const field = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: -1, max: 20 }) },
  { weight: 2, arbitrary: fc.integer({ min: 0, max: 3000 }) },
  { weight: 1, arbitrary: fc.integer({ min: -0x8000_0000, max: 0x7fff_ffff }) },
);

/** Records that no machine writes: well formed, in any order, about anybody. */
export const oddRecords: fc.Arbitrary<Int32Array> = fc
  .array(
    fc.tuple(
      fc.integer({ min: 0, max: 90_000 }),
      fc.integer({ min: 0, max: 4 }),
      fc.integer({ min: 0, max: 5 }),
      fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...known) }, fc.integer({ min: 0, max: 255 })),
      field,
      field,
      field,
      field,
    ),
    { maxLength: 200 },
  )
  .map((rows) => {
    let tick = 0;
    return trace(
      ...rows.map((row): Row => {
        const [step, actor, task, code, ...fields] = row;
        tick += step;
        return [tick, actor, task, code, ...fields];
      }),
    );
  });
