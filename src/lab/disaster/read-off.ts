import type { Mark } from '../../metrics/floor-state.ts';
import { Marks } from '../../metrics/marks.ts';
import { Roster } from '../../metrics/roster.ts';
import { foldOf } from '../../metrics/trace-record.ts';
import type { Board } from '../../protocol/board.ts';
import { RECORD_WORDS } from '../../protocol/trace.ts';
import type { Disaster } from './search.ts';

/** Reads off a disaster's record what it came to, and who was there. Throws an Error if it has no incident. */
export function readOff(
  board: Board,
  { records, sequence }: Disaster,
): { readonly roster: Roster; readonly mark: Mark } {
  const roster = new Roster();
  const marks = new Marks(board, roster);
  const folds = [foldOf(roster), foldOf(marks)];
  for (let at = 0; at < sequence * RECORD_WORDS; at += RECORD_WORDS) {
    for (const fold of folds) fold.record(records, at);
  }
  const mark = marks.list.at(-1);
  if (!mark) throw new Error('The record has no incident.');
  return { roster, mark };
}
