import type { VectorClock } from '../../kernel/vector-clock.ts';
import { Lanes } from './lanes.ts';
import type { Order } from './order.ts';
import { type Access, Mode, type Place, type RaceSink } from './place.ts';

/** Which modes race with a mode when nothing orders the two: one of them writes, and not both are atomic. */
const AGAINST: readonly (readonly Mode[])[] = [
  [Mode.Write, Mode.AtomicWrite],
  [Mode.Read, Mode.Write, Mode.AtomicRead, Mode.AtomicWrite],
  [Mode.Write],
  [Mode.Read, Mode.Write],
];

/** More sets of locks than this are not told apart in a key. */
const MOST_SETS = 0x400_0000;

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
