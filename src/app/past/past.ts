import { signal } from '@preact/signals';
import { TICKS_PER_SECOND, type Tick } from '../../kernel/ticks.ts';
import type { Dashboard } from '../../metrics/dashboard.ts';
import type { FloorState, Mark } from '../../metrics/floor-state.ts';
import { type Moment, momentIn, type MomentName } from '../../metrics/moment.ts';
import type { Timeline } from '../../metrics/timeline/timeline.ts';
import { operationFrom } from '../../metrics/past/operation-from.ts';
import type { Direction, PastDeck } from '../../panels/past/past-deck.ts';
import type { NightBook } from '../night-book.ts';

/** What the playhead needs of the night on the floor. */
export interface PastHost {
  book(): NightBook;
  /** Simulated seconds a second, as chosen. */
  speed(): number;
  /** Lets the night stand while one looks at its past. Answers whether it had been going. */
  hold(): boolean;
  /** Lets the night go on. */
  letGo(): void;
  /** Another moment is shown; `playing`: many more will follow soon. */
  moved(playing: boolean): void;
}

/** What the floor shows of a moment of the past. */
export interface Shown {
  readonly floor: FloorState;
  readonly tick: Tick;
  /** Ticks that pass in a second of wall time; below 0 backwards. */
  readonly rate: number;
}

/** The record of the night on the floor, and the playhead in it. */
export class Past implements PastDeck {
  readonly revision = signal(0);
  readonly cursor = signal<Moment | null>(null);
  readonly direction = signal<Direction>(0);
  readonly selected = signal<number | null>(null);
  readonly #host: PastHost;
  /** The night had been going when one began to look at its past. */
  #held = false;
  #cuts = 0;
  #nights = 0;
  #pace: number | null = null;
  /** The tick that is played, which may lie between two. */
  #exact = 0;
  #playedAt = 0;
  #frame = 0;

  constructor(host: PastHost) {
    this.#host = host;
  }

  /** Goes up whenever what is shown doesn't follow from what was shown before. */
  get cuts(): number {
    return this.#cuts;
  }

  get night(): number {
    return this.#nights;
  }

  records(): Int32Array {
    return this.#host.book().words;
  }

  lastTick(): Tick {
    return this.#host.book().floor.tick;
  }

  marks(): readonly Mark[] {
    return this.#host.book().floor.marks;
  }

  figures(): Dashboard {
    return this.#host.book().figures(this.lastTick());
  }

  /** What the floor shows while one looks at the past; null at present. */
  shown(): Shown | null {
    const moment = this.cursor.value;
    if (!moment) return null;
    const rate = this.direction.value * this.#speed * TICKS_PER_SECOND;
    return { floor: this.#host.book().floorAt(moment), tick: moment.tick, rate };
  }

  timeline(): Timeline {
    return this.#host.book().timeline;
  }

  /** Records have come. */
  grown(): void {
    this.revision.value += 1;
  }

  /** Another night begins. */
  renew(): void {
    this.#stop();
    this.cursor.value = null;
    this.selected.value = null;
    this.#held = false;
    this.#cuts += 1;
    this.#nights += 1;
    this.revision.value += 1;
  }

  seek(moment: MomentName): void {
    this.#stop();
    this.#enter();
    this.#cuts += 1;
    this.cursor.value = momentIn(this.records(), moment);
    this.#host.moved(false);
  }

  stepBy(operations: number): void {
    const records = this.records();
    let { sequence } = this.cursor.value ?? momentIn(records, { tick: Infinity });
    const way = Math.sign(operations);
    for (let left = Math.abs(operations); left > 0; left -= 1) {
      const found = operationFrom(records, sequence, way);
      if (found === null) break;
      sequence = way > 0 ? found + 1 : found;
    }
    this.seek({ sequence });
  }

  play(direction: Direction, pace: number | null = null): void {
    this.#stop();
    if (direction === 0) {
      this.#host.moved(false);
      return;
    }
    // At present there is nothing ahead.
    if (!this.cursor.value && direction > 0) return;
    this.#enter();
    this.cursor.value ??= momentIn(this.records(), { tick: Infinity });
    this.#pace = pace;
    this.#exact = this.cursor.value.tick;
    this.#playedAt = performance.now();
    this.direction.value = direction;
    this.#frame = requestAnimationFrame(() => this.#play());
  }

  toPresent(): void {
    if (!this.cursor.value) return;
    this.#stop();
    this.cursor.value = null;
    this.#cuts += 1;
    if (this.#held) this.#host.letGo();
    this.#held = false;
    this.#host.moved(false);
  }

  get #speed(): number {
    return this.#pace ?? this.#host.speed();
  }

  #enter(): void {
    if (!this.cursor.value) this.#held = this.#host.hold();
  }

  #stop(): void {
    cancelAnimationFrame(this.#frame);
    this.direction.value = 0;
    this.#pace = null;
  }

  #play(): void {
    const now = performance.now();
    this.#exact += (this.direction.value * (now - this.#playedAt) * this.#speed * TICKS_PER_SECOND) / 1000;
    this.#playedAt = now;
    const records = this.records();
    const last = momentIn(records, { tick: Infinity });
    if (this.#exact >= last.tick && this.direction.value > 0) {
      this.toPresent();
      return;
    }
    if (this.#exact <= 0) {
      this.seek({ sequence: 0 });
      return;
    }
    this.cursor.value = momentIn(records, { tick: this.#exact });
    this.#frame = requestAnimationFrame(() => this.#play());
    this.#host.moved(true);
  }
}
