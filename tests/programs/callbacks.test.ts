import fc from 'fast-check';
import { expect, test } from 'vitest';
import { takePayment as inCallbacks } from '../../docs/samples/take-payment-callbacks.ts';
import type { Context } from '../../src/programs/context.ts';
import { cureFor } from '../../src/programs/cures/choose.ts';
import { takePayment } from '../../src/programs/duties/payment.ts';
import { disciplineFor } from '../../src/programs/locks/choose.ts';
import { layBoard } from '../../src/protocol/board.ts';
import { Op, type Operation } from '../../src/protocol/operations.ts';
import { PLAIN_WAYS } from '../../src/protocol/trace.ts';
import { Call, Cure, Locks, Role } from '../../src/protocol/words.ts';
import { shortScenario } from '../support/short-scenario.ts';

const board = layBoard(shortScenario);
const BOT = 1;
const PARTY = 12;
const context: Context = {
  ...{ scenario: shortScenario, board, bot: BOT, ways: PLAIN_WAYS, windowTables: 0 },
  locks: disciplineFor(Locks.Claim, board, BOT, Role.Card),
  cure: cureFor(Cure.None, Role.Card, board),
};

/** What each operation is answered with: by what it asks, and what comes up. */
function answers(chances: readonly number[]): (operation: Operation) => number {
  let at = 0;
  const next = (): number => chances[at++] ?? 0;
  return ({ code, a }) => {
    if (code === Op.Call && a === Call.NextPayer) return next() % 4 === 3 ? 0 : PARTY;
    if (code === Op.Call || code === Op.CompareExchange) return next() % 2;
    return next();
  };
}

interface Course {
  readonly operations: Operation[];
  readonly ended: boolean;
}

function ofCoroutine(answer: (operation: Operation) => number): Course {
  const operations: Operation[] = [];
  const program = takePayment(context, PARTY);
  let result = program.next(0);
  while (result.done !== true) {
    operations.push(result.value);
    result = program.next(answer(result.value));
  }
  return { operations, ended: true };
}

function ofCallbacks(answer: (operation: Operation) => number): Course {
  const operations: Operation[] = [];
  const cards: (() => void)[] = [];
  let ended = false;
  const pin = (operation: Operation, card: (answer: number) => void): void => {
    operations.push(operation);
    cards.push(() => {
      card(answer(operation));
    });
  };
  inCallbacks(pin, board, BOT, PARTY, () => (ended = true));
  for (let card = cards.shift(); card; card = cards.shift()) card();
  return { operations, ended };
}

test('a payment in callbacks does what the coroutine does, whatever comes up', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(5000), { maxLength: 60 }), (chances) => {
      expect(ofCallbacks(answers(chances))).toEqual(ofCoroutine(answers(chances)));
    }),
    { numRuns: 500 },
  );
});

test('each of its ways is gone', () => {
  const lengths = [[0, 3], [0], [0, 0, 0, 1], [0, 0, 0, 0, 40, 0, 1]].map(
    (chances) => ofCallbacks(answers(chances)).operations.length,
  );
  expect(lengths).toEqual([2, 13, 14, 17]);
});
