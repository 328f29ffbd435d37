import type { AlignedData } from 'uplot';
import type { EveningSeries } from '../metrics/dashboard.ts';

/** What the chart of the evening draws, in the shape that uPlot takes: minutes of the day, guests, collisions, a row per bot. */
export function eveningData(series: EveningSeries, opens: number): AlignedData {
  const minutes = series.incidents.map((_, bin) => opens + ((bin + 1) * series.binSeconds) / 60);
  const collisions = series.incidents.map((many) => (many > 0 ? many : null));
  return [minutes, [...series.inside], collisions, ...series.idle.map((row) => [...row])];
}

/** Lower end of the axis of idle shares: the tenth below the smallest share there is, at most 0.8. */
export function idleFloor(series: EveningSeries): number {
  let least = 1;
  for (const row of series.idle) {
    for (const share of row) if (share !== null && share < least) least = share;
  }
  return Math.max(0, Math.min(0.8, Math.floor(least * 10 - 0.2) / 10));
}
