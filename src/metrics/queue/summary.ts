import { summaryOf } from '../statistics/summary.ts';
import { FIGURES, type Figure, type QueueFigures, SHARES } from './figures.ts';

/** A figure over many nights. Each night counts alike, however many guests it had. */
export interface FigureSummary {
  /** Null where no night had anything to measure. */
  readonly mean: number | null;
  /** 95 % confidence interval of the mean, by Student's t, cut off where no value can be; null for fewer than two nights. */
  readonly low: number | null;
  readonly high: number | null;
  /** Half its width before it is cut off. */
  readonly halfWidth: number | null;
  /** Nights that had something to measure. */
  readonly n: number;
}

export type SweepSummary = Readonly<Record<Figure, FigureSummary>>;

/** Sums up many nights. The order in which they come makes no difference, not even in the last bit. */
export function summarise(nights: readonly QueueFigures[]): SweepSummary {
  return Object.fromEntries(FIGURES.map((figure) => [figure, summariseFigure(figure, nights)])) as Record<
    Figure,
    FigureSummary
  >;
}

function summariseFigure(figure: Figure, nights: readonly QueueFigures[]): FigureSummary {
  const values = nights.map((night) => night[figure]).filter((value) => value !== null);
  const { count, mean, interval } = summaryOf(values);
  if (count === 0) return { mean: null, low: null, high: null, halfWidth: null, n: 0 };
  if (interval === null) return { mean, low: null, high: null, halfWidth: null, n: count };
  const most = SHARES.includes(figure) ? 1 : Infinity;
  return {
    mean,
    low: Math.max(0, interval.low),
    high: Math.min(most, interval.high),
    halfWidth: (interval.high - interval.low) / 2,
    n: count,
  };
}
