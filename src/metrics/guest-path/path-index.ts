import { type Board, layBoard } from '../../protocol/board.ts';
import { Op } from '../../protocol/operations.ts';
import type { Scenario } from '../../protocol/scenario.ts';
import { RecordCode } from '../../protocol/trace.ts';
import { GuestStage, ItemStage } from '../../protocol/words.ts';
import type { Fold } from '../fold.ts';
import { IntRows } from '../int-rows.ts';
import { TraceRecord } from '../trace-record.ts';
import { Doings } from './doings.ts';
import { Rooms } from './room.ts';

/** A ticket's being pinned to a rail and taken off it, beside the ItemStages. */
export const Ticket = { Pinned: 20, TakenOff: 21 } as const;

/** A party: sequence numbers of its Guest records in order, and the items that it waits for. */
export interface PartyOnFile {
  readonly party: number;
  readonly stages: number[];
  items: readonly number[];
}

/** Columns of what happens to an item: sequence, ItemStage or Ticket. */
export const EVENT = 1;

const FEW = 12;

/** Where to find what happened to each party and each item, and what each bot did: read in one pass. */
export class PathIndex implements Fold {
  readonly #record = new TraceRecord();
  readonly #board: Board;
  readonly #parties = new Map<number, PartyOnFile>();
  readonly #items = new Map<number, IntRows>();
  /** Items that the records just before this one have ordered. */
  #ordered: number[] = [];
  readonly doings = new Doings();
  readonly rooms: Rooms;

  constructor(scenario: Scenario) {
    this.#board = layBoard(scenario);
    this.rooms = new Rooms(scenario);
  }

  record(words: Int32Array, at: number): void {
    const record = this.#record;
    record.read(words, at);
    this.doings.take(record);
    this.rooms.take(record);
    const { code, a, b, c, d } = record;
    if (code === RecordCode.Guest) this.#guest(record);
    if (code === RecordCode.Item) {
      this.#note(a, b);
      if (b === ItemStage.Ordered) this.#ordered.push(a);
      return;
    }
    if (this.#ordered.length > 0) this.#ordered = [];
    if (code === Op.CompareExchange && d === b && this.#isRail(a)) {
      if (b === 0) this.#note(c, Ticket.Pinned);
      else if (c === 0) this.#note(b, Ticket.TakenOff);
    }
  }

  /** All parties that have come, by number, in the order of their arrival. */
  get parties(): ReadonlyMap<number, PartyOnFile> {
    return this.#parties;
  }

  /** What happened to an item. */
  item(item: number): IntRows | undefined {
    return this.#items.get(item);
  }

  nameOf(bot: number): string | null {
    return this.doings.bots.get(bot)?.name ?? null;
  }

  #guest({ a: party, b: stage, sequence }: TraceRecord): void {
    let file = this.#parties.get(party);
    if (!file) {
      if (stage !== GuestStage.Arrived) return;
      this.#parties.set(party, (file = { party, stages: [], items: [] }));
    }
    file.stages.push(sequence);
    if (stage === GuestStage.WaitingForFood) file.items = this.#ordered;
  }

  #note(item: number, event: number): void {
    let events = this.#items.get(item);
    if (!events) this.#items.set(item, (events = new IntRows(2, FEW)));
    events.add(this.#record.sequence, event);
  }

  #isRail(cell: number): boolean {
    return cell >= this.#board.rail && cell < this.#board.claim;
  }
}
