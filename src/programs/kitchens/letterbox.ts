import { ticks } from '../../kernel/ticks.ts';
import { type Board, letterboxOf } from '../../protocol/board.ts';
import { compareExchange, find, load, type Program, sleep, store, work } from '../../protocol/operations.ts';
import { Act, IdleCause, type Role } from '../../protocol/words.ts';
import { type Note, writeNote } from './notes.ts';

/** Somebody whom notes go to. */
export interface Address {
  readonly role: Role;
  /** From 1 within the role. */
  readonly index: number;
}

const FULL = ticks(1);

/**
 * Writes a note, which takes as long as a ticket, and drops it into somebody's letterbox. If that is full the
 * sender waits: so nothing is lost, and whoever is fast is held back by who is slow (backpressure).
 */
export function* send(board: Board, to: Address, kind: Note, subject: number, place = 0): Program {
  yield work(Act.Note, subject, to.role);
  yield* drop(board, to, writeNote(kind, subject, place));
}

/** Drops a note that has been written already. */
export function* drop(board: Board, to: Address, note: number): Program {
  const box = letterboxOf(board, to.role, to.index);
  for (;;) {
    const free = yield find(box, board.letterboxCells, 0, -1, 0);
    if (free < 0) yield sleep(FULL, 0, IdleCause.Work);
    else if ((yield compareExchange(box + free, 0, note)) === 0) return;
  }
}

/** Empties one's own letterbox. Only its owner may. */
export function* receive(board: Board, me: Address, read: (note: number) => void): Program {
  const box = letterboxOf(board, me.role, me.index);
  for (let from = 0; ;) {
    const found = yield find(box, board.letterboxCells, from, 0, 0);
    if (found < 0) return;
    const note = yield load(box + found);
    yield store(box + found, 0);
    read(note);
    from = found;
  }
}
