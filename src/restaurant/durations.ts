import { exp, ln } from '../kernel/math.ts';
import type { RandomStream } from '../kernel/random.ts';
import { type Tick, ticks } from '../kernel/ticks.ts';
import type { Distribution } from '../protocol/scenario.ts';

/** Draws a duration and quantises it to ticks (never negative). Uses exact arithmetic only. */
export function draw(distribution: Distribution, stream: RandomStream): Tick {
  return Math.max(0, ticks(drawSeconds(distribution, stream)));
}

/** Draws a duration in seconds, not rounded. */
export function drawSeconds(distribution: Distribution, stream: RandomStream): number {
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
    case 'hyperexponential': {
      const branch = drawIndex(distribution.branches.map(weightOf), stream);
      return -ln(stream.unit()) * (distribution.branches[branch]?.mean ?? 0);
    }
    case 'lognormal': {
      const { mean, deviation } = distribution;
      if (mean === 0) return 0;
      const variance = ln(1 + (deviation / mean) ** 2);
      return mean * exp(Math.sqrt(variance) * drawNormal(stream) - variance / 2);
    }
    case 'empirical': {
      const at = drawIndex(distribution.values.map(weightOf), stream);
      return distribution.values[at]?.value ?? 0;
    }
  }
}

const weightOf = ({ weight }: { readonly weight: number }): number => weight;

/** A standard normal number, by the polar method (Marsaglia and Bray 1964), which needs no sine and no cosine. */
function drawNormal(stream: RandomStream): number {
  for (;;) {
    const u = 2 * stream.unit() - 1;
    const v = 2 * stream.unit() - 1;
    const square = u * u + v * v;
    if (square > 0 && square < 1) return u * Math.sqrt((-2 * ln(square)) / square);
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
