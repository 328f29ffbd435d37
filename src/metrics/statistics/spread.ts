import { type Interval, LEVEL } from './interval.ts';
import { quantile } from './summary.ts';

/** How observations lie, without a guess at the shape of what they come from. */
export interface Spread {
  readonly count: number;
  readonly least: number;
  /** A quarter of the observations lies below, and a quarter above `upper`. */
  readonly lower: number;
  readonly median: number;
  readonly upper: number;
  readonly most: number;
  /** Of the median of all that could be observed; null where there are too few observations to say (below six at 95 %). */
  readonly interval: Interval | null;
}

/** Sums up observations, which may come in any order: at most a thousand. All is 0 where there are none. */
export function spreadOf(values: readonly number[], level = LEVEL): Spread {
  const sorted = [...values].sort((a, b) => a - b);
  return {
    count: sorted.length,
    least: sorted[0] ?? 0,
    lower: quantile(sorted, 0.25),
    median: quantile(sorted, 0.5),
    upper: quantile(sorted, 0.75),
    most: sorted.at(-1) ?? 0,
    interval: medianInterval(sorted, level),
  };
}

/**
 * Between two order statistics: each observation lies below the true median with chance 1/2, so how many do is
 * binomial, whatever the distribution. The narrowest such pair, as far from both ends, that is sure enough.
 */
function medianInterval(sorted: readonly number[], level: number): Interval | null {
  const count = sorted.length;
  const tail = (1 - level) / 2;
  let chance = 0.5 ** count;
  let below = chance;
  let rank = 0;
  while (rank < count && below <= tail) {
    rank += 1;
    chance *= (count - rank + 1) / rank;
    below += chance;
  }
  const low = sorted[rank - 1];
  const high = sorted[count - rank];
  return low === undefined || high === undefined ? null : { low, high };
}
