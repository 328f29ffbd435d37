import type { Tick } from '../../kernel/ticks.ts';
import { type Board, layBoard } from '../../protocol/board.ts';
import type { Scenario } from '../../protocol/scenario.ts';
import { RECORD_WORDS, RecordCode } from '../../protocol/trace.ts';
import { foldOf } from '../trace-record.ts';
import { BotLanes } from './bot-lanes.ts';
import { GuestLanes } from './guest-lanes.ts';
import { IntTable } from './int-table.ts';
import { LockLanes } from './lock-lanes.ts';
import { TaskRows } from './task-rows.ts';

/**
 * A night as lanes: of bots, of an event loop's tasks, of locks and of tables, and its incidents. Everything is
 * kept in columns, so that it costs a few bytes for each record and any stretch can be summed up at once.
 */
export class Timeline {
  readonly board: Board;
  readonly bots = new BotLanes();
  readonly tasks = new TaskRows();
  readonly locks: LockLanes;
  readonly guests: GuestLanes;
  /** Tick, sequence, kind, first and second bot of each incident. */
  readonly incidents = new IntTable(5);
  /** Sequence numbers of the house's own records. */
  readonly house = new IntTable(1);
  readonly #fold;
  #records: Int32Array = new Int32Array();
  #count = 0;

  constructor(scenario: Scenario) {
    this.board = layBoard(scenario);
    this.locks = new LockLanes(this.board);
    this.guests = new GuestLanes(this.board.tables, this.board.table);
    this.#fold = foldOf(this.bots, this.tasks, this.locks, this.guests, {
      take: ({ actor, code, tick, sequence, a, b, c }) => {
        if (code === RecordCode.Incident) this.incidents.add(tick, sequence, a, b, c);
        if (actor === 0) this.house.add(sequence);
      },
    });
  }

  /** Number of records that are in it. */
  get count(): number {
    return this.#count;
  }

  /** The records that are in it. */
  get records(): Int32Array {
    return this.#records;
  }

  /** The tick of the last record. */
  get end(): Tick {
    return this.#count === 0 ? 0 : this.tickOf(this.#count - 1);
  }

  /** Bytes that all columns take, without the records. */
  get bytes(): number {
    const bots = this.bots.list.reduce((sum, { bytes }) => sum + bytes, 0);
    const locks = this.locks.list.reduce((sum, { bytes }) => sum + bytes, 0);
    const { tasks, guests, incidents, house } = this;
    return bots + locks + tasks.bytes + guests.bytes + incidents.bytes + house.bytes;
  }

  tickOf(sequence: number): Tick {
    return this.#records[sequence * RECORD_WORDS] as Tick;
  }

  /** Takes in all records of the night that it hasn't seen yet. */
  catchUp(records: Int32Array): void {
    this.#records = records;
    const end = Math.floor(records.length / RECORD_WORDS);
    for (; this.#count < end; this.#count += 1) this.#fold.record(records, this.#count * RECORD_WORDS);
  }
}
