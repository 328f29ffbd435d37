import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  readAnswer,
  readSubmission,
  writeAnswer,
  writeSubmission,
} from '../../src/executors/live/entries.ts';
import { Op, type OperationCode } from '../../src/protocol/operations.ts';

const word = fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 });
const codes = fc.constantFrom<OperationCode>(...Object.values(Op));

test('the house reads what a task has handed in', () => {
  fc.assert(
    fc.property(word, word, codes, word, word, word, word, (bot, task, code, a, b, c, d) => {
      const words = new Int32Array(16);
      const operation = { code, a, b, c, d, body: null };
      writeSubmission(words, 8, bot, task, operation);
      expect(readSubmission(words, 8)).toEqual({ bot, task, operation });
    }),
  );
});

test('a bot reads what it is answered', () => {
  fc.assert(
    fc.property(word, word, word, word, (task, operation, detail, answer) => {
      const words = new Int32Array(8);
      writeAnswer(words, 4, { task, operation, detail, answer });
      expect(readAnswer(words, 4)).toEqual({ task, operation, detail, answer });
    }),
  );
});
