import type { Point } from '../../protocol/scenario.ts';

/** A seat of a table, measured from the middle of its top. */
export interface Seat extends Point {
  /** -1: the guest looks to the left. */
  readonly facing: 1 | -1;
  /** Behind the table: only head and shoulders are seen. */
  readonly behind: boolean;
}

/** All seats; guests look at each other and at us. Nobody sits with their back to the room. */
export const seats: readonly Seat[] = [
  { x: -46, y: 8, facing: 1, behind: false },
  { x: 46, y: 8, facing: -1, behind: false },
  { x: -19, y: -15, facing: 1, behind: true },
  { x: 19, y: -15, facing: -1, behind: true },
];

/** Which seats a party of a size takes. One person sits behind the table and looks out. */
export function seatOf(size: number, member: number): Seat {
  const order = size === 1 ? [2] : size === 3 ? [0, 1, 2] : [0, 1, 2, 3];
  return seats[order[member % order.length]!]!;
}

const platePlaces: readonly Point[] = [
  { x: -19, y: 1 },
  { x: 19, y: 1 },
  { x: -10, y: -9 },
  { x: 10, y: -9 },
  { x: 0, y: 6 },
  { x: 0, y: -3 },
  { x: -26, y: -6 },
  { x: 26, y: -6 },
];
const glassPlaces: readonly Point[] = [
  { x: -8, y: 7 },
  { x: 8, y: 7 },
  { x: -21, y: -8 },
  { x: 21, y: -8 },
  { x: -27, y: 6 },
  { x: 27, y: 6 },
  { x: 0, y: -11 },
  { x: 0, y: 11 },
];

/** Where the nth plate or glass stands on a table, measured from the middle of its top. */
export function tablePoint(kind: 'plate' | 'glass', nth: number): Point {
  const places = kind === 'plate' ? platePlaces : glassPlaces;
  return places[nth % places.length]!;
}
