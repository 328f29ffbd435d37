import type { Point, Scenario } from '../../protocol/scenario.ts';
import { placeKind, PlaceKind } from '../../protocol/words.ts';
import { crashPoint } from '../plan/pins.ts';
import { METERS, type Moment, SIGNS } from './moment.ts';

/** Where a thing's sign hangs: beside it, where no mark of a collision is pinned. */
function signPoint(scenario: Scenario, place: number): Point {
  const { x, y } = crashPoint(scenario, place);
  switch (placeKind(place)) {
    case PlaceKind.Table:
      return { x: x + 32, y: y + 22 };
    case PlaceKind.PassSlot:
      return { x, y: y - 20 };
    case PlaceKind.BarPlace:
      return { x: x + 20, y };
    default:
      return { x: x + 26, y: y - 14 };
  }
}

/** Draws how things are guarded, and a ring round the one that is pointed at. */
export function drawGuards({ list, drawings, scenario, guards, pointedPlace, signs }: Moment): void {
  for (const { place, look } of guards) {
    const { x, y } = signPoint(scenario, place);
    const crowded = placeKind(place) === PlaceKind.PassSlot || placeKind(place) === PlaceKind.BarPlace;
    list.put(drawings.of(`guard-${look}`), x, y, SIGNS + y, crowded ? 0.72 : 0.9 * signs);
  }
  if (pointedPlace === null) return;
  const { x, y } = crashPoint(scenario, pointedPlace);
  list.put(drawings.of('selectring'), x, y, y - 0.5, signs);
  list.put(drawings.of('pointer'), x, y - 24, METERS + SIGNS, signs);
}
