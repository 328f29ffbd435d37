import { SPEEDS } from './deck.ts';

/** Index of the speed in the list that is nearest to a speed. */
export function speedIndex(speed: number): number {
  let best = 0;
  SPEEDS.forEach((candidate, index) => {
    const nearer = Math.abs(Math.log(candidate / speed)) < Math.abs(Math.log((SPEEDS[best] ?? 1) / speed));
    if (nearer) best = index;
  });
  return best;
}

/** The next speed up (+1) or down (-1) the list. */
export const nextSpeed = (speed: number, by: number): number =>
  SPEEDS[Math.max(0, Math.min(SPEEDS.length - 1, speedIndex(speed) + by))] ?? speed;
