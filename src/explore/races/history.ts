import type { VectorClock } from '../../kernel/vector-clock.ts';
import { Lanes } from './lanes.ts';
import type { Order } from './order.ts';

/** How a cell is touched. An atomic operation that reads and writes at once counts as a write. */
export const Mode = { Read: 0, Write: 1, AtomicRead: 2, AtomicWrite: 3 } as const;
export type Mode = (typeof Mode)[keyof typeof Mode];

/** Which modes race with a mode when nothing orders the two: one of them writes, and not both are atomic. */
const AGAINST: readonly (readonly Mode[])[] = [
  [Mode.Write, Mode.AtomicWrite],
  [Mode.Read, Mode.Write, Mode.AtomicRead, Mode.AtomicWrite],
  [Mode.Write],
  [Mode.Read, Mode.Write],
];

/** What the accesses have in common that are told together: by whom, where, how, and under which locks. */
export interface Place {
  /** Number of the place, from 0. */
  readonly id: number;
  readonly thread: number;
  readonly cell: number;
  readonly mode: Mode;
  /** Where in the program; -1 where that isn't known, and every access is a place of its own. */
  readonly site: number;
  /** Number of the set of locks that are held. */
  readonly held: number;
  /** For each access its epoch and its event. */
  readonly epochs: number[];
  readonly events: number[];
}

/** More sets of locks than this are not told apart in a key. */
const MOST_SETS = 0x400_0000;

/** Where races go that are found. */
export interface RaceSink {
  /**
   * Accesses number `from` and later of a place race with the last access of another, which is ordered after the
   * first thread's epochs up to `known` only.
   */
  take(earlier: Place, from: number, later: Place, known: number): void;
  /** Whether of a place's races nothing matters any more but how many there are. */
  onlyCounts(later: Place): boolean;
  /** The last access of such a place races with so many others. */
  count(later: Place, many: number): void;
}

/** An access as it happens. */
export interface Access {
  readonly event: number;
  readonly thread: number;
  /** Cells are numbered from 0 without large gaps. */
  readonly cell: number;
  readonly site: number;
  readonly held: number;
}

interface Cell {
  /** By thread and mode, then by site and locks. */
  readonly byKey: Map<number, Map<number, Place>>;
  readonly byMode: readonly Lanes[];
}

/** Accesses to a cell: who has touched it where and when, and which of them are unordered. */
export class History {
  readonly #order: Order;
  readonly #sink: RaceSink;
  readonly #cells: Cell[] = [];
  #places = 0;

  constructor(order: Order, sink: RaceSink) {
    this.#order = order;
    this.#sink = sink;
  }

  /** A thread touches a cell, and knows what `sees` knows. */
  touch(access: Access, mode: Mode, sees: VectorClock): void {
    const { cell, thread } = access;
    const found = this.#cell(cell);
    const place = this.#place(found, access, mode);
    const epoch = this.#order.epoch(thread);
    place.epochs.push(epoch);
    place.events.push(access.event);
    (found.byMode[mode] as Lanes).touch(place, epoch);
    for (const against of AGAINST[mode] as readonly Mode[]) {
      (found.byMode[against] as Lanes).race(place, sees, this.#sink);
    }
  }

  #cell(cell: number): Cell {
    return (this.#cells[cell] ??= {
      byKey: new Map(),
      byMode: [new Lanes(), new Lanes(), new Lanes(), new Lanes()],
    });
  }

  #place(of: Cell, { thread, cell, site, held }: Access, mode: Mode): Place {
    const outer = thread * 4 + mode;
    let places = of.byKey.get(outer);
    if (!places) {
      places = new Map();
      of.byKey.set(outer, places);
    }
    const key = (site + 1) * MOST_SETS + held;
    const known = places.get(key);
    if (known) return known;
    const place = { id: this.#places, thread, cell, mode, site, held, epochs: [], events: [] };
    this.#places += 1;
    places.set(key, place);
    return place;
  }
}
