import { TICKS_PER_SECOND } from '../../kernel/ticks.ts';

/** A frame that took longer than this moves the clock on as if it had not: the tab was left. Milliseconds. */
const LONGEST_FRAME = 250;

/** The one clock of two nights that are played back: it stands or goes at a speed, and stops at the end. */
export class PairClock {
  playing = false;
  /** Simulated seconds a second. */
  speed = 60;
  end = 0;
  #tick = 0;
  #last: number | null = null;

  get tick(): number {
    return Math.round(this.#tick);
  }

  /** Ticks that pass in a second of wall time: 0 while the clock stands. */
  get rate(): number {
    return this.playing ? this.speed * TICKS_PER_SECOND : 0;
  }

  seek(tick: number): void {
    this.#tick = Math.max(0, Math.min(this.end, tick));
  }

  /** A frame at wall time `now` (milliseconds). */
  beat(now: number): void {
    const passed = this.#last === null ? 0 : Math.min(LONGEST_FRAME, now - this.#last);
    this.#last = now;
    if (!this.playing) return;
    this.seek(this.#tick + (passed / 1000) * this.rate);
    if (this.#tick >= this.end) this.playing = false;
  }
}
