import type { ChromeEvent, Emit } from './event.ts';

/** An arrow that has begun: its last point, which is still kept back, and whether that is its first. */
interface Begun {
  held: ChromeEvent;
  isFirst: boolean;
}

const isPoint = ({ ph }: ChromeEvent): boolean => ph === 's' || ph === 't' || ph === 'f';

/**
 * Hands events on, the points of each arrow in their order and no arrow without an end. Lanes write their events
 * when a slice ends, so a point can come before the one that it follows; and viewers, which order events by their
 * times, take those of one tick as the file has them, and drop an end whose arrow has not begun.
 */
export class Arrows {
  readonly #emit: Emit;
  readonly #begun = new Map<string, Begun>();
  readonly #early = new Map<string, ChromeEvent[]>();

  constructor(emit: Emit) {
    this.#emit = emit;
  }

  readonly take: Emit = (event) => {
    const { ph, id } = event;
    if (id === undefined || !isPoint(event)) this.#emit(event);
    else if (ph === 's') this.#begin(id, event);
    else this.#follow(id, event);
  };

  /** Ends the arrows that never arrived at the last point that they came to. */
  close(): void {
    for (const { held, isFirst } of this.#begun.values()) {
      if (!isFirst) this.#emit({ ...held, ph: 'f' });
    }
    this.#begun.clear();
    this.#early.clear();
  }

  #begin(id: string, event: ChromeEvent): void {
    this.#begun.set(id, { held: event, isFirst: true });
    const early = this.#early.get(id) ?? [];
    this.#early.delete(id);
    early.sort((one, other) => one.ts - other.ts || (one.ph === 'f' ? 1 : 0) - (other.ph === 'f' ? 1 : 0));
    for (const point of early) this.#follow(id, point);
  }

  #follow(id: string, event: ChromeEvent): void {
    const begun = this.#begun.get(id);
    if (!begun) {
      this.#early.set(id, [...(this.#early.get(id) ?? []), event]);
      return;
    }
    this.#emit(begun.held);
    if (event.ph === 'f') {
      this.#emit(event);
      this.#begun.delete(id);
    } else {
      begun.held = event;
      begun.isFirst = false;
    }
  }
}
