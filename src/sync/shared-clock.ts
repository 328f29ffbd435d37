/**
 * Simulated time on the wall clock, in shared memory. All readers hold one lock while they read, so the
 * numbers need no Atomics; and time never runs backwards, even where the Workers' wall clocks differ a little.
 */
export class SharedClock {
  readonly #numbers: Float64Array;

  static readonly NUMBERS = 5;

  /** `numbers`: NUMBERS numbers of shared memory. */
  constructor(numbers: Float64Array) {
    this.#numbers = numbers;
  }

  /** Simulated milliseconds a wall millisecond. */
  get speed(): number {
    return this.#numbers[2] as number;
  }

  get paused(): boolean {
    return this.#numbers[3] !== 1;
  }

  /** The tick of a step that is taken at this wall time (milliseconds). */
  read(wall: number): number {
    const numbers = this.#numbers;
    const [baseWall, baseTick, speed] = numbers as unknown as [number, number, number];
    const tick = this.paused ? baseTick : Math.floor(baseTick + (wall - baseWall) * speed);
    const last = numbers[4] as number;
    if (tick <= last) return last;
    numbers[4] = tick;
    return tick;
  }

  /** Sets speed and pause from now on. */
  set(wall: number, speed: number, running: boolean): void {
    const numbers = this.#numbers;
    const tick = this.read(wall);
    numbers[0] = wall;
    numbers[1] = tick;
    numbers[2] = speed;
    numbers[3] = running ? 1 : 0;
  }

  /** Wall milliseconds from `wall` until a tick; Infinity while the clock is stopped. */
  until(tick: number, wall: number): number {
    if (this.paused || tick === Infinity) return Infinity;
    const [baseWall, baseTick, speed] = this.#numbers as unknown as [number, number, number];
    return Math.max(0, baseWall + (tick - baseTick) / speed - wall);
  }
}
