import { type Board, isTableCell, thingOfCell } from './board.ts';
import { Op } from './operations.ts';
import { isOperation } from './trace.ts';

/**
 * Tells glances: looking along a row, and reading in the next step which item stands at the place that was found.
 * A glance decides where a bot goes; before it touches anything it looks again. What a glance sees of a table is all
 * there is to see, so whoever reads the table after it is about to act.
 */
export class Glances {
  readonly #board: Board;
  /** For each bot the place of an item that its last operation has found; -1 for none. */
  readonly #found: number[] = [];

  constructor(board: Board) {
    this.#board = board;
  }

  copy(): Glances {
    const copy = new Glances(this.#board);
    for (const [bot, cell] of this.#found.entries()) copy.#found[bot] = cell;
    return copy;
  }

  /** Takes in a bot's record. Answers whether it is part of a glance. */
  take(bot: number, code: number, a: number, d: number): boolean {
    if (!isOperation(code)) return false;
    const found = this.#found[bot];
    const finds =
      code === Op.Find && d >= 0 && !isTableCell(this.#board, a) && thingOfCell(this.#board, a) !== null;
    this.#found[bot] = finds ? a + d : -1;
    return code === Op.Find || (code === Op.Load && a === found);
  }
}
