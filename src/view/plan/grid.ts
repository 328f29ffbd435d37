import type { Point, Scenario } from '../../protocol/scenario.ts';
import { building, type Rectangle } from './building.ts';

const CELL = 16;

/** The floor as cells that are free or not, for finding ways round tables and counters. */
export interface Grid {
  readonly columns: number;
  readonly rows: number;
  readonly blocked: Uint8Array;
}

export const column = (x: number): number => Math.floor(x / CELL);
export const centre = (cell: number): number => (cell + 0.5) * CELL;

function block(grid: Grid, area: Rectangle): void {
  const right = Math.min(grid.columns - 1, column(area.x + area.width));
  const bottom = Math.min(grid.rows - 1, column(area.y + area.height));
  for (let row = Math.max(0, column(area.y)); row <= bottom; row++)
    for (let x = Math.max(0, column(area.x)); x <= right; x++) grid.blocked[row * grid.columns + x] = 1;
}

/** Lays the grid of a scenario. */
export function layGrid(scenario: Scenario): Grid {
  const { width, height, tables, door } = scenario.floor;
  const columns = Math.ceil(width / CELL);
  const rows = Math.ceil(height / CELL);
  const grid: Grid = { columns, rows, blocked: new Uint8Array(columns * rows) };
  const { pass, bar, desk, left, right, bottom, kitchenEnd, doorHalf } = building;
  for (const table of tables) block(grid, { x: table.x - 40, y: table.y - 14, width: 80, height: 38 });
  for (const counter of [pass, bar, desk]) block(grid, counter);
  block(grid, { x: 0, y: 0, width, height: 140 });
  block(grid, { x: kitchenEnd - 6, y: 0, width: width - kitchenEnd, height: 236 });
  block(grid, { x: 0, y: 0, width: left, height: bottom });
  block(grid, { x: right, y: 0, width: width - right, height: bottom });
  const wall = { y: bottom + 2, height: 10 };
  block(grid, { x: 0, ...wall, width: door.x - doorHalf });
  block(grid, { x: door.x + doorHalf, ...wall, width: width - door.x });
  return grid;
}

/** Whether a straight line between two points crosses nothing. */
export function isClear(grid: Grid, from: Point, to: Point): boolean {
  const steps = Math.ceil(Math.max(Math.abs(to.x - from.x), Math.abs(to.y - from.y)) / (CELL / 2));
  for (let step = 1; step < steps; step++) {
    const share = step / steps;
    const x = column(from.x + (to.x - from.x) * share);
    const y = column(from.y + (to.y - from.y) * share);
    if (x < 0 || y < 0 || x >= grid.columns || y >= grid.rows) continue;
    if (grid.blocked[y * grid.columns + x]) return false;
  }
  return true;
}
