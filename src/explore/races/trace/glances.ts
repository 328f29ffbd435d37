import { Op } from '../../../protocol/operations.ts';
import { isOperation } from '../../../protocol/trace.ts';

/**
 * Tells glances: looking along a row, and reading what the look has found in the next step. A glance decides where
 * a bot goes; before it touches anything it looks again.
 */
export class Glances {
  /** For each bot the cell that its last operation has found. */
  readonly #found: number[] = [];

  /** Takes in a bot's record. Answers whether it is part of a glance. */
  take(bot: number, code: number, a: number, d: number): boolean {
    if (!isOperation(code)) return false;
    const found = this.#found[bot];
    this.#found[bot] = code === Op.Find && d >= 0 ? a + d : -1;
    return code === Op.Find || (code === Op.Load && a === found);
  }
}
