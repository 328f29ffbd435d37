import { mixSeed } from '../../kernel/random.ts';
import { Stream } from '../../protocol/streams.ts';

/**
 * The seed of a night of a sweep, by the sweep's seed and the number of the night (from 0) alone: in whatever
 * order, by how many threads and in how many shards the nights are run. No two of a sweep's nights have one seed,
 * since mixing is a bijection in its last word.
 */
export const nightSeed = (seed: number, night: number): number => mixSeed(seed, [Stream.Sweep, night]) >>> 0;
