import type { Part } from './part.ts';

/** Where a drawing lies on the atlas, in pixels. */
export interface Placed {
  readonly part: Part;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Pixels a floor unit. */
  readonly resolution: number;
}

export interface Packing {
  readonly width: number;
  readonly height: number;
  readonly placed: readonly Placed[];
}

const GAP = 2;

/** Packs drawings on shelves, tallest first. `resolution`: pixels a floor unit, for drawings of scale 1. */
export function pack(parts: readonly Part[], resolution: number, width: number): Packing {
  const sized = parts.map((part) => ({
    part,
    resolution: resolution * part.scale,
    width: Math.ceil(part.width * resolution * part.scale),
    height: Math.ceil(part.height * resolution * part.scale),
  }));
  sized.sort((a, b) => b.height - a.height);
  const placed: Placed[] = [];
  let x = 0;
  let y = 0;
  let shelf = 0;
  for (const item of sized) {
    if (x + item.width > width) {
      x = 0;
      y += shelf + GAP;
      shelf = 0;
    }
    placed.push({ ...item, x, y });
    x += item.width + GAP;
    shelf = Math.max(shelf, item.height);
  }
  return { width, height: y + shelf, placed };
}
