import { placePoint } from '../../protocol/board.ts';
import type { Point, Scenario } from '../../protocol/scenario.ts';
import { placeIndex, placeKind, PlaceKind, Role } from '../../protocol/words.ts';

/** How far bots of one role stand apart at their post, to the left. */
const ABREAST = 64;

function post(at: Point, role: number, index: number): Point {
  const nth = index - 1;
  if (role === Role.Wine) return { x: at.x, y: at.y + nth * 62 };
  if (role === Role.Greet) return { x: at.x - 24 + (nth % 3) * ABREAST, y: at.y - Math.floor(nth / 3) * 46 };
  // In rows of six, so that a large staff still finds room.
  return { x: at.x - (nth % 6) * ABREAST, y: at.y + Math.floor(nth / 6) * 30 };
}

/** Where the feet of a bot are that stands at a place: beside the thing, not on it. */
export function standPoint(scenario: Scenario, place: number, role: number, index: number): Point {
  const at = placePoint(scenario, place);
  const cook = role === Role.Chef;
  // Two at one thing stand a little apart, so that both can be seen.
  const apart = index % 2 === 0 ? 11 : -11;
  switch (placeKind(place)) {
    case PlaceKind.Oven:
      return { x: at.x, y: at.y + 68 };
    case PlaceKind.PassSlot:
    case PlaceKind.Rail:
      return cook ? { x: at.x, y: at.y - 28 } : { x: at.x + apart, y: at.y + 56 };
    case PlaceKind.BarPlace:
    case PlaceKind.BarRail:
      return role === Role.Wine ? { x: at.x + 62, y: at.y + 14 } : { x: at.x - 52 + apart / 2, y: at.y + 18 };
    case PlaceKind.Table:
      return { x: at.x + 30 + apart, y: at.y + 44 };
    case PlaceKind.Desk:
    case PlaceKind.Till:
      return { x: at.x + apart, y: at.y - 18 };
    case PlaceKind.Door:
      return { x: at.x, y: at.y - 44 };
    case PlaceKind.Post:
      return placeIndex(place) === role ? post(at, role, index) : at;
  }
}

/** Where an oven's dish is drawn: the hobs stand in two rows. */
export function hobPoint(scenario: Scenario, oven: number): Point {
  const { from, to, count } = scenario.floor.ovens;
  const columns = Math.max(1, Math.ceil(count / 2));
  const step = (to.x - from.x) / columns;
  const back = oven % 2 === 0;
  return { x: from.x + step * (Math.floor(oven / 2) + 0.5), y: from.y + (back ? -17 : 5) };
}

/** Where a glass stands on the bar: in two files, so that each can be seen. */
export function barPoint(scenario: Scenario, index: number): Point {
  const { from, to, count } = scenario.floor.bar;
  const share = count > 1 ? index / (count - 1) : 0;
  return { x: from.x + (index % 2 === 0 ? -10 : 10), y: from.y + (to.y - from.y) * share };
}
