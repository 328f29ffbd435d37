import {
  acquire,
  compareExchange,
  load,
  notify,
  type Program,
  release,
  store,
  wait,
  work,
} from '../../protocol/operations.ts';
import type { Board } from '../../protocol/board.ts';
import { Act, IdleCause, PlaceKind } from '../../protocol/words.ts';
import type { Context } from '../context.ts';
import { walk } from '../places.ts';
import type { Cure, LongWork } from './cure.ts';
import { none } from './none.ts';

/** What stands in the helper's cell. */
const Hatch = {
  /** no helper is on duty */
  Away: 0,
  Free: 1,
  /** the two cells beside it say what it shall do */
  Asked: 2,
  /** it has done that */
  Done: 3,
} as const;

/**
 * The loop hands the work to a HelperBot, an executor beside it, and waits for that as for anything else; one
 * piece at a time, first come first served. Where no helper is on duty the loop does it itself.
 */
export const byHelper =
  (board: Board): Cure =>
  (long) =>
    handOver(board, long);

function* handOver(board: Board, long: LongWork): Program {
  yield acquire(board.helperThing);
  try {
    yield store(board.helperAct, long.act);
    yield store(board.helperSubject, long.subject);
    if ((yield compareExchange(board.helper, Hatch.Free, Hatch.Asked)) !== Hatch.Free) {
      yield* none(long);
      return;
    }
    yield notify(board.helper, 1);
    while ((yield load(board.helper)) === Hatch.Asked) {
      yield wait(board.helper, Hatch.Asked, IdleCause.Guest);
    }
    yield store(board.helper, Hatch.Free);
    yield notify(board.helper, 1);
  } finally {
    yield release(board.helperThing);
  }
}

/** The body of a HelperBot: does what it is asked, and goes when nobody waits for it. */
export function* helperBot({ board, bot }: Context): Program {
  yield compareExchange(board.helper, Hatch.Away, Hatch.Free);
  for (;;) {
    const state = yield load(board.helper);
    if (state === Hatch.Asked) {
      yield* help((yield load(board.helperAct)) as Act, yield load(board.helperSubject));
      yield store(board.helper, Hatch.Done);
      yield notify(board.helper, 1);
      continue;
    }
    if (state === Hatch.Free && (yield load(board.duty + bot)) !== 1) {
      if ((yield compareExchange(board.helper, Hatch.Free, Hatch.Away)) === Hatch.Free) return;
      continue;
    }
    yield wait(board.helper, state, IdleCause.Work);
  }
}

function* help(act: Act, subject: number): Program {
  if (act === Act.Listen) yield walk(PlaceKind.Table, subject);
  else yield walk(act === Act.Mix ? PlaceKind.BarRail : PlaceKind.Till);
  yield work(act, subject, 0);
}
