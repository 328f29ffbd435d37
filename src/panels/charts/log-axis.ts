/** A logarithmic scale from one power of ten to another. */
export interface LogAxis {
  readonly low: number;
  readonly high: number;
  /** The powers of ten on it, both ends included. */
  readonly ticks: readonly number[];
  /** Where a value lies: 0 at the low end, 1 at the high end; beyond both ends at the end. */
  at(value: number): number;
}

/** The shortest scale that holds all values above 0, at least one step of ten long. */
export function logAxis(values: Iterable<number>): LogAxis {
  let least = Infinity;
  let most = 0;
  for (const value of values) {
    if (!(value > 0)) continue;
    least = Math.min(least, value);
    most = Math.max(most, value);
  }
  const from = least === Infinity ? 0 : Math.floor(Math.log10(least) + 1e-9);
  const to = Math.max(from + 1, least === Infinity ? 0 : Math.ceil(Math.log10(most) - 1e-9));
  const ticks = Array.from({ length: to - from + 1 }, (_, index) => Number(`1e${from + index}`));
  return {
    low: ticks[0] as number,
    high: ticks.at(-1) as number,
    ticks,
    at: (value) =>
      Math.min(1, Math.max(0, (Math.log10(Math.max(value, Number.MIN_VALUE)) - from) / (to - from))),
  };
}
