import { type Board, layBoard } from '../../protocol/board.ts';
import type { Scenario } from '../../protocol/scenario.ts';
import { TableState } from '../../protocol/words.ts';
import { IntRows } from '../int-rows.ts';
import type { Part, TraceRecord } from '../trace-record.ts';
import { written } from '../written.ts';

/** Whether there is room: some, none, or none while a dirty table waits to be cleaned. */
export const Room = { Some: 0, None: 1, Dirty: 2 } as const;

/** Where room can run out. */
export type Spot = 'tables' | 'ovens' | 'pass' | 'bar';

/** Columns of the changes: tick, sequence, Room. */
export const ROOM = 2;

/** When tables, ovens, pass and bar were full, as the board shows it to bots. */
export class Rooms implements Part {
  readonly #board: Board;
  readonly #cells: Int32Array;
  readonly #changes: Readonly<Record<Spot, IntRows>> = {
    tables: new IntRows(3),
    ovens: new IntRows(3),
    pass: new IntRows(3),
    bar: new IntRows(3),
  };

  constructor(scenario: Scenario) {
    this.#board = layBoard(scenario);
    this.#cells = new Int32Array(this.#board.rail);
  }

  take(record: TraceRecord): void {
    const value = written(record);
    const cell = record.a;
    if (value === null || cell < 0 || cell >= this.#cells.length) return;
    const board = this.#board;
    this.#cells[cell] = value;
    if (cell === board.cooking) this.#note('ovens', record, value >= board.ovens ? Room.None : Room.Some);
    else if (cell > board.table && cell < board.pass) this.#note('tables', record, this.#tables());
    else if (cell >= board.pass && cell < board.bar)
      this.#note('pass', record, this.#row(board.pass, board.passSlots));
    else if (cell >= board.bar && cell < board.oven)
      this.#note('bar', record, this.#row(board.bar, board.barPlaces));
  }

  /** The changes at a spot, in order; before the first there is room. */
  at(spot: Spot): IntRows {
    return this.#changes[spot];
  }

  #tables(): number {
    let dirty = false;
    for (let table = 1; table <= this.#board.tables; table += 1) {
      const state = this.#cells[this.#board.table + table];
      if (state === TableState.Free) return Room.Some;
      if (state === TableState.Dirty) dirty = true;
    }
    return dirty ? Room.Dirty : Room.None;
  }

  #row(base: number, count: number): number {
    return this.#cells.subarray(base, base + count).includes(0) ? Room.Some : Room.None;
  }

  #note(spot: Spot, { tick, sequence }: TraceRecord, room: number): void {
    const changes = this.#changes[spot];
    const last = changes.length - 1;
    if (room === (last < 0 ? Room.Some : changes.at(last, ROOM))) return;
    changes.add(tick, sequence, room);
  }
}
