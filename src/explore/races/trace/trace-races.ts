import { VectorClock } from '../../../kernel/vector-clock.ts';
import { type Board, botName, isRole, isTableCell } from '../../../protocol/board.ts';
import { Glances } from '../../../protocol/glances.ts';
import { type Guard, Holdings } from '../../../protocol/guard.ts';
import { Op } from '../../../protocol/operations.ts';
import { RecordCode } from '../../../protocol/trace.ts';
import { Cells } from '../cells.ts';
import type { Access } from '../place.ts';
import { LockSets } from '../numbers.ts';
import { Order } from '../order.ts';
import { RaceBook } from '../race-book.ts';
import { Parties } from './parties.ts';
import { isSignal } from './signals.ts';

/** What is looked at beside what bots do to things. */
export interface Scope {
  /** Also glances, and what guests write on the board: races by the definition, but none that locks are there for. */
  readonly everything: boolean;
}

/**
 * Finds the races in a night, record by record. Threads are the bots and the house (an event loop is one thread:
 * its tasks take turns); docs/decisions/0026 says what orders what.
 */
export class TraceRaces {
  readonly book: RaceBook;
  readonly guards = new LockSets<Guard>();
  /** For each thread its bot; 0 for the house. */
  readonly bots: number[] = [];
  /** Names by number of bot. */
  readonly names = new Map<number, string>();
  readonly #board: Board;
  readonly #everything: boolean;
  readonly #order = new Order();
  readonly #memory: Cells;
  readonly #holdings: Holdings;
  readonly #glances: Glances;
  readonly #parties = new Parties();
  readonly #house: number;
  readonly #owner: number;
  readonly #threads: number[] = [];
  readonly #locks: VectorClock[] = [];
  /** What the guests knew who wrote last on a table's cell; none where a bot did. */
  readonly #wishes: (VectorClock | null)[] = [];
  /** What was let out by the last Notify or Up. */
  #call: VectorClock | null = null;
  readonly #setOf = new WeakMap<readonly Guard[], number>();
  #length = 0;

  /** `most`: so many races are listed; all are counted. */
  constructor(board: Board, most: number, { everything }: Scope) {
    this.#board = board;
    this.#everything = everything;
    this.book = new RaceBook(this.#order, most);
    this.#memory = new Cells(this.#order, this.book);
    this.#holdings = new Holdings(board);
    this.#glances = new Glances(board);
    this.#house = this.#newThread(0);
    this.#owner = this.#newThread(0);
  }

  /** How many records have been taken in. */
  get length(): number {
    return this.#length;
  }

  /** Takes in the record at `words[at]`. */
  record(words: Int32Array, at: number): void {
    this.#holdings.read(words, at);
    const actor = words[at + 1] as number;
    const code = words[at + 3] as number;
    if (actor > 0) this.#bot(words, at, actor, code);
    else this.#houseOrOwner(words, at, code);
    this.#length += 1;
  }

  #houseOrOwner(words: Int32Array, at: number, code: number): void {
    const a = words[at + 4] as number;
    switch (code) {
      case RecordCode.Hire:
        this.#order.edge(this.#owner, this.#thread(a), this.#length);
        break;
      case RecordCode.Guest:
        this.#parties.stage(a, words[at + 5] as number, words[at + 6] as number);
        break;
      case RecordCode.HouseStore:
        this.#houseStore(a);
        break;
      case RecordCode.HouseNotify:
        this.#call = this.#letOut(this.#house);
        break;
    }
  }

  #houseStore(cell: number): void {
    const access = this.#access(this.#house, cell, RecordCode.HouseStore, 0);
    if (!isTableCell(this.#board, cell)) {
      this.#memory.publish(access);
      return;
    }
    const party = this.#parties.at(cell - this.#board.table);
    if (this.#everything) this.#memory.atomicWrite(access, party);
    this.#order.release(this.#house, party, this.#length);
    this.#wishes[cell] = party.copy();
  }

  #bot(words: Int32Array, at: number, bot: number, code: number): void {
    const [task = 0, , a = 0, b = 0, c = 0, d = 0] = words.subarray(at + 2, at + 8);
    const thread = this.#thread(bot);
    const glance = this.#glances.take(bot, code, a, d);
    switch (code) {
      case Op.Load:
      case Op.Store:
      case Op.CompareExchange:
      case Op.Add:
        if (!glance) this.#touch(thread, bot, task, code, a, writes(code, b, d));
        else if (this.#everything) this.#glance(thread, code, a);
        break;
      case Op.Find:
        if (this.#everything) this.#look(thread, a, b, d);
        break;
      case Op.Acquire:
        this.#order.acquire(thread, this.#lock(a));
        break;
      case Op.Release:
        this.#order.release(thread, this.#lock(a), this.#length);
        break;
      case Op.Wait:
        this.#memory.observe({ thread, cell: a });
        break;
      case Op.Down:
        if (c === 1) this.#memory.observe({ thread, cell: a });
        break;
      case Op.Up:
        this.#memory.publish({ thread, cell: a, event: this.#length });
        this.#call = this.#letOut(thread);
        break;
      case Op.Notify:
        this.#call = this.#letOut(thread);
        break;
      case Op.Work:
      case Op.Await: {
        const party = this.#parties.begin(bot, task, code, a, b, c);
        if (party) this.#order.release(thread, party, this.#length);
        break;
      }
      case RecordCode.Complete:
        this.#complete(thread, bot, task, b);
        break;
      case RecordCode.OnDuty:
        if (isRole(a)) this.names.set(bot, botName(a, b));
        break;
      case RecordCode.OffDuty:
        this.#order.edge(thread, this.#owner, this.#length);
        break;
    }
  }

  /** An answer of the house: it lets out what it has done itself, not what other bots have handed it. */
  #complete(thread: number, bot: number, task: number, operation: number): void {
    if (operation === Op.Wait) {
      if (this.#call) this.#order.acquire(thread, this.#call);
      return;
    }
    const party = this.#parties.end(bot, task);
    if (party) this.#order.acquire(thread, party);
    this.#order.edge(this.#house, thread, this.#length);
  }

  #touch(thread: number, bot: number, task: number, code: number, cell: number, writes: boolean): void {
    const access = this.#access(thread, cell, code, this.#held(bot, task));
    const wish = this.#wishes[cell];
    if (wish && code !== Op.Store) this.#order.acquire(thread, wish);
    if (wish && writes) this.#wishes[cell] = null;
    const signal = isSignal(this.#board, cell);
    if (code === Op.Add || code === Op.CompareExchange) {
      if (writes) this.#memory.atomicUpdate(access);
      else this.#memory.atomicRead(access);
    } else if (code === Op.Load) {
      if (signal) this.#memory.atomicRead(access);
      else this.#memory.read(access);
    } else if (signal) this.#memory.atomicWrite(access);
    else this.#memory.write(access);
  }

  #look(thread: number, base: number, countAndFrom: number, found: number): void {
    const count = countAndFrom & 0x7fff;
    const from = countAndFrom >> 15;
    const seen = found < 0 ? count : ((found - from + count) % count) + 1;
    for (let i = 0; i < seen; i += 1) this.#glance(thread, Op.Find, base + ((from + i) % count));
  }

  #glance(thread: number, code: number, cell: number): void {
    if (!isSignal(this.#board, cell)) this.#memory.read(this.#access(thread, cell, code, 0));
  }

  #access(thread: number, cell: number, site: number, held: number): Access {
    return { event: this.#length, thread, cell, site, held };
  }

  /** Number of the set of guards that a bot, or its task, has. */
  #held(bot: number, task: number): number {
    const held = this.#holdings.of(bot, task);
    let number = this.#setOf.get(held);
    if (number === undefined) {
      number = this.guards.of(held);
      this.#setOf.set(held, number);
    }
    return number;
  }

  #letOut(thread: number): VectorClock {
    const clock = new VectorClock();
    this.#order.release(thread, clock, this.#length);
    return clock;
  }

  #lock(lock: number): VectorClock {
    return (this.#locks[lock] ??= new VectorClock());
  }

  #thread(bot: number): number {
    return (this.#threads[bot] ??= this.#newThread(bot));
  }

  #newThread(bot: number): number {
    this.bots.push(bot);
    return this.#order.thread();
  }
}

const writes = (code: number, expected: number, before: number): boolean =>
  code !== Op.Load && (code !== Op.CompareExchange || expected === before);
