import { pack, type Placed } from './pack.ts';
import type { Part } from './part.ts';

/** All drawings, rasterised on one canvas. */
export interface Atlas {
  readonly canvas: HTMLCanvasElement;
  readonly placed: ReadonlyMap<string, Placed>;
}

const WIDTH = 2048;

function compose(placed: readonly Placed[], width: number, height: number): string {
  const body = placed.map(({ part, resolution, ...box }) => {
    const view = `${part.x} ${part.y} ${box.width / resolution} ${box.height / resolution}`;
    const at = `x="${box.x}" y="${box.y}" width="${box.width}" height="${box.height}"`;
    return `<svg ${at} viewBox="${view}">${part.markup}</svg>`;
  });
  const size = `width="${width}" height="${height}"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size}>${body.join('')}</svg>`;
}

/** Rasterises the drawings at a resolution (pixels a floor unit, for drawings of scale 1), as one picture. */
export async function rasterise(parts: readonly Part[], resolution: number): Promise<Atlas> {
  const packing = pack(parts, resolution, WIDTH);
  const picture = new Image();
  const svg = compose(packing.placed, packing.width, packing.height);
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    picture.src = url;
    await picture.decode();
    const canvas = document.createElement('canvas');
    canvas.width = packing.width;
    canvas.height = packing.height;
    canvas.getContext('2d')?.drawImage(picture, 0, 0);
    const placed = new Map(packing.placed.map((item) => [item.part.id, item]));
    return { canvas, placed };
  } finally {
    URL.revokeObjectURL(url);
  }
}

/** Draws a drawing on another canvas whose unit is the floor unit, with its anchor at (x, y). */
export function stamp(
  context: CanvasRenderingContext2D,
  atlas: Atlas,
  name: string,
  x: number,
  y: number,
  scale = 1,
  mirrored = false,
): void {
  const item = atlas.placed.get(name);
  if (!item) return;
  const { part, resolution } = item;
  context.save();
  context.translate(x, y);
  context.scale(mirrored ? -scale : scale, scale);
  const box = [item.x, item.y, item.width, item.height] as const;
  context.drawImage(
    atlas.canvas,
    ...box,
    -part.anchorX,
    -part.anchorY,
    item.width / resolution,
    item.height / resolution,
  );
  context.restore();
}
