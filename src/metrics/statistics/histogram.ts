/** Bins for whole numbers, each `width` wide, from 0. */
export interface Bins {
  readonly width: number;
  readonly count: number;
}

const WIDTHS = [1, 2, 5];

/** The narrowest bins of a round width that hold 0 to `most` in at most `limit` of them. */
export function binsFor(most: number, limit: number): Bins {
  for (let scale = 1; ; scale *= 10) {
    for (const step of WIDTHS) {
      const width = step * scale;
      const count = Math.floor(most / width) + 1;
      if (count <= limit) return { width, count };
    }
  }
}

/** Indices of the values in each bin, in their order. */
export function sortInto({ width, count }: Bins, values: readonly number[]): number[][] {
  const bins = Array.from({ length: count }, (): number[] => []);
  values.forEach((value, index) => bins[Math.min(count - 1, Math.floor(value / width))]?.push(index));
  return bins;
}
