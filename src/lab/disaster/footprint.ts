import type { Board } from '../../protocol/board.ts';
import { Op } from '../../protocol/operations.ts';
import { RECORD_WORDS, RecordCode } from '../../protocol/trace.ts';
import { Act, Call } from '../../protocol/words.ts';

/** A look along `count` cells in a row, going round from one of them, and no farther than `seen` of them. */
interface Read {
  readonly first: number;
  readonly count: number;
  readonly from: number;
  readonly seen: number;
  /** Two values that it answers alike are the same to the look. */
  readonly sees: (value: number) => number;
}

/** A change of a cell, or of what stands for one. */
interface Write {
  readonly cell: number;
  readonly before: number;
  readonly after: number;
}

/** What a stretch of a night has looked at, and what it has changed: cells of the board, locks, and things in hands. */
export interface Footprint {
  readonly reads: readonly Read[];
  readonly writes: readonly Write[];
}

export const NO_FOOTPRINT: Footprint = { reads: [], writes: [] };

export const isEmpty = ({ reads, writes }: Footprint): boolean => reads.length + writes.length === 0;

/** One stretch after the other. */
export const joined = (one: Footprint, other: Footprint): Footprint => ({
  reads: [...one.reads, ...other.reads],
  writes: [...one.writes, ...other.writes],
});

/**
 * Whether the order of two stretches can make a difference: one changes what the other changes, or what the other's look
 * would have told apart. A look along a shelf that found something in its first place doesn't mind what comes into the
 * second (conditional independence: Katz and Peled 1992).
 */
export const conflict = (one: Footprint, other: Footprint): boolean =>
  one.writes.some(({ cell }) => other.writes.some((write) => write.cell === cell)) ||
  isSeen(one.writes, other.reads) ||
  isSeen(other.writes, one.reads);

const isSeen = (writes: readonly Write[], reads: readonly Read[]): boolean =>
  writes.some(({ cell, before, after }) =>
    reads.some((read) => reaches(read, cell) && read.sees(before) !== read.sees(after)),
  );

const reaches = ({ first, count, from, seen }: Read, cell: number): boolean =>
  cell >= first && cell < first + count && (cell - first - from + count) % count < seen;

const one = (cell: number, sees: Read['sees']): Read => ({ first: cell, count: 1, from: 0, seen: 1, sees });

const whole = (value: number): number => value;

/** What a Find can tell of a cell at most: its record has the mask, but not what it was compared with. */
const masked = (mask: number): Read['sees'] =>
  mask === 0 ? (value) => (value === 0 ? 0 : 1) : (value) => (Number.isNaN(value) ? NaN : value & mask);

/** Reads the footprints of a night's steps off its records. What hands do is known by what they hold. */
export class Footprints {
  readonly #board: Board;
  /** Of each bot, the cell of the thing that its hands are on. */
  readonly #inHand = new Map<number, number>();
  #reads: Read[] = [];
  #writes: Write[] = [];

  constructor(board: Board) {
    this.#board = board;
  }

  /** Of the records from word `from` to word `to`. Records must be read in their order, each once. */
  of(words: Int32Array, from: number, to: number): Footprint {
    this.#reads = [];
    this.#writes = [];
    for (let at = from; at < to; at += RECORD_WORDS) this.#see(words, at);
    return { reads: this.#reads, writes: this.#writes };
  }

  #see(words: Int32Array, at: number): void {
    const actor = words[at + 1] as number;
    const a = words[at + 4] as number;
    const b = words[at + 5] as number;
    const c = words[at + 6] as number;
    switch (words[at + 3]) {
      case Op.Load:
        this.#reads.push(one(a, whole));
        return;
      case Op.Find: {
        const count = b & 0x7fff;
        const found = words[at + 7] as number;
        const from = b >> 15;
        const seen = found < 0 ? count : ((found - from + count) % count) + 1;
        this.#reads.push({ first: a, count, from, seen, sees: masked(c) });
        return;
      }
      case Op.Store:
      case RecordCode.HouseStore:
        this.#write(a, c, b);
        return;
      case Op.Add:
        this.#write(a, c, (c + b) | 0);
        return;
      case Op.CompareExchange: {
        const before = words[at + 7] as number;
        if (before === b) this.#write(a, before, c);
        else this.#reads.push(one(a, (value) => (value === b ? 1 : 0)));
        return;
      }
      case Op.Down:
      case Op.Up:
      case Op.Wait:
      case Op.Notify:
      case RecordCode.HouseNotify:
        this.#touch(a);
        return;
      case Op.Acquire:
      case Op.Release:
      case RecordCode.Block:
      case RecordCode.Cancel:
      case RecordCode.Look:
        // Locks stand beyond all cells, so as not to be taken for what they guard.
        this.#touch(this.#board.cells + a);
        return;
      case Op.Work: {
        const thing = this.#thingOf(a, b, c);
        if (thing === null) return;
        this.#inHand.set(actor, thing);
        this.#touch(thing);
        return;
      }
      case RecordCode.Complete: {
        const thing = this.#inHand.get(actor);
        if (b !== Op.Work || thing === undefined) return;
        this.#inHand.delete(actor);
        this.#touch(thing);
        return;
      }
      case Op.Call:
        if (a === Call.NextParty || a === Call.BackToQueue) this.#touch(this.#board.desk);
        if (a === Call.NextPayer) this.#touch(this.#board.pay);
    }
  }

  #write(cell: number, before: number, after: number): void {
    if (cell !== this.#board.bell) this.#writes.push({ cell, before, after });
  }

  /** A change of which everybody takes notice who looks. */
  #touch(cell: number): void {
    this.#write(cell, NaN, NaN);
  }

  #thingOf(act: number, subject: number, object: number): number | null {
    const { table, pass, bar, till, oven } = this.#board;
    switch (act) {
      case Act.Seat:
      case Act.Serve:
        return table + object;
      case Act.Clear:
      case Act.Wipe:
        return table + subject;
      case Act.PutPlate:
      case Act.TakePlate:
        return pass + object;
      case Act.PutGlass:
      case Act.TakeGlass:
        return bar + object;
      case Act.TakeOut:
        return oven + object;
      case Act.CountTill:
        return till;
      default:
        return null;
    }
  }
}
