import type { Board } from '../../protocol/board.ts';
import { runsTasks } from '../../protocol/modes.ts';
import { Cure as Code, Role } from '../../protocol/words.ts';
import type { Cure } from './cure.ts';
import { byHelper } from './helper.ts';
import { none } from './none.ts';
import { split } from './split.ts';

/**
 * The cure that goes with a `Cure` code, for a bot of a role. Helpers are for an event loop: a ThreadBot that
 * is held holds nobody else up. Throws a RangeError for an unknown code.
 */
export function cureFor(code: number, role: Role, board: Board): Cure {
  switch (code) {
    case Code.None:
      return none;
    case Code.Split:
      return split;
    case Code.Helper:
      return runsTasks(role) ? byHelper(board) : none;
    default:
      throw new RangeError(`There is no cure ${code}.`);
  }
}
