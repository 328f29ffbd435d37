import type { Distribution } from '../protocol/scenario.ts';

/** Mean and mean square of a duration, in seconds and seconds squared. */
export interface Moments {
  readonly mean: number;
  readonly square: number;
}

/** The first two moments of a distribution, before draws are rounded to ticks. */
export function momentsOf(distribution: Distribution): Moments {
  switch (distribution.kind) {
    case 'constant':
      return { mean: distribution.value, square: distribution.value ** 2 };
    case 'uniform': {
      const { min, max } = distribution;
      return { mean: (min + max) / 2, square: (min * min + min * max + max * max) / 3 };
    }
    case 'triangular': {
      const { min: a, mode: b, max: c } = distribution;
      const mean = (a + b + c) / 3;
      return { mean, square: mean * mean + (a * a + b * b + c * c - a * b - a * c - b * c) / 18 };
    }
    case 'exponential':
      return { mean: distribution.mean, square: 2 * distribution.mean ** 2 };
    case 'erlang':
      return { mean: distribution.mean, square: distribution.mean ** 2 * (1 + 1 / distribution.shape) };
    case 'hyperexponential':
      return mixture(distribution.branches.map(({ weight, mean }) => [weight, mean, 2 * mean * mean]));
    case 'lognormal':
      return { mean: distribution.mean, square: distribution.mean ** 2 + distribution.deviation ** 2 };
    case 'empirical':
      return mixture(distribution.values.map(({ weight, value }) => [weight, value, value * value]));
  }
}

function mixture(parts: readonly (readonly [weight: number, mean: number, square: number])[]): Moments {
  const total = parts.reduce((sum, [weight]) => sum + weight, 0);
  return {
    mean: parts.reduce((sum, [weight, mean]) => sum + (weight / total) * mean, 0),
    square: parts.reduce((sum, [weight, , square]) => sum + (weight / total) * square, 0),
  };
}

/** Seconds that no draw is below. */
export function leastOf(distribution: Distribution): number {
  switch (distribution.kind) {
    case 'constant':
      return distribution.value;
    case 'uniform':
    case 'triangular':
      return distribution.min;
    case 'empirical':
      return Math.min(...distribution.values.filter(({ weight }) => weight > 0).map(({ value }) => value));
    default:
      return 0;
  }
}
