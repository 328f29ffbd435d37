import { ln } from '../kernel/math.ts';
import type { RandomStream } from '../kernel/random.ts';
import { type Tick, ticks } from '../kernel/ticks.ts';
import type { Distribution } from '../protocol/scenario.ts';

/** Draws a duration and quantises it to ticks (never negative). Uses exact arithmetic only. */
export function draw(distribution: Distribution, stream: RandomStream): Tick {
  return Math.max(0, ticks(drawSeconds(distribution, stream)));
}

function drawSeconds(distribution: Distribution, stream: RandomStream): number {
  switch (distribution.kind) {
    case 'constant':
      return distribution.value;
    case 'uniform':
      return distribution.min + (distribution.max - distribution.min) * stream.unit();
    case 'triangular': {
      const { min, mode, max } = distribution;
      const u = stream.unit();
      if (max === min) return min;
      const split = (mode - min) / (max - min);
      return u < split
        ? min + Math.sqrt(u * (max - min) * (mode - min))
        : max - Math.sqrt((1 - u) * (max - min) * (max - mode));
    }
    case 'exponential':
      return -ln(stream.unit()) * distribution.mean;
    case 'erlang': {
      let product = 0;
      for (let i = 0; i < distribution.shape; i += 1) product -= ln(stream.unit());
      return (product * distribution.mean) / distribution.shape;
    }
  }
}

/** Index drawn with probability proportional to its weight. */
export function drawIndex(weights: readonly number[], stream: RandomStream): number {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let rest = stream.unit() * total;
  for (let i = 0; i < weights.length; i += 1) {
    rest -= weights[i] as number;
    if (rest < 0) return i;
  }
  return weights.length - 1;
}
