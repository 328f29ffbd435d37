import { tQuantile } from './distributions.ts';
import { type Interval, LEVEL } from './interval.ts';

/** What a list of observations comes to. */
export interface Summary {
  readonly count: number;
  /** 0 where there is no observation. */
  readonly mean: number;
  /** With n - 1 below the line; 0 for fewer than two. */
  readonly deviation: number;
  /** Of the mean, by Student's t; null for fewer than two observations. */
  readonly interval: Interval | null;
  readonly median: number;
  readonly least: number;
  readonly most: number;
}

/** Sums up observations, which may come in any order. */
export function summaryOf(values: readonly number[], level = LEVEL): Summary {
  const sorted = [...values].sort((a, b) => a - b);
  const count = sorted.length;
  const mean = count === 0 ? 0 : sumOf(sorted) / count;
  const squares = sumOf(sorted.map((value) => (value - mean) ** 2));
  const deviation = count < 2 ? 0 : Math.sqrt(squares / (count - 1));
  return {
    ...{ count, mean, deviation },
    interval: count < 2 ? null : around(mean, deviation, count, level),
    median: quantile(sorted, 0.5),
    least: sorted[0] ?? 0,
    most: sorted[count - 1] ?? 0,
  };
}

/** Quantile of sorted values, between the two nearest ones (type 7 of Hyndman and Fan 1996); 0 if there are none. */
export function quantile(sorted: readonly number[], p: number): number {
  const at = p * (sorted.length - 1);
  const below = Math.floor(at);
  const low = sorted[below] ?? 0;
  return low + (at - below) * ((sorted[below + 1] ?? low) - low);
}

function around(mean: number, deviation: number, count: number, level: number): Interval {
  const reach = tQuantile((1 + level) / 2, count - 1) * (deviation / Math.sqrt(count));
  return { low: mean - reach, high: mean + reach };
}

const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
