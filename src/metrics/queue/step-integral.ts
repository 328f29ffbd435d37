import type { Tick } from '../../kernel/ticks.ts';

/** From when to when is measured; `to` may be Infinity. */
export interface MeasuringWindow {
  readonly from: Tick;
  readonly to: Tick;
}

/** Sums up a whole number that changes now and then over the time of a window. Exact up to 2^53. */
export class StepIntegral {
  readonly #window: MeasuringWindow;
  #value = 0;
  #since: Tick = 0;
  #sum = 0;

  constructor(window: MeasuringWindow) {
    this.#window = window;
  }

  /** Ticks never go back. */
  add(change: number, tick: Tick): void {
    this.#book(tick);
    this.#value += change;
  }

  /** Value times ticks, up to `tick`. */
  upTo(tick: Tick): number {
    this.#book(tick);
    return this.#sum;
  }

  #book(tick: Tick): void {
    const { from, to } = this.#window;
    const begin = Math.max(this.#since, from);
    const end = Math.min(tick, to);
    if (end > begin) this.#sum += this.#value * (end - begin);
    this.#since = tick;
  }
}
