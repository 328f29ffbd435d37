import { firstAbove } from '../../kernel/sorted.ts';
import type { VectorClock } from '../../kernel/vector-clock.ts';
import type { Place, RaceSink } from './place.ts';

interface Linked {
  readonly place: Place;
  newer: Linked | null;
  older: Linked | null;
}

/** What one thread has done to a cell in one mode. */
interface Lane {
  /** The epochs of all accesses. */
  readonly epochs: number[];
  /** Its places, the one that was touched last first. */
  readonly links: Map<Place, Linked>;
  newest: Linked | null;
}

/**
 * The accesses to a cell in one mode, thread by thread. A place that somebody is ordered after is older than all that
 * they race with, so that places in no race cost nothing, and a thread in no race one comparison.
 */
export class Lanes {
  readonly #lanes: Lane[] = [];
  /** For each lane its thread and that thread's last epoch here; flat, since they are looked through at every access. */
  readonly #threads: number[] = [];
  readonly #lasts: number[] = [];
  readonly #numbers = new Map<number, number>();

  /** A place was touched. */
  touch(place: Place, epoch: number): void {
    const number = this.#number(place.thread);
    const lane = this.#lanes[number] as Lane;
    this.#lasts[number] = epoch;
    lane.epochs.push(epoch);
    if (lane.newest?.place !== place) moveToFront(lane, place);
  }

  /** Tells which accesses here race with the last access of a place, whose thread knows what `sees` knows. */
  race(later: Place, sees: VectorClock, sink: RaceSink): void {
    const { thread: own } = later;
    for (let number = 0; number < this.#threads.length; number += 1) {
      const thread = this.#threads[number] as number;
      const known = sees.at(thread);
      if ((this.#lasts[number] as number) <= known || thread === own) continue;
      const { epochs, newest } = this.#lanes[number] as Lane;
      if (sink.onlyCounts(later)) {
        sink.count(later, epochs.length - firstAbove(epochs, known));
        continue;
      }
      let link = newest;
      while (link?.older && (link.older.place.epochs.at(-1) as number) > known) link = link.older;
      for (; link; link = link.newer) {
        sink.take(link.place, firstAbove(link.place.epochs, known), later, known);
      }
    }
  }

  #number(thread: number): number {
    const known = this.#numbers.get(thread);
    if (known !== undefined) return known;
    const number = this.#lanes.length;
    this.#numbers.set(thread, number);
    this.#threads.push(thread);
    this.#lasts.push(0);
    this.#lanes.push({ epochs: [], links: new Map(), newest: null });
    return number;
  }
}

function moveToFront(lane: Lane, place: Place): void {
  let link = lane.links.get(place);
  if (!link) {
    link = { place, newer: null, older: null };
    lane.links.set(place, link);
  }
  if (link.newer) link.newer.older = link.older;
  if (link.older) link.older.newer = link.newer;
  link.newer = null;
  link.older = lane.newest;
  if (lane.newest) lane.newest.newer = link;
  lane.newest = link;
}
