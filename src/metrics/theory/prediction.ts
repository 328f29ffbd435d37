import type { Figure } from '../queue/figures.ts';

/**
 * What queueing theory says of a queue in steady state: the figures that a sweep measures. Seconds, as there.
 * Null where there is no formula here.
 */
export type Prediction = Readonly<
  Record<Exclude<Figure, 'arrivalsPerHour' | 'servedPerHour' | 'incidents'>, number | null>
>;

/** Smallest time at which an increasing distribution function has reached `p`, by bisection; 0 if it has from the start. */
export function quantileOf(distribution: (time: number) => number, p: number): number {
  if (distribution(0) >= p) return 0;
  let high = 1;
  while (distribution(high) < p) high *= 2;
  let low = 0;
  for (let i = 0; i < 60; i += 1) {
    const middle = (low + high) / 2;
    if (distribution(middle) >= p) high = middle;
    else low = middle;
  }
  return high;
}

/** Throws a RangeError unless all numbers are positive and finite. */
export function expectPositive(numbers: Readonly<Record<string, number>>): void {
  for (const [name, value] of Object.entries(numbers)) {
    if (!(value > 0 && value < Infinity)) throw new RangeError(`${name} must be above 0, not ${value}.`);
  }
}
