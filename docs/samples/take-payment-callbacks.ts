import {
  awaits,
  call,
  compareExchange,
  load,
  type Operation,
  sleep,
  store,
  work,
} from '../../src/protocol/operations.ts';
import { Act, Awaited, Call, IdleCause, PlaceKind } from '../../src/protocol/words.ts';
import type { Board } from '../../src/protocol/board.ts';
import { walk } from '../../src/programs/places.ts';

// The duty of src/programs/duties/payment.ts in callbacks, by hand: with a claim on the till, and for a bot that
// hears complaints out. tests/programs/callbacks.test.ts runs both.

/** Ticks before it goes to a till again that was somebody else's: the discipline's pause, and the duty's own. */
const PAUSE = 1000;
const BEFORE_TRYING_AGAIN = 500;

/** Begins an operation, and pins a card: when its bell rings, do this with the answer. */
export type Pin = (operation: Operation, card: (answer: number) => void) => void;

/** What a coroutine's local variables would be: it has to be carried from card to card. */
interface Payment {
  readonly pin: Pin;
  readonly board: Board;
  readonly bot: number;
  readonly party: number;
  readonly done: () => void;
  amount: number;
}

/** Makes the bill, charges it, rings it up, says goodnight; then calls `done`. */
export function takePayment(pin: Pin, board: Board, bot: number, party: number, done: () => void): void {
  const payment: Payment = { pin, board, bot, party, done, amount: 0 };
  pin(walk(PlaceKind.Desk), () => {
    pin(call(Call.NextPayer, party), (next) => {
      if (next === party) makeBill(payment);
      else done();
    });
  });
}

function makeBill(payment: Payment): void {
  const { pin, party } = payment;
  pin(work(Act.MakeBill, party, 0), () => {
    pin(call(Call.AllRight, party), (complains) => {
      if (complains === 0) charge(payment);
      else pin(work(Act.HearOut, party, 0), () => charge(payment));
    });
  });
}

function charge(payment: Payment): void {
  payment.pin(awaits(Awaited.Gateway, payment.party), (amount) => {
    payment.amount = amount;
    goToTill(payment);
  });
}

/** Where the coroutine has a loop, `while (!(yield* ringUp(…)))`, a card leads back to an earlier one. */
function goToTill(payment: Payment): void {
  const { pin, board, bot } = payment;
  pin(walk(PlaceKind.Till), () => {
    pin(compareExchange(board.claim + board.tillThing, 0, bot), (before) => {
      if (before === 0) ringUp(payment);
      else tryAgain(payment);
    });
  });
}

function tryAgain(payment: Payment): void {
  const { pin } = payment;
  pin(sleep(PAUSE, 0, IdleCause.Lock), () => {
    pin(sleep(BEFORE_TRYING_AGAIN, 0, IdleCause.Lock), () => goToTill(payment));
  });
}

/** Where the coroutine has `finally`, every way out must give the claim back. Here there is one, as long as nothing throws. */
function ringUp(payment: Payment): void {
  const { pin, board, party, amount } = payment;
  pin(load(board.till), (sum) => {
    pin(work(Act.CountTill, party, 0), () => {
      pin(store(board.till, sum + amount), () => {
        pin(store(board.claim + board.tillThing, 0), () => sayGoodnight(payment));
      });
    });
  });
}

function sayGoodnight({ pin, party, done }: Payment): void {
  pin(walk(PlaceKind.Desk), () => {
    pin(work(Act.Goodnight, party, 0), done);
  });
}
