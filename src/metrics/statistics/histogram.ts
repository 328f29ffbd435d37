/** Bins for whole numbers from 0: one for 0 itself, and then bins that are each `width` wide. */
export interface Bins {
  readonly width: number;
  readonly count: number;
}

const WIDTHS = [1, 2, 5];

/** The narrowest bins of a round width that hold 0 to `most` in at most `limit` (at least 2) of them. */
export function binsFor(most: number, limit: number): Bins {
  for (let scale = 1; ; scale *= 10) {
    for (const step of WIDTHS) {
      const width = step * scale;
      const count = binOf(most, width) + 1;
      if (count <= limit) return { width, count };
    }
  }
}

/** The smallest and the largest number in a bin. */
export const rangeOf = ({ width }: Bins, bin: number): readonly [least: number, most: number] =>
  bin === 0 ? [0, 0] : [(bin - 1) * width + 1, bin * width];

/** Indices of the values in each bin, in their order. */
export function sortInto({ width, count }: Bins, values: readonly number[]): number[][] {
  const bins = Array.from({ length: count }, (): number[] => []);
  values.forEach((value, index) => bins[Math.min(count - 1, binOf(value, width))]?.push(index));
  return bins;
}

const binOf = (value: number, width: number): number =>
  value === 0 ? 0 : 1 + Math.floor((value - 1) / width);
