import { EventList } from '../kernel/event-list.ts';
import type { Tick } from '../kernel/ticks.ts';

/** The house's own event list: what happens next, to whom. Subjects are whole numbers below 2^26. */
export class Agenda {
  readonly #list = new EventList();

  get nextTime(): Tick {
    return this.#list.nextTime;
  }

  /** Kind and subject of the next event. */
  get next(): { readonly kind: number; readonly subject: number } {
    const payload = this.#list.nextPayload;
    return { kind: payload >> 26, subject: payload & 0x3ffffff };
  }

  schedule(time: Tick, kind: number, subject: number): void {
    this.#list.push(time, 0, (kind << 26) | subject);
  }

  drop(): void {
    this.#list.pop();
  }
}
