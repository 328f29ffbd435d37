import { TICKS_PER_SECOND } from '../kernel/ticks.ts';
import type { ClockReading } from '../protocol/night.ts';

/** How far the shown time may run ahead of the last reading, in seconds of wall time. */
const MOST_AHEAD = 0.6;

/**
 * The time to be shown: between two readings of a machine's clock it runs on at the machine's speed, and it
 * never goes back, but for the end. `now` is wall time in milliseconds.
 */
export class DisplayClock {
  #reading: ClockReading = { tick: 0, speed: 1, paused: true };
  #readAt = 0;
  #shown = 0;

  read(reading: ClockReading, now: number): void {
    this.#reading = reading;
    this.#readAt = now;
  }

  /** Ticks that pass in a second of wall time: 0 while the clock stands. */
  get rate(): number {
    const { speed, paused } = this.#reading;
    return paused ? 0 : speed * TICKS_PER_SECOND;
  }

  /** The tick to show at a moment. */
  at(now: number): number {
    const passed = Math.min((now - this.#readAt) / 1000, MOST_AHEAD);
    this.#shown = Math.max(this.#shown, Math.floor(this.#reading.tick + passed * this.rate));
    return this.#shown;
  }

  /** Stands still at a tick from now on: the night is over. */
  stop(tick: number): void {
    this.#reading = { tick, speed: 1, paused: true };
    this.#shown = tick;
  }
}
