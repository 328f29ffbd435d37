import { layBoard } from '../protocol/board.ts';
import type { Scenario } from '../protocol/scenario.ts';
import { RecordCode } from '../protocol/trace.ts';
import type { CopyableFold } from './fold.ts';
import { BotsOnFloor } from './floor-bots.ts';
import { GuestsOnFloor } from './floor-guests.ts';
import { ItemsOnFloor } from './floor-items.ts';
import type { FloorState, Mark, TableOnFloor } from './floor-state.ts';
import { TablesOnFloor } from './floor-tables.ts';
import { Marks } from './marks.ts';
import { Roster } from './roster.ts';
import { TraceRecord } from './trace-record.ts';

/**
 * What can be seen on the floor after each record. The state is one object that changes in place: copy what
 * must not change. When the night is over nobody and nothing is left on the floor but the marks.
 */
export class FloorFold implements CopyableFold<FloorFold> {
  state: FloorState;
  readonly #scenario: Scenario;
  #record = new TraceRecord();
  #roster = new Roster();
  #marks: Marks;
  #tables: TablesOnFloor;
  #items: ItemsOnFloor;
  #guests: GuestsOnFloor;
  #bots: BotsOnFloor;

  constructor(scenario: Scenario) {
    this.#scenario = scenario;
    const board = layBoard(scenario);
    this.#marks = new Marks(board, this.#roster);
    this.state = {
      tick: 0,
      bots: new Map(),
      parties: new Map(),
      tables: Array.from({ length: board.tables + 1 }, (_, table) => newTable(table)),
      items: new Map(),
      marks: this.#marks.list,
      loop: null,
      till: 0,
      closed: false,
    };
    this.#tables = new TablesOnFloor(this.state, board);
    this.#items = new ItemsOnFloor(this.state, scenario.menu);
    this.#guests = new GuestsOnFloor(this.state);
    this.#bots = new BotsOnFloor(this.state, board);
  }

  record(words: Int32Array, at: number): void {
    const record = this.#record;
    record.read(words, at);
    this.state.tick = record.tick;
    if (record.onlyRead) return;
    this.#roster.take(record);
    this.#marks.take(record);
    this.#tables.take(record);
    this.#items.take(record);
    this.#guests.take(record);
    // Last: the others look at what a bot was doing when its work was done.
    this.#bots.take(record);
    if (record.code === RecordCode.Close) this.#clear();
  }

  copy(): FloorFold {
    const copy = new FloorFold(this.#scenario);
    copy.#record = this.#record.copy();
    copy.#roster = this.#roster.copy();
    copy.#marks = this.#marks.copy(copy.#roster);
    copy.state = copyOf(this.state, copy.#marks.list);
    copy.#tables = this.#tables.copy(copy.state);
    copy.#items = this.#items.copy(copy.state);
    copy.#guests = this.#guests.copy(copy.state);
    copy.#bots = this.#bots.copy(copy.state);
    return copy;
  }

  #clear(): void {
    const { state } = this;
    state.closed = true;
    state.bots.clear();
    state.parties.clear();
    state.items.clear();
    for (const table of state.tables) table.served.length = 0;
    state.loop = null;
  }
}

const newTable = (table: number): TableOnFloor => ({
  table,
  state: 0,
  party: 0,
  served: [],
  dirty: false,
  cleaner: 0,
});

/** A copy of what is to be seen, without the loop's lists, which belong to the bots. */
function copyOf(state: FloorState, marks: Mark[]): FloorState {
  return {
    tick: state.tick,
    bots: copies(state.bots),
    parties: copies(state.parties),
    tables: state.tables.map((table) => ({ ...table, served: [...table.served] })),
    items: copies(state.items),
    marks,
    loop: null,
    till: state.till,
    closed: state.closed,
  };
}

function copies<Key, Value extends object>(map: ReadonlyMap<Key, Value>): Map<Key, Value> {
  const copy = new Map<Key, Value>();
  for (const [key, value] of map) copy.set(key, { ...value });
  return copy;
}
