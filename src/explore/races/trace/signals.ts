import type { Board } from '../../../protocol/board.ts';

/**
 * Whether a cell is a signal: one that is there to tell somebody something or to be won by one of several, so that
 * every access to it counts as atomic. These are the bell, what the house hangs out (who is at the desk, who wants
 * to pay, what cooks and what is done, who is on duty), the rails, the claims and the helper's hatch. The others
 * are plain: they hold how things stand with a table, a place on the pass or on the bar, with the till, and what
 * the helper shall do.
 */
export function isSignal(board: Board, cell: number): boolean {
  if (cell === board.till || cell === board.helperAct || cell === board.helperSubject) return false;
  return cell <= board.table || cell >= board.oven;
}
