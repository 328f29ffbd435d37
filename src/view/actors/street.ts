import { building, lampPosts } from '../plan/building.ts';
import type { Moment } from './moment.ts';

/** Street lamps: drawn live, because guests walk behind them. */
export function drawStreet({ list, drawings }: Moment): void {
  const y = building.pavement.bottom + 2;
  for (const x of lampPosts) list.put(drawings.of('streetlamp'), x, y, y, 0.9);
}
