import { placePoint } from '../../protocol/board.ts';
import type { Point, Scenario } from '../../protocol/scenario.ts';
import { placeIndex, placeKind, PlaceKind } from '../../protocol/words.ts';
import { building } from './building.ts';
import { barPoint } from './stand.ts';

/** Where a collision at a place is seen. */
export function crashPoint(scenario: Scenario, place: number): Point {
  if (placeKind(place) === PlaceKind.BarPlace) return barPoint(scenario, placeIndex(place));
  return placePoint(scenario, place);
}

/** Where the first mark of a place is pinned: beside the thing, so that the thing can still be seen. */
function firstPin(at: Point, kind: number): Point {
  switch (kind) {
    case PlaceKind.PassSlot:
      return { x: at.x, y: building.pass.y + building.pass.height + 12 };
    case PlaceKind.BarPlace:
      return { x: building.bar.x - 14, y: at.y };
    case PlaceKind.Table:
      return { x: at.x - 30, y: at.y + 26 };
    case PlaceKind.Till:
      return { x: at.x - 36, y: at.y + 4 };
    default:
      return { x: at.x + 34, y: at.y - 6 };
  }
}

/**
 * Where a new mark is pinned: as near to its thing as can be without hiding another mark, along the front
 * of the pass and the side of the bar. `place` is -1 where the collision has none.
 */
export function pinMark(at: Point, place: number, pitch: number, others: readonly Point[]): Point {
  const kind = place < 0 ? 0 : placeKind(place);
  const first = firstPin(at, kind);
  const { bar, pass } = building;
  const along = kind === PlaceKind.BarPlace || kind === PlaceKind.PassSlot ? 20 : 2;
  let best = first;
  let nearest = Infinity;
  for (let row = 0; row < 4; row++)
    for (let step = -along; step <= along; step++) {
      const distance = Math.abs(step) + row * 2.5;
      if (distance >= nearest) continue;
      const spot =
        kind === PlaceKind.BarPlace
          ? { x: first.x - row * pitch, y: first.y + step * pitch }
          : { x: first.x + step * pitch, y: first.y + row * pitch };
      if (kind === PlaceKind.BarPlace && (spot.y < bar.y + 8 || spot.y > bar.y + bar.height)) continue;
      if (kind === PlaceKind.PassSlot && (spot.x < pass.x || spot.x > pass.x + pass.width)) continue;
      if (others.some((other) => Math.hypot(other.x - spot.x, other.y - spot.y) < pitch * 0.9)) continue;
      best = spot;
      nearest = distance;
    }
  return best;
}
