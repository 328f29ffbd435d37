import type { Place, RaceSink } from './place.ts';
import type { Order } from './order.ts';

/** Two places of a program that touch one cell with nothing between them that orders them. */
export interface Race {
  readonly first: Place;
  readonly second: Place;
  /** The events of the first pair that was found: the one that came first in the trace, and the other. */
  readonly firstEvent: number;
  readonly secondEvent: number;
  /** The last event of the first thread that the second is ordered after there; null: it is after none. */
  readonly knownEvent: number | null;
  /** At which later events pairs were found, and how many there were by then. */
  readonly events: number[];
  readonly counts: number[];
}

/** How many pairs of events a race stands for. */
export const pairsOf = ({ counts }: Race): number => counts.at(-1) ?? 0;

/** Keeps the races that are found, each pair of places once, and counts all pairs of events. */
export class RaceBook implements RaceSink {
  readonly races: Race[] = [];
  /** All pairs of events that race, listed or not. */
  pairs = 0;
  /** Pairs that are counted but not listed, since the list is full. */
  unlisted = 0;
  readonly racyCells = new Set<number>();
  readonly #order: Order;
  readonly #most: number;
  readonly #known = new Map<number, Race>();
  /** Numbers of the places that listed races are about. */
  readonly #listed = new Set<number>();

  /** `most`: so many races are listed. */
  constructor(order: Order, most: number) {
    this.#order = order;
    this.#most = most;
  }

  /** Accesses number `from` and later of a place race with the last access of another. */
  take(earlier: Place, from: number, later: Place, known: number): void {
    const many = earlier.events.length - from;
    this.pairs += many;
    this.racyCells.add(later.cell);
    if (earlier.site >= 0 && later.site >= 0) this.#takePlaces(earlier, from, later, known);
    else this.#takeEvents(earlier, from, later, known);
  }

  onlyCounts(later: Place): boolean {
    return this.races.length >= this.#most && !this.#listed.has(later.id);
  }

  count(later: Place, many: number): void {
    this.pairs += many;
    this.unlisted += many;
    this.racyCells.add(later.cell);
  }

  #takePlaces(earlier: Place, from: number, later: Place, known: number): void {
    const many = earlier.events.length - from;
    const key = Math.min(earlier.id, later.id) * 0x400_0000 + Math.max(earlier.id, later.id);
    let race = this.#known.get(key);
    if (!race) {
      if (this.races.length >= this.#most) {
        this.unlisted += many;
        return;
      }
      race = this.#list(earlier, from, later, known);
      this.#known.set(key, race);
      this.#listed.add(earlier.id).add(later.id);
    }
    count(race, later.events.at(-1) as number, many);
  }

  /** Where the program's places aren't known, every pair of events is one of its own. */
  #takeEvents(earlier: Place, from: number, later: Place, known: number): void {
    const end = earlier.events.length;
    for (let index = from; index < end; index += 1) {
      if (this.races.length >= this.#most) {
        this.unlisted += end - index;
        return;
      }
      count(this.#list(earlier, index, later, known), later.events.at(-1) as number, 1);
    }
  }

  #list(earlier: Place, index: number, later: Place, known: number): Race {
    const race: Race = {
      first: earlier,
      second: later,
      firstEvent: earlier.events[index] as number,
      secondEvent: later.events.at(-1) as number,
      knownEvent: this.#order.endOf(earlier.thread, known),
      events: [],
      counts: [],
    };
    this.races.push(race);
    return race;
  }
}

function count(race: Race, event: number, many: number): void {
  race.counts.push(pairsOf(race) + many);
  race.events.push(event);
}
