/**
 * The building round the floor plan, in floor units: what the plan's 1200 x 900 don't say. The room is
 * painted from these, and routes keep clear of them.
 */
export const building = {
  /** Inner edges of the walls. */
  left: 34,
  right: 1166,
  top: 62,
  bottom: 806,
  /** How thick the cut walls look. */
  wall: 16,
  /** The pass: a counter between kitchen and room. */
  pass: { x: 146, y: 196, width: 782, height: 34, front: 20 },
  /** The bar's counter, along the right; the WineBot's lane is behind it. */
  bar: { x: 988, y: 240, width: 50, height: 452, front: 22 },
  /** The desk, with the till at its right. */
  desk: { x: 300, y: 722, width: 172, height: 20, front: 34 },
  /** Where the kitchen ends and the bar begins. */
  kitchenEnd: 976,
  doorHalf: 34,
  pavement: { top: 824, bottom: 892 },
} as const;

export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where street lamps stand: at the corners of the house, where they hide nobody, and on along the street. */
export const lampPosts: readonly number[] = [-820, -420, -14, 1172, 1580, 1980];
