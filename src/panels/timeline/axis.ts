import type { Tick } from '../../kernel/ticks.ts';
import { type Scale, tickAt } from './viewport.ts';

/** Distances between marks that people read easily, in ticks. */
const STEPS: readonly Tick[] = [
  ...[1, 2, 5, 10, 20, 50, 100, 200, 500],
  ...[1, 2, 5, 10, 15, 30].map((seconds) => seconds * 1000),
  ...[1, 2, 5, 10, 15, 30].map((minutes) => minutes * 60_000),
  ...[1, 2, 4, 6, 12, 24].map((hours) => hours * 3_600_000),
];

export interface Axis {
  readonly step: Tick;
  /** Marks in view, in order. */
  readonly ticks: readonly Tick[];
}

/**
 * The marks of the ruler: at least `room` pixels apart, at round times of day. `opens`: minutes after midnight
 * of tick 0.
 */
export function axisOf(scale: Scale, opens: number, room: number): Axis {
  const step = STEPS.find((one) => one / scale.perPixel >= room) ?? 24 * 3_600_000;
  const shift = opens * 60_000;
  const first = Math.ceil((tickAt(scale, 0) + shift) / step) * step - shift;
  const last = tickAt(scale, scale.width);
  const ticks: Tick[] = [];
  for (let tick = first; tick <= last; tick += step) ticks.push(tick);
  return { step, ticks };
}
