import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readRecord, writeRecord } from '../../src/protocol/record.ts';
import { RECORD_WORDS } from '../../src/protocol/trace.ts';

const word = fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 });
const record = fc.tuple(word, word, word, word, word, word, word, word);

test('a record is read as it was written, and touches no other', () => {
  fc.assert(
    fc.property(record, fc.nat(2), (fields, place) => {
      const words = new Int32Array(3 * RECORD_WORDS).fill(7);
      writeRecord(words, place * RECORD_WORDS, ...fields);
      expect(Object.values(readRecord(words, place * RECORD_WORDS))).toEqual(fields);
      const others = words.filter((_, at) => Math.floor(at / RECORD_WORDS) !== place);
      expect(others.every((other) => other === 7)).toBe(true);
    }),
  );
});
