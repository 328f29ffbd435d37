import type { Rectangle } from '../plan/building.ts';
import type { Atlas } from '../art/atlas.ts';

/** What painters of the room are given: a canvas whose unit is the floor unit, and what it shows of the world. */
export interface Brush {
  readonly context: CanvasRenderingContext2D;
  readonly atlas: Atlas;
  /** Everything that the canvas shows, in floor units: the plan and what lies round it. */
  readonly view: Rectangle;
}

/** A rounded rectangle. */
export function panel(
  context: CanvasRenderingContext2D,
  area: Rectangle,
  colour: string | CanvasGradient,
  radius = 0,
): void {
  context.fillStyle = colour;
  context.beginPath();
  context.roundRect(area.x, area.y, area.width, area.height, radius);
  context.fill();
}

/** A soft spot of light or shade: `rgb` as "255, 200, 120". */
export function glow(
  context: CanvasRenderingContext2D,
  x: number,
  y: number,
  radiusX: number,
  radiusY: number,
  rgb: string,
  strength: number,
): void {
  context.save();
  context.translate(x, y);
  context.scale(1, radiusY / radiusX);
  const fill = context.createRadialGradient(0, 0, 0, 0, 0, radiusX);
  fill.addColorStop(0, `rgba(${rgb}, ${strength})`);
  fill.addColorStop(0.45, `rgba(${rgb}, ${strength * 0.5})`);
  fill.addColorStop(1, `rgba(${rgb}, 0)`);
  context.fillStyle = fill;
  context.fillRect(-radiusX, -radiusX, radiusX * 2, radiusX * 2);
  context.restore();
}

/** A gradient from top to bottom of an area. */
export function downwards(
  context: CanvasRenderingContext2D,
  area: Rectangle,
  stops: readonly (readonly [number, string])[],
): CanvasGradient {
  const fill = context.createLinearGradient(0, area.y, 0, area.y + area.height);
  for (const [at, colour] of stops) fill.addColorStop(at, colour);
  return fill;
}

/** A repeatable scatter of numbers from 0 to 1: the room looks the same every time it is painted. */
export function scatter(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}
