import type { Point, Scenario } from '../../protocol/scenario.ts';
import { building } from './building.ts';

/** Room that one guest takes in a queue. */
const SHOULDER = 25;
const BETWEEN = 20;

/** Where a member of a party stands, measured from where the party stands. */
export function memberOffset(size: number, member: number): Point {
  return { x: (member - (size - 1) / 2) * SHOULDER, y: member % 2 === 0 ? 0 : -9 };
}

/** How wide a party is in the queue. */
export const partyWidth = (size: number): number => size * SHOULDER + BETWEEN;

/** Where the middle of a party stands in the queue outside, whose head is at the door. `before`: widths before it. */
export function queuePoint(scenario: Scenario, before: number, size: number): Point {
  const { pavement, doorHalf } = building;
  const x = scenario.floor.door.x + doorHalf + before + partyWidth(size) / 2;
  return { x, y: (pavement.top + pavement.bottom) / 2 + 6 };
}

/** Where the nth party stands that is being greeted. */
export function greetedPoint(scenario: Scenario, nth: number): Point {
  const { desk } = scenario.floor;
  return { x: desk.x - 6 - nth * 52, y: desk.y + 62 + (nth % 2) * 3 };
}

/** Where the nth party stands that pays or wants to pay. */
export function payerPoint(scenario: Scenario, nth: number): Point {
  const { till } = scenario.floor;
  return { x: till.x + 12 + nth * 54, y: till.y + 62 - (nth % 2) * 7 };
}

/** Where guests come from, and where they go to. */
export const streetRight = (scenario: Scenario): Point => ({ x: scenario.floor.width + 40, y: 868 });
export const streetLeft = (): Point => ({ x: -50, y: 872 });
