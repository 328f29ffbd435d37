import { LEVEL } from '../statistics/interval.ts';
import { holm, pairedDifference } from '../statistics/paired.ts';
import { summaryOf } from '../statistics/summary.ts';
import { GIVEN, type Measure, type Measured, MEASURES } from './measures.ts';

/**
 * Fewer pairs of nights prove nothing: with five, all differ in the same direction in one case of sixteen by
 * chance alone.
 */
export const MIN_PAIRS = 6;

/** A mean over many nights, with its 95 % confidence interval by Student's t. */
export interface MeanFigure {
  /** Null where no night had anything to measure. */
  readonly mean: number | null;
  /** Cut off where no value can be; null for fewer than two nights. */
  readonly low: number | null;
  readonly high: number | null;
  /** Half the interval's width before it is cut off. */
  readonly halfWidth: number | null;
  /** Nights that had something to measure. */
  readonly n: number;
}

/** How much more a mode has of something than the base, night by night with the same guests. */
export interface Difference {
  readonly mean: number;
  readonly low: number | null;
  readonly high: number | null;
  /** Adjusted for all the differences of the table (Holm). */
  readonly p: number;
  /** Whether it is larger than chance would easily make it, all differences of the table taken together. Never with fewer than MIN_PAIRS pairs. */
  readonly real: boolean;
  /** Nights that had something to measure under both. */
  readonly n: number;
}

/** One way of staffing: a row of the table. */
export interface TableRow {
  readonly mode: string;
  readonly figures: Readonly<Partial<Record<Measure, MeanFigure>>>;
  /** Against the base; null in the base's own row, and for what can't be judged. */
  readonly against: Readonly<Partial<Record<Measure, Difference>>> | null;
}

/** All ways of staffing over the same nights. */
export interface ComparisonTable {
  readonly base: string;
  readonly measures: readonly Measure[];
  readonly rows: readonly TableRow[];
}

/** The nights of one way of staffing: the n-th has the same guests as the n-th of the others. */
export interface ModeNights {
  readonly mode: string;
  readonly nights: readonly (Measured | undefined)[];
}

/**
 * Sums up the nights of several ways of staffing. Nights that are missing in one row (undefined) don't count there,
 * and in no difference to it. In whatever order nights have come, the result is the same.
 */
export function comparisonTable(
  modes: readonly ModeNights[],
  base: string,
  measures: readonly Measure[],
): ComparisonTable {
  const first = modes.find(({ mode }) => mode === base);
  if (first === undefined) throw new RangeError(`There is no row "${base}" to compare with.`);
  const differences = modes.flatMap((mode) =>
    mode === first ? [] : measures.flatMap((measure) => difference(first, mode, measure)),
  );
  const adjusted = holm(differences.map(({ found }) => found.p));
  const judged = differences.map(({ mode, measure, found }, index): Judged => {
    const p = adjusted[index] ?? 1;
    const { mean, interval, count } = found;
    const low = interval?.low ?? null;
    const high = interval?.high ?? null;
    return {
      mode,
      measure,
      difference: { mean, low, high, p, real: count >= MIN_PAIRS && p < 1 - LEVEL, n: count },
    };
  });
  return {
    base,
    measures,
    rows: modes.map((mode) => ({
      mode: mode.mode,
      figures: Object.fromEntries(measures.map((measure) => [measure, meanFigure(mode, measure)])),
      against: mode === first ? null : againstBase(mode, judged),
    })),
  };
}

interface Judged {
  readonly mode: ModeNights;
  readonly measure: Measure;
  readonly difference: Difference;
}

const againstBase = (mode: ModeNights, judged: readonly Judged[]): TableRow['against'] =>
  Object.fromEntries(
    judged.filter((one) => one.mode === mode).map((one) => [one.measure, one.difference] as const),
  );

const valueOf = (night: Measured | undefined, measure: Measure): number | null => night?.[measure] ?? null;

function difference(base: ModeNights, mode: ModeNights, measure: Measure) {
  if (GIVEN.includes(measure)) return [];
  const pairs = mode.nights.flatMap((night, index): (readonly [number, number])[] => {
    const [before, after] = [valueOf(base.nights[index], measure), valueOf(night, measure)];
    return before === null || after === null ? [] : [[before, after]];
  });
  return pairs.length < 2 ? [] : [{ mode, measure, found: pairedDifference(pairs) }];
}

function meanFigure({ nights }: ModeNights, measure: Measure): MeanFigure {
  const values = nights.map((night) => valueOf(night, measure)).filter((value) => value !== null);
  const { count, mean, interval } = summaryOf(values);
  if (interval === null) {
    return { mean: count === 0 ? null : mean, low: null, high: null, halfWidth: null, n: count };
  }
  const most = MEASURES[measure] === 'share' ? 1 : Infinity;
  return {
    mean,
    low: Math.max(0, interval.low),
    high: Math.min(most, interval.high),
    halfWidth: (interval.high - interval.low) / 2,
    n: count,
  };
}
