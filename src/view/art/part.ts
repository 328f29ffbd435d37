/** One drawing of a sheet: a nested `<svg id>` with its box, and the point that stands on the floor. */
export interface Part {
  readonly id: string;
  /** The box in floor units. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** The anchor, measured from the corner of the box; its middle unless `data-at` says otherwise. */
  readonly anchorX: number;
  readonly anchorY: number;
  /** How large it is usually drawn: it is rasterised for that, so that it needn't be scaled again. */
  readonly scale: number;
  readonly markup: string;
}

const partPattern = /<svg id="([^"]+)"([^>]*)>([\s\S]*?)<\/svg>/g;

function numbers(attributes: string, name: string): number[] | null {
  const found = new RegExp(`${name}="([^"]*)"`).exec(attributes)?.[1];
  return found === undefined ? null : found.split(' ').map(Number);
}

/** Takes a sheet of assets/ apart into its drawings. */
export function readSheet(sheet: string): Map<string, Part> {
  const parts = new Map<string, Part>();
  for (const [, id = '', attributes = '', markup = ''] of sheet.matchAll(partPattern)) {
    const [x = 0, y = 0, width = 0, height = 0] = numbers(attributes, 'viewBox') ?? [];
    const [atX, atY] = numbers(attributes, 'data-at') ?? [x + width / 2, y + height / 2];
    const [scale = 1] = numbers(attributes, 'data-scale') ?? [];
    parts.set(id, {
      id,
      x,
      y,
      width,
      height,
      anchorX: (atX ?? 0) - x,
      anchorY: (atY ?? 0) - y,
      scale,
      markup,
    });
  }
  return parts;
}

/** Leaves of a drawing's optional groups (`class="opt name"`) only those that are named. */
export function keepOptions(markup: string, keep: readonly string[]): string {
  return markup.replace(/<g class="opt ([\w-]+)"[^>]*>[\s\S]*?<\/g>/g, (group, name: string) =>
    keep.includes(name) ? group : '',
  );
}

/** Replaces placeholder colours. */
export function recolour(markup: string, colours: Readonly<Record<string, string>>): string {
  return markup.replace(/#[0-9a-f]{6}/gi, (colour) => colours[colour.toLowerCase()] ?? colour);
}
