import { EventList } from '../kernel/event-list.ts';
import type { Tick } from '../kernel/ticks.ts';

/** What a timer is set for. */
export interface Alarm {
  /** Its time has come. */
  due(): void;
  /**
   * Looks at what it will need in its turn. All that are due are asked before the first has its turn: with a
   * million tasks each lies somewhere else in memory, and so the processor fetches many at once, not one by one.
   */
  lookAhead(): void;
}

/**
 * The timers of a loop: ordered by time, ties by the order in which they were set. Calling one off takes no
 * search: its entry stays in the list, dead, until its time, or until more than half of the entries are dead.
 */
export class Timers {
  #events = new EventList();
  /** What each slot's timer is set for; DEAD if it was called off; in a free slot, the next free slot. */
  #slots: (Alarm | number)[] = new Array<Alarm | number>(64);
  #used = 0;
  #free = NONE;
  #dead = 0;
  readonly #popped: number[] = [];

  /** Timers that are set. */
  get size(): number {
    return this.#events.size - this.#dead;
  }

  /** When the next timer is due; Infinity if none is set. */
  get nextTime(): Tick {
    if (this.#dead > 0) this.#dropDead();
    return this.#events.nextTime;
  }

  /** Sets a timer, and answers the slot by which it can be called off until it is due. Throws a RangeError for NaN. */
  set(time: Tick, alarm: Alarm): number {
    if (Number.isNaN(time)) throw new RangeError('A timer cannot be set for NaN.');
    let slot = this.#free;
    if (slot === NONE) {
      slot = this.#used;
      this.#used += 1;
      if (slot === this.#slots.length) this.#grow();
    } else {
      this.#free = this.#slots[slot] as number;
    }
    this.#slots[slot] = alarm;
    this.#events.push(time, 0, slot);
    return slot;
  }

  /** Calls a timer off that is set. */
  callOff(slot: number): void {
    this.#slots[slot] = DEAD;
    this.#dead += 1;
    if (this.#dead > MOST_DEAD && this.#dead > this.#events.size / 2) this.#sweep();
  }

  /** Takes out all timers that are due, and appends what they are set for, in their order. */
  takeDue(now: Tick, due: Alarm[]): void {
    const events = this.#events;
    if (events.nextTime > now) return;
    const popped = this.#popped;
    // One after the other: of a million slots each is far from the last, and so the next can be on its way already.
    while (events.nextTime <= now) popped.push(events.pop());
    for (const slot of popped) {
      const alarm = this.#slots[slot] as Alarm | typeof DEAD;
      if (alarm === DEAD) this.#dead -= 1;
      else due.push(alarm);
    }
    for (const slot of popped) this.#release(slot);
    popped.length = 0;
  }

  #release(slot: number): void {
    this.#slots[slot] = this.#free;
    this.#free = slot;
  }

  #dropDead(): void {
    while (this.#events.size > 0 && this.#slots[this.#events.nextPayload] === DEAD) {
      this.#release(this.#events.pop());
      this.#dead -= 1;
    }
  }

  /** Puts the living into a new list, in their order. */
  #sweep(): void {
    const old = this.#events;
    this.#events = new EventList();
    while (old.size > 0) {
      const time = old.nextTime;
      const slot = old.pop();
      if (this.#slots[slot] === DEAD) this.#release(slot);
      else this.#events.push(time, 0, slot);
    }
    this.#dead = 0;
  }

  #grow(): void {
    const grown = new Array<Alarm | number>(2 * this.#slots.length);
    for (let i = 0; i < this.#slots.length; i += 1) grown[i] = this.#slots[i] as Alarm | number;
    this.#slots = grown;
  }
}

const NONE = -1;
const DEAD = -2;
/** So few dead entries are not worth a sweep. */
const MOST_DEAD = 100;
