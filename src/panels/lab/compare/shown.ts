import type { Measure } from '../../../metrics/comparison/measures.ts';
import type { ComparisonTable, TableRow } from '../../../metrics/comparison/table.ts';

/** What a chart of a comparison shows: the figures themselves, or how they differ from the base. */
export const SHOWS = ['figure', 'difference'] as const;
export type Show = (typeof SHOWS)[number];

/** A dot of the chart and its interval; values as in the table. */
export interface Dot {
  readonly mean: number;
  readonly low: number | null;
  readonly high: number | null;
}

/** What a row shows; null where it has nothing to show. The base differs from itself by nothing. */
export function dotOf({ base }: ComparisonTable, row: TableRow, measure: Measure, show: Show): Dot | null {
  if (show === 'figure') {
    const figure = row.figures[measure];
    return figure && figure.mean !== null ? { ...figure, mean: figure.mean } : null;
  }
  if (row.mode === base) return { mean: 0, low: null, high: null };
  return row.against?.[measure] ?? null;
}
