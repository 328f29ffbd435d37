import type { NightListener } from '../../protocol/night.ts';
import type { Staffing } from '../../protocol/trace.ts';
import type { Surprise } from '../../protocol/words.ts';
import type { NightDriver } from '../virtual/night.ts';

/**
 * A virtual night at the pace of the wall clock: for watching, where real Workers can't be had. Its host
 * calls `beat` many times a second.
 */
export class PacedNight {
  readonly #night: NightDriver;
  readonly #listener: Omit<NightListener, 'failed'>;
  readonly #wall: () => number;
  #speed: number;
  #paused = true;
  #baseWall = 0;
  #baseTick = 0;
  #sent: number;
  #ended = false;

  /**
   * `night`: a night that begins, or goes on from somewhere after the first
   * `told` words of its record, which aren't told again. `wall` answers milliseconds. The clock stands until `resume`.
   */
  constructor(
    night: NightDriver,
    speed: number,
    listener: Omit<NightListener, 'failed'>,
    wall: () => number,
    told = 0,
  ) {
    this.#night = night;
    this.#sent = told;
    this.#speed = speed;
    this.#listener = listener;
    this.#wall = wall;
  }

  get over(): boolean {
    return this.#night.over;
  }

  /** Runs what has become due, and sends it off. */
  beat(): void {
    if (this.#ended) return;
    if (!this.#paused) this.#night.advanceTo(this.#tick());
    this.#send();
    if (!this.#night.over) return;
    this.#ended = true;
    this.#listener.ended(this.#night.log.hash());
  }

  pause(): void {
    this.beat();
    this.#paused = true;
    this.#setBase();
  }

  resume(): void {
    this.#setBase();
    this.#paused = false;
    this.#tellClock();
  }

  /** Throws a RangeError for speeds outside of 1 to 1,000,000. */
  setSpeed(speed: number): void {
    if (!(speed >= 1 && speed <= 1_000_000)) {
      throw new RangeError(`The speed must be from 1 to 1,000,000, not ${speed}.`);
    }
    this.beat();
    this.#setBase();
    this.#speed = speed;
    this.#tellClock();
  }

  step(): void {
    this.#paused = true;
    const next = this.#night.nextEvent;
    if (next !== Infinity) this.#night.advanceTo(Math.max(next, this.#night.now));
    this.#setBase();
    this.beat();
  }

  setStaffing(staffing: Staffing): void {
    this.beat();
    this.#night.setStaffing(staffing);
    this.beat();
  }

  sendIn(surprise: Surprise): void {
    this.beat();
    this.#night.sendIn(surprise);
    this.beat();
  }

  #tick(): number {
    return Math.floor(this.#baseTick + (this.#wall() - this.#baseWall) * this.#speed);
  }

  #setBase(): void {
    this.#baseWall = this.#wall();
    this.#baseTick = this.#night.now;
    this.#tellClock();
  }

  #send(): void {
    const { log } = this.#night;
    if (log.length > this.#sent) {
      const batch = log.slice(this.#sent);
      this.#sent = log.length;
      this.#listener.records(batch);
    }
    this.#tellClock();
  }

  #tellClock(): void {
    this.#listener.clock({ tick: this.#night.now, speed: this.#speed, paused: this.#paused });
  }
}
