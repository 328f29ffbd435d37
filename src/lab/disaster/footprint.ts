import type { Board } from '../../protocol/board.ts';
import { Op } from '../../protocol/operations.ts';
import { RECORD_WORDS, RecordCode } from '../../protocol/trace.ts';
import { Act, Call } from '../../protocol/words.ts';

/** Which things a stretch of a night has looked at, and which it has changed: cells of the board that stand for them. */
export interface Footprint {
  readonly reads: ReadonlySet<number>;
  readonly writes: ReadonlySet<number>;
}

/** Whether the order of two stretches can make a difference. */
export const conflict = (one: Footprint, other: Footprint): boolean =>
  meets(one.writes, other.writes) || meets(one.writes, other.reads) || meets(one.reads, other.writes);

const meets = (one: ReadonlySet<number>, other: ReadonlySet<number>): boolean => {
  for (const thing of one) if (other.has(thing)) return true;
  return false;
};

const memory: readonly number[] = [Op.Load, Op.Store, Op.CompareExchange, Op.Add, Op.Find];

/** Reads the footprints of a night's steps off its records. What hands do is known by what they hold. */
export class Footprints {
  readonly #board: Board;
  /** Of each bot, the cell of the thing that its hands are on. */
  readonly #inHand = new Map<number, number>();

  constructor(board: Board) {
    this.#board = board;
  }

  /** Of the records from word `from` to word `to`. Records must be read in their order, each once. */
  of(words: Int32Array, from: number, to: number): Footprint {
    const reads = new Set<number>();
    const writes = new Set<number>();
    for (let at = from; at < to; at += RECORD_WORDS)
      this.#see(words.subarray(at, at + RECORD_WORDS), reads, writes);
    return { reads, writes };
  }

  #see(record: Int32Array, reads: Set<number>, writes: Set<number>): void {
    const { bell } = this.#board;
    const [, actor = 0, , code = 0, a = 0, b = 0, c = 0] = record;
    if (memory.includes(code)) {
      const count = code === Op.Find ? b & 0x7fff : 1;
      const changes = code === Op.Store || code === Op.CompareExchange || code === Op.Add;
      for (let cell = a; cell < a + count; cell += 1) if (cell !== bell) (changes ? writes : reads).add(cell);
      return;
    }
    switch (code) {
      case RecordCode.HouseStore:
        if (a !== bell) writes.add(a);
        return;
      case Op.Acquire:
      case Op.Release:
      case RecordCode.Block:
        writes.add(this.#cellOfLock(a));
        return;
      case Op.Work: {
        const thing = this.#thingOf(a, b, c);
        if (thing === null) return;
        this.#inHand.set(actor, thing);
        writes.add(thing);
        return;
      }
      case RecordCode.Complete: {
        const thing = this.#inHand.get(actor);
        if (b !== Op.Work || thing === undefined) return;
        this.#inHand.delete(actor);
        writes.add(thing);
        return;
      }
      case Op.Call:
        if (a === Call.NextParty || a === Call.BackToQueue) writes.add(this.#board.desk);
        if (a === Call.NextPayer) writes.add(this.#board.pay);
    }
  }

  /** Locks stand beyond all cells, so as not to be taken for what they guard. */
  #cellOfLock(lock: number): number {
    return this.#board.cells + lock;
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
