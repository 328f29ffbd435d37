/**
 * A row of places on which plates or glasses stand: the pass, or the bar. It knows whose hand is on what,
 * and so what happens when two hands meet. It judges; it never decides that something shall happen.
 */
export class StandingRow {
  readonly #places: Standing[];

  constructor(count: number) {
    this.#places = Array.from({ length: count }, () => ({ item: 0, putting: 0, taking: 0 }));
  }

  /** A hand begins to put an item down. Answers the number of the bot it collides with, or 0. */
  beginPut(place: number, item: number, bot: number): number {
    const standing = this.#at(place);
    if (standing.item !== 0) return standing.putting || standing.taking || standing.lastBot || bot;
    standing.item = item;
    standing.putting = bot;
    standing.lastBot = bot;
    return 0;
  }

  /** The hand lets go. False if somebody has snatched at the item meanwhile and it lies in shards. */
  endPut(place: number, item: number, bot: number): boolean {
    const standing = this.#at(place);
    if (standing.item !== item || standing.putting !== bot) return false;
    standing.putting = 0;
    return true;
  }

  /** A hand reaches for whatever stands there. */
  beginTake(place: number, bot: number): Grasp {
    const standing = this.#at(place);
    const { item } = standing;
    if (item === 0) return { kind: 'nothing' };
    if (standing.putting !== 0) {
      const other = standing.putting;
      this.#clear(standing);
      return { kind: 'snatched', other, item };
    }
    if (standing.taking !== 0) {
      const other = standing.taking;
      this.#clear(standing);
      return { kind: 'tugged', other, item };
    }
    standing.taking = bot;
    return { kind: 'grasped', item };
  }

  /** The hand lifts the item. False if it broke in the tug with another hand. */
  endTake(place: number, item: number, bot: number): boolean {
    const standing = this.#at(place);
    if (standing.item !== item || standing.taking !== bot) return false;
    this.#clear(standing);
    return true;
  }

  #clear(standing: Standing): void {
    standing.item = 0;
    standing.putting = 0;
    standing.taking = 0;
  }

  #at(place: number): Standing {
    const standing = this.#places[place];
    if (!standing) throw new RangeError(`There is no place ${place} in this row.`);
    return standing;
  }
}

interface Standing {
  /** 0: the place is empty. */
  item: number;
  /** The bot whose hand still is on what it puts there, or 0. */
  putting: number;
  /** The bot whose hand is on what it takes away, or 0. */
  taking: number;
  /** Who put the last item there. */
  lastBot?: number;
}

export type Grasp =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'grasped'; readonly item: number }
  /** The other bot had not let go yet. */
  | { readonly kind: 'snatched'; readonly other: number; readonly item: number }
  /** The other bot was about to take it. */
  | { readonly kind: 'tugged'; readonly other: number; readonly item: number };
