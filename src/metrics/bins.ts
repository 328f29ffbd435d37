import type { Tick } from '../kernel/ticks.ts';

/** Adds up ticks in bins of equal length, counted from tick 0. */
export class TickBins {
  readonly #length: Tick;
  readonly #sums: number[];

  /** `length`: of a bin, in ticks. */
  constructor(length: Tick, sums: readonly number[] = []) {
    this.#length = length;
    this.#sums = [...sums];
  }

  /** Spreads the time from `from` to `to` over the bins that it lies in. */
  add(from: Tick, to: Tick): void {
    const sums = this.#sums;
    for (let at = from; at < to;) {
      const bin = Math.floor(at / this.#length);
      const end = Math.min(to, (bin + 1) * this.#length);
      while (sums.length <= bin) sums.push(0);
      sums[bin] = (sums[bin] as number) + end - at;
      at = end;
    }
  }

  /** Ticks in a bin. */
  at(bin: number): number {
    return this.#sums[bin] ?? 0;
  }

  copy(): TickBins {
    return new TickBins(this.#length, this.#sums);
  }
}

/** Follows a number that goes up and down: the highest that it was in each bin. */
export class PeakBins {
  readonly #length: Tick;
  #peaks: number[] = [0];
  #value = 0;

  constructor(length: Tick) {
    this.#length = length;
  }

  get value(): number {
    return this.#value;
  }

  /** The number becomes `value`. Ticks never go back. */
  set(tick: Tick, value: number): void {
    this.#fill(this.#peaks, tick);
    this.#value = value;
    const last = this.#peaks.length - 1;
    this.#peaks[last] = Math.max(this.#peaks[last] as number, value);
  }

  copy(): PeakBins {
    const copy = new PeakBins(this.#length);
    copy.#peaks = [...this.#peaks];
    copy.#value = this.#value;
    return copy;
  }

  /** The peaks of all bins up to the one with `now`. */
  upTo(now: Tick): number[] {
    const peaks = [...this.#peaks];
    this.#fill(peaks, now);
    return peaks;
  }

  #fill(peaks: number[], tick: Tick): void {
    const bin = Math.floor(tick / this.#length);
    while (peaks.length <= bin) peaks.push(this.#value);
  }
}
