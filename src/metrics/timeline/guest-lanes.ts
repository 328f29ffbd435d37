import type { Tick } from '../../kernel/ticks.ts';
import { Op } from '../../protocol/operations.ts';
import { RecordCode } from '../../protocol/trace.ts';
import { GuestStage, TableState } from '../../protocol/words.ts';
import type { Part, TraceRecord } from '../trace-record.ts';
import { IntTable } from './int-table.ts';
import { Spans } from './spans.ts';
import { StepColumn } from './step-column.ts';

/** What guests wait for: somebody who greets them, takes their order, brings it, takes their money. */
const GUEST_WAITS = [
  GuestStage.Queued,
  GuestStage.WantsToOrder,
  GuestStage.WaitingForFood,
  GuestStage.WantsToPay,
] as const;
/** A table's lane says the GuestStage of who sits there; 0 for nobody. A table that is to be cleaned: */
export const DIRTY = 16;
export const TABLE_STATES = 17;

interface Party {
  table: number;
  /** Index of its wait; -1 for none. */
  wait: number;
  readonly size: number;
}

/** The evening of each table as its guests live it, and all waits of guests. */
export class GuestLanes implements Part {
  /** By number, from 1. */
  readonly tables: StepColumn[];
  /** Bot: the party; task: its size; extra: the GuestStage that it waited in. */
  readonly waits = new Spans();
  /** Tick and number of guests inside at each change. */
  readonly inside = new IntTable(2);
  readonly #tableCell: number;
  readonly #parties = new Map<number, Party>();
  #guests = 0;

  /** `tableCell`: cell of table 0, see Board. */
  constructor(tables: number, tableCell: number) {
    this.tables = Array.from({ length: tables + 1 }, () => new StepColumn(TABLE_STATES));
    this.#tableCell = tableCell;
  }

  get bytes(): number {
    return this.tables.reduce((sum, { bytes }) => sum + bytes, this.waits.bytes + this.inside.bytes);
  }

  take(record: TraceRecord): void {
    if (record.code === RecordCode.Guest) this.#guest(record);
    else if (record.code === Op.Store || record.code === RecordCode.HouseStore) this.#cell(record);
  }

  #guest({ a: number, b: stage, c, tick, sequence }: TraceRecord): void {
    if (stage === GuestStage.Arrived && !this.#parties.has(number)) {
      const size = Math.max(0, c);
      this.#parties.set(number, { table: 0, wait: -1, size });
      this.#change(tick, size);
    }
    const party = this.#parties.get(number);
    if (!party) return;
    if (party.wait >= 0) this.waits.end(party.wait, tick, sequence);
    party.wait = waitsIn(stage) ? this.waits.begin(tick, number, party.size, sequence, stage) : -1;
    switch (stage) {
      case GuestStage.Seated:
        party.table = c;
        this.tables[c]?.change(tick, stage, sequence);
        break;
      case GuestStage.WantsToOrder:
      case GuestStage.Ordering:
      case GuestStage.WaitingForFood:
      case GuestStage.Eating:
        this.tables[party.table]?.change(tick, stage, sequence);
        break;
      case GuestStage.WantsToPay:
        this.#rise(party, tick, sequence);
        break;
      case GuestStage.Balked:
      case GuestStage.Served:
      case GuestStage.Reneged:
        this.#rise(party, tick, sequence);
        this.#parties.delete(number);
        this.#change(tick, -party.size);
        break;
    }
  }

  #rise(party: Party, tick: Tick, sequence: number): void {
    if (party.table === 0) return;
    this.tables[party.table]?.change(tick, DIRTY, sequence);
    party.table = 0;
  }

  /** Whoever has cleaned a table says so in its cell. */
  #cell({ a: cell, b: value, tick, sequence }: TraceRecord): void {
    const table = this.tables[cell - this.#tableCell];
    if (table?.last === DIRTY && value === TableState.Free) table.change(tick, 0, sequence);
  }

  #change(tick: Tick, by: number): void {
    this.#guests += by;
    this.inside.add(tick, this.#guests);
  }
}

const waitsIn = (stage: number): boolean => (GUEST_WAITS as readonly number[]).includes(stage);
