import type { Point, Scenario } from '../../protocol/scenario.ts';
import { centre, column, isClear, layGrid, type Grid } from './grid.ts';

/** The free cells next to a cell, each with what a step there costs; corners are not cut. */
function* stepsFrom(grid: Grid, cell: number): Generator<readonly [number, number]> {
  const x = cell % grid.columns;
  const y = (cell - x) / grid.columns;
  const free = (dx: number, dy: number): boolean =>
    x + dx >= 0 &&
    y + dy >= 0 &&
    x + dx < grid.columns &&
    y + dy < grid.rows &&
    grid.blocked[(y + dy) * grid.columns + x + dx] === 0;
  for (let dy = -1; dy <= 1; dy++)
    for (let dx = -1; dx <= 1; dx++) {
      if ((dx === 0 && dy === 0) || !free(dx, dy)) continue;
      const straight = dx === 0 || dy === 0;
      if (straight || (free(dx, 0) && free(0, dy)))
        yield [(y + dy) * grid.columns + x + dx, straight ? 10 : 14];
    }
}

function nearestFree(grid: Grid, point: Point): number {
  const x = Math.min(grid.columns - 1, Math.max(0, column(point.x)));
  const y = Math.min(grid.rows - 1, Math.max(0, column(point.y)));
  for (let reach = 0; reach < 8; reach++)
    for (let dy = reach; dy >= -reach; dy--)
      for (let dx = -reach; dx <= reach; dx++) {
        if (Math.max(Math.abs(dx), Math.abs(dy)) !== reach) continue;
        const cx = x + dx;
        const cy = y + dy;
        if (cx < 0 || cy < 0 || cx >= grid.columns || cy >= grid.rows) continue;
        if (!grid.blocked[cy * grid.columns + cx]) return cy * grid.columns + cx;
      }
  return y * grid.columns + x;
}

/** Distances of every cell from a goal, so that any walker finds the way downhill. */
function flood(grid: Grid, goal: number): Uint16Array {
  const distance = new Uint16Array(grid.columns * grid.rows).fill(65535);
  distance[goal] = 0;
  let frontier = [goal];
  while (frontier.length > 0) {
    const next: number[] = [];
    for (const cell of frontier)
      for (const [at, cost] of stepsFrom(grid, cell)) {
        const sum = distance[cell]! + cost;
        if (distance[at]! <= sum) continue;
        distance[at] = sum;
        next.push(at);
      }
    frontier = next;
  }
  return distance;
}

/** Finds ways across the floor of one scenario. */
export class Routes {
  readonly #grid: Grid;
  readonly #floods = new Map<number, Uint16Array>();

  constructor(scenario: Scenario) {
    this.#grid = layGrid(scenario);
  }

  /** The corners of a way from one point to another, both included. A straight line where there is no way. */
  find(from: Point, to: Point): Point[] {
    const grid = this.#grid;
    if (isClear(grid, from, to)) return [from, to];
    const goal = nearestFree(grid, to);
    let distance = this.#floods.get(goal);
    if (!distance) {
      distance = flood(grid, goal);
      this.#floods.set(goal, distance);
    }
    const cells: Point[] = [from];
    let cell = nearestFree(grid, from);
    while (cell !== goal && distance[cell]! < 65535) {
      const x = cell % grid.columns;
      const y = (cell - x) / grid.columns;
      cells.push({ x: centre(x), y: centre(y) });
      let best = cell;
      for (const [at] of stepsFrom(grid, cell)) if (distance[at]! < distance[best]!) best = at;
      if (best === cell) break;
      cell = best;
    }
    cells.push({ x: centre(goal % grid.columns), y: centre(Math.floor(goal / grid.columns)) }, to);
    return this.#straighten(cells);
  }

  #straighten(cells: readonly Point[]): Point[] {
    const corners: Point[] = [cells[0]!];
    let at = 0;
    while (at < cells.length - 1) {
      let next = Math.min(cells.length - 1, at + 24);
      while (next > at + 1 && !isClear(this.#grid, cells[at]!, cells[next]!)) next--;
      corners.push(cells[next]!);
      at = next;
    }
    return corners;
  }
}
