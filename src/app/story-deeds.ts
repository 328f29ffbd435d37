import { effect } from '@preact/signals';
import { type Deeds, NO_DEEDS } from '../story/chapter.ts';
import type { SessionState } from './state.ts';

/** Takes note of what the player does on the page. `tell` is called when something new was done. */
export class DeedBook {
  #deeds = NO_DEEDS;

  constructor(state: SessionState, tell: () => void) {
    const add = (deed: Partial<Deeds>): void => {
      this.#deeds = { ...this.#deeds, ...deed };
      tell();
    };
    effect(() => {
      const name = state.pointed.value;
      if (name !== null) add({ pointed: new Set([...this.#deeds.pointed, name]) });
    });
    effect(() => {
      if (state.openMark.value) add({ openedCollision: true });
    });
    effect(() => {
      // A tab or a floor that is left pauses as well, but nobody looks at that.
      if (!state.paused.value || document.hidden || state.place.peek() === 'lab') return;
      const inside = state.figures.peek()?.guests.inside ?? 0;
      add({ frozenGuests: Math.max(this.#deeds.frozenGuests, inside) });
    });
  }

  get deeds(): Deeds {
    return this.#deeds;
  }

  /** Another night. */
  clear(): void {
    this.#deeds = NO_DEEDS;
  }
}
