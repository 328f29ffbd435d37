import type { Board } from '../protocol/board.ts';
import { Op } from '../protocol/operations.ts';
import { RecordCode } from '../protocol/trace.ts';
import { Act } from '../protocol/words.ts';
import type { FloorState } from './floor-state.ts';
import type { Part, TraceRecord } from './trace-record.ts';
import { written } from './written.ts';

/** Keeps what bots believe of the tables and the till, and who cleans. Looks at `bots` as they were before the record. */
export class TablesOnFloor implements Part {
  readonly #state: FloorState;
  readonly #board: Board;

  constructor(state: FloorState, board: Board) {
    this.#state = state;
    this.#board = board;
  }

  take(record: TraceRecord): void {
    const { code, actor, a, b, c } = record;
    if (code === Op.Work && isCleaning(a)) {
      const table = this.#state.tables[b];
      if (table && b > 0) table.cleaner = actor;
    } else if (code === RecordCode.Complete && b === Op.Work && isCleaning(c)) {
      const table = this.#state.tables[this.#state.bots.get(actor)?.subject ?? 0];
      if (table?.cleaner === actor) table.cleaner = 0;
    } else if (a === this.#board.till) {
      this.#state.till = written(record) ?? this.#state.till;
    } else {
      const table = a - this.#board.table;
      if (table < 1 || table > this.#board.tables) return;
      const value = written(record);
      const there = this.#state.tables[table];
      if (there && value !== null) there.state = value;
    }
  }

  /** A copy that keeps a copied state. */
  copy(state: FloorState): TablesOnFloor {
    return new TablesOnFloor(state, this.#board);
  }
}

const isCleaning = (act: number): boolean => act === Act.Clear || act === Act.Wipe;
