import { signal } from '@preact/signals';
import { type Moment, momentIn, type MomentName } from '../../metrics/moment.ts';
import type { Timeline } from '../../metrics/timeline/timeline.ts';
import type { Direction, PastDeck } from '../../panels/past/past-deck.ts';
import type { NightBook } from '../night-book.ts';

/** The record of the night on the floor, and the moment of it that is shown. */
export class Past implements PastDeck {
  readonly revision = signal(0);
  readonly cursor = signal<Moment | null>(null);
  readonly direction = signal<Direction>(0);
  readonly selected = signal<number | null>(null);
  readonly #book: () => NightBook;

  constructor(book: () => NightBook) {
    this.#book = book;
  }

  records(): Int32Array {
    return this.#book().words;
  }

  timeline(): Timeline {
    return this.#book().timeline;
  }

  /** Records have come. */
  grown(): void {
    this.revision.value += 1;
  }

  /** Another night begins. */
  renew(): void {
    this.cursor.value = null;
    this.direction.value = 0;
    this.selected.value = null;
    this.revision.value += 1;
  }

  seek(moment: MomentName): void {
    this.direction.value = 0;
    this.cursor.value = momentIn(this.records(), moment);
  }

  stepBy(operations: number): void {
    const { sequence } = this.cursor.value ?? momentIn(this.records(), { tick: Infinity });
    this.seek({ sequence: sequence + operations });
  }

  play(direction: Direction): void {
    this.direction.value = direction;
  }

  toPresent(): void {
    this.cursor.value = null;
    this.direction.value = 0;
  }
}
