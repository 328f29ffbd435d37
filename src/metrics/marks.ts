import { type Board, thingPlace } from '../protocol/board.ts';
import { RecordCode } from '../protocol/trace.ts';
import { Incident } from '../protocol/words.ts';
import type { Mark } from './floor-state.ts';
import type { Roster } from './roster.ts';
import type { Part, TraceRecord } from './trace-record.ts';

/** Every incident of the night, in order. Reads the roster, which has to take each record first. */
export class Marks implements Part {
  readonly list: Mark[] = [];
  readonly #board: Board;
  readonly #roster: Roster;

  constructor(board: Board, roster: Roster) {
    this.#board = board;
    this.#roster = roster;
  }

  take(record: TraceRecord): void {
    if (record.code !== RecordCode.Incident) return;
    const { sequence, tick, a: kind, b: first, c: second, d } = record;
    const where = kind === Incident.Deadlock ? thingPlace(this.#board, d) : d;
    this.list.push({
      sequence,
      tick,
      kind,
      bots: [first, second],
      names: [this.#roster.nameOf(first), this.#roster.nameOf(second)],
      place: where ?? -1,
    });
  }

  /** A copy that reads another roster. */
  copy(roster: Roster): Marks {
    const copy = new Marks(this.#board, roster);
    copy.list.push(...this.list);
    return copy;
  }
}
