/** Side of a tile in pixels; a power of two. */
export const TILE = 8;
/** A pattern as TILE rows of TILE pixels, each as a canvas stores it (alpha, blue, green, red from the top bits). */
export type Tile = Uint32Array;

/**
 * A picture as an array of pixels. Lanes are painted into it column by column, so that their cost is that of
 * their pixels and not that of the events in them. Patterns lie still on the night: `phase` says where it begins.
 */
export class Raster {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint32Array<ArrayBuffer>;
  /** Added to x where a pattern is read. */
  phase = 0;

  constructor(width: number, height: number) {
    this.width = width;
    this.height = height;
    this.pixels = new Uint32Array(width * height);
  }

  /** Fills from x0 up to before x1 and from y0 up to before y1, as far as that lies in the picture. */
  fill(x0: number, x1: number, y0: number, y1: number, tile: Tile): void {
    const { width, pixels, phase } = this;
    const left = Math.max(0, x0);
    const right = Math.min(width, x1);
    const bottom = Math.min(this.height, y1);
    for (let y = Math.max(0, y0); y < bottom; y += 1) {
      const row = (y & (TILE - 1)) * TILE;
      const at = y * width;
      for (let x = left; x < right; x += 1) {
        pixels[at + x] = tile[row + ((x + phase) & (TILE - 1))] as number;
      }
    }
  }
}
