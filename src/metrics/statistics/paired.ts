import { tTails } from './distributions.ts';
import { type Interval, LEVEL } from './interval.ts';
import { summaryOf } from './summary.ts';

/** How two lists of observations differ that belong together one by one. */
export interface PairedDifference {
  readonly count: number;
  /** Mean of second less first. */
  readonly mean: number;
  /** Of that mean; null for fewer than two pairs. */
  readonly interval: Interval | null;
  /** Chance of a mean at least so far from 0 if there were no difference (paired t-test); 1 for fewer than two pairs. */
  readonly p: number;
  /** Pairs in which the second is larger, and in which it is smaller. */
  readonly more: number;
  readonly less: number;
}

/** Compares pairs, of which each is two observations under the same circumstances. */
export function pairedDifference(
  pairs: readonly (readonly [first: number, second: number])[],
  level = LEVEL,
): PairedDifference {
  const differences = pairs.map(([first, second]) => second - first);
  const { count, mean, deviation, interval } = summaryOf(differences, level);
  return {
    ...{ count, mean, interval },
    p: count < 2 || mean === 0 ? 1 : tTails(mean / (deviation / Math.sqrt(count)), count - 1),
    more: differences.filter((difference) => difference > 0).length,
    less: differences.filter((difference) => difference < 0).length,
  };
}

/**
 * Adjusts p-values for having looked at several questions at once (Holm 1979): taken together, they are then
 * wrong no more often than a single one would be. In the order given.
 */
export function holm(values: readonly number[]): number[] {
  const order = values.map((_, index) => index).sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0));
  const adjusted = values.map(() => 1);
  let least = 0;
  order.forEach((index, rank) => {
    least = Math.max(least, Math.min(1, (values.length - rank) * (values[index] ?? 1)));
    adjusted[index] = least;
  });
  return adjusted;
}
