/** How the floor plan lies on the canvas. All in canvas pixels, except `css` (CSS pixels a unit). */
export interface Fit {
  readonly width: number;
  readonly height: number;
  readonly ratio: number;
  /** Canvas pixels a floor unit. */
  readonly zoom: number;
  readonly left: number;
  readonly top: number;
  /** How much larger characters and signs are drawn than the room, so that they can be read on a small screen. */
  readonly characters: number;
  readonly signs: number;
}

const between = (low: number, value: number, high: number): number => Math.min(high, Math.max(low, value));

/** Fits a floor of `units` into a box of CSS pixels, whole and in the middle. */
export function fitFloor(
  box: { readonly width: number; readonly height: number },
  units: { readonly width: number; readonly height: number },
  pixelRatio: number,
): Fit {
  const ratio = between(1, pixelRatio, 2);
  const width = Math.max(1, Math.round(box.width * ratio));
  const height = Math.max(1, Math.round(box.height * ratio));
  const zoom = Math.min(width / units.width, height / units.height);
  const css = zoom / ratio;
  return {
    width,
    height,
    ratio,
    zoom,
    left: (width - units.width * zoom) / 2,
    top: (height - units.height * zoom) / 2,
    characters: between(1, 0.62 / css, 1.4),
    signs: between(1, 0.8 / css, 1.8),
  };
}

/** From CSS pixels within the canvas to floor units. */
export function toFloor(fit: Fit, x: number, y: number): { x: number; y: number } {
  return { x: (x * fit.ratio - fit.left) / fit.zoom, y: (y * fit.ratio - fit.top) / fit.zoom };
}
