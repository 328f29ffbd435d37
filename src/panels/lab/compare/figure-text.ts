import { type Measure, MEASURES, type Unit } from '../../../metrics/comparison/measures.ts';
import { decimalsFor } from '../../../metrics/comparison/precision.ts';
import type { ComparisonTable, MeanFigure } from '../../../metrics/comparison/table.ts';
import { fixed } from '../../format.ts';
import type { Dictionary, Language } from '../../i18n/dictionary.ts';
import type { Dot } from './shown.ts';

const SCALE: Readonly<Record<Unit, number>> = { count: 1, s: 1, share: 100, cents: 0.01 };

/** A value of a measure in the unit in which it is shown. */
export const shownValue = (measure: Measure, value: number): number => value * SCALE[MEASURES[measure]];

/** How many decimals a measure is shown with. */
export function digitsOf({ rows }: ComparisonTable, measure: Measure): number {
  const figures = rows.map((row) => row.figures[measure]);
  const halves = figures.map((figure) => shownValue(measure, figure?.halfWidth ?? 0));
  const whole = figures.every((figure) => Number.isInteger(figure?.mean ?? 0));
  return halves.every((half) => half === 0) && !whole ? 1 : decimalsFor(halves);
}

/** A value of a measure as a number, without its unit. */
export const valueText = (language: Language, measure: Measure, value: number, digits: number): string =>
  fixed(language, shownValue(measure, value), digits);

/** A mean with half of its interval; a dash where there is none. */
export function meanText(
  language: Language,
  measure: Measure,
  figure: MeanFigure | undefined,
  digits: number,
): string {
  if (!figure || figure.mean === null) return '–';
  const mean = valueText(language, measure, figure.mean, digits);
  if (figure.halfWidth === null || figure.halfWidth === 0) return mean;
  return `${mean} ± ${valueText(language, measure, figure.halfWidth, digits)}`;
}

/** What stands beside a dot, and in which interval it lies. `signed`: it is a difference. */
export function rangeText(
  { compare }: Dictionary,
  language: Language,
  measure: Measure,
  dot: Dot | null,
  digits: number,
  signed: boolean,
): { readonly text: string; readonly range: string | undefined } {
  if (!dot) return { text: '–', range: undefined };
  const { mean, low, high } = dot;
  const value = (one: number): string => {
    const plain = valueText(language, measure, one, digits);
    return signed && one > 0 ? `+${plain}` : plain;
  };
  if (low === null || high === null || low === high) return { text: value(mean), range: undefined };
  const half = valueText(language, measure, Math.max(high - mean, mean - low), digits);
  return { text: `${value(mean)} ± ${half}`, range: compare.between(value(low), value(high)) };
}

/** The unit in which a measure is shown; empty for numbers of things. */
export const unitText = ({ seconds }: Dictionary['compare'], measure: Measure): string =>
  ({ count: '', s: seconds, share: '%', cents: '$' })[MEASURES[measure]];

/** A measure's name with its unit. */
export function measureName({ compare }: Dictionary, measure: Measure): string {
  const unit = unitText(compare, measure);
  return unit === '' ? compare.measures[measure] : `${compare.measures[measure]} (${unit})`;
}
