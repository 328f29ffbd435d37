import { betaQuantile, normalQuantile } from './distributions.ts';
import { type Interval, LEVEL } from './interval.ts';

/** A share of successes, and how sure it is. */
export interface Proportion {
  readonly hits: number;
  readonly count: number;
  /** 0 where nothing has been tried. */
  readonly share: number;
  readonly interval: Interval;
}

/**
 * The share of `hits` among `count` tries. Its interval is Wilson's; where none or all are hits, Wilson's
 * would be too narrow at the open end, and the exact one (Clopper and Pearson, one-sided) stands there.
 */
export function proportionOf(hits: number, count: number, level = LEVEL): Proportion {
  const share = count === 0 ? 0 : hits / count;
  const extreme = hits === 0 || hits === count;
  const interval = extreme ? oneSided(hits, count, level) : wilson(hits, count, level);
  return { hits, count, share, interval };
}

/** Wilson's score interval (1927). */
export function wilson(hits: number, count: number, level = LEVEL): Interval {
  if (count === 0) return { low: 0, high: 1 };
  const z = normalQuantile((1 + level) / 2);
  const share = hits / count;
  const spread = (z * z) / count;
  const centre = share + spread / 2;
  const reach = z * Math.sqrt((share * (1 - share)) / count + spread / (4 * count));
  const low = hits === 0 ? 0 : (centre - reach) / (1 + spread);
  const high = hits === count ? 1 : (centre + reach) / (1 + spread);
  return { low, high };
}

/** The exact interval of Clopper and Pearson (1934). */
export function clopperPearson(hits: number, count: number, level = LEVEL): Interval {
  const tail = (1 - level) / 2;
  return {
    low: hits === 0 ? 0 : betaQuantile(tail, hits, count - hits + 1),
    high: hits === count ? 1 : betaQuantile(1 - tail, hits + 1, count - hits),
  };
}

/** None or all of `count`: all doubt lies on one side. (With 95 % nearly 3 / count, the "rule of three".) */
function oneSided(hits: number, count: number, level: number): Interval {
  if (count === 0) return { low: 0, high: 1 };
  const reach = 1 - (1 - level) ** (1 / count);
  return hits === 0 ? { low: 0, high: reach } : { low: 1 - reach, high: 1 };
}

/**
 * How many independent tries it takes to see a thing at least once with some certainty, when the chance that
 * one try doesn't show it is `missed`. Infinity if it never shows.
 */
export function triesToSee(missed: number, certainty = LEVEL): number {
  if (missed >= 1) return Infinity;
  if (missed <= 0) return 1;
  return Math.max(1, Math.ceil(Math.log(1 - certainty) / Math.log(missed) - 1e-9));
}
