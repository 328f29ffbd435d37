import { mixSeed } from '../kernel/random.ts';
import { Stream } from '../protocol/streams.ts';

/**
 * The seed of a night: the business's seed mixed with the number of the week (from 1) and of the day
 * (0 Monday to 6). The staff has no part in it: the same guests come to everybody. A whole number from 0 to
 * 2^32 - 1.
 */
export const nightSeed = (seed: number, week: number, day: number): number =>
  mixSeed(seed, [Stream.Nights, week, day]) >>> 0;
