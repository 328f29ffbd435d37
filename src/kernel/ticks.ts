/**
 * Simulated time. One tick is one simulated millisecond, counted from the moment the restaurant opens.
 * Ticks are always integers, so that every engine and every run adds them up alike.
 */
export type Tick = number;

export const TICKS_PER_SECOND = 1000;

/** Converts seconds (any number) to the nearest whole number of ticks. */
export function ticks(seconds: number): Tick {
  return Math.round(seconds * TICKS_PER_SECOND);
}

/** Converts ticks to seconds. */
export function seconds(tick: Tick): number {
  return tick / TICKS_PER_SECOND;
}
