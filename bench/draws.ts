import { ln } from '../src/kernel/math.ts';
import { RandomStream } from '../src/kernel/random.ts';

/** Exponential durations in whole ticks, drawn from a stream. */
export function exponential(seed: number, mean: number): () => number {
  const stream = new RandomStream(seed);
  return () => Math.round(-ln(stream.unit()) * mean);
}
