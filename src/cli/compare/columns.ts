import { type Measure, MEASURES, type Unit } from '../../metrics/comparison/measures.ts';
import { decimalsFor } from '../../metrics/comparison/precision.ts';
import type { MeanFigure, TableRow } from '../../metrics/comparison/table.ts';
import type { Client } from '../../protocol/scenario.ts';
import type { CompareReport } from './report.ts';

/** A cell as text, and whether it differs from the base by more than chance. */
export interface TextCell {
  readonly text: string;
  readonly real: boolean;
}

/** A column of a comparison as text. */
export interface TextColumn {
  readonly head: string;
  readonly unit: string;
  /** A cell for each mode. */
  readonly cells: readonly TextCell[];
  readonly left?: boolean;
}

const HEADS: Readonly<Record<Measure, readonly [name: string, unit: string]>> = {
  served: ['served', 'guests'],
  reneged: ['gave up', ''],
  balked: ['turned round', ''],
  wait: ['mean wait', 's'],
  waitP95: ['95 % wait', 's'],
  takings: ['takings', '$'],
  lostTakings: ['lost', '$'],
  collisions: ['collisions', ''],
  bots: ['bots', ''],
  idle: ['idle', '%'],
  idleBusiest: ['busiest idle', '%'],
  wakeups: ['wake-ups', ''],
  lag: ['loop lag', 's'],
  tasks: ['tasks', 'waiting'],
  whole: ['all there', 's'],
  page: ['a page', 's'],
  asksInVain: ['asks', 'in vain'],
};

/** The columns of a comparison: modes, then all measures, with what the texts have measured where they have. */
export function columnsOf({ modes, measures, texts }: CompareReport): TextColumn[] {
  const [first, ...others] = measures.map(({ key }) => columnOf(key, modes));
  const names = modes.map(({ mode }) => plain(mode));
  return [
    { head: 'mode', unit: '', cells: names, left: true },
    ...(first ? [first] : []),
    ...(texts ? [textsColumn(texts, modes)] : []),
    ...others,
  ];
}

const plain = (text: string): TextCell => ({ text, real: false });

const textsColumn = (texts: NonNullable<CompareReport['texts']>, rows: readonly TableRow[]): TextColumn => ({
  head: 'the texts',
  unit: 's',
  cells: rows.map(({ mode }) => plain(String(texts[mode as Client] ?? '–'))),
});

function columnOf(measure: Measure, rows: readonly TableRow[]): TextColumn {
  const [head, unit] = HEADS[measure];
  const digits = digitsFor(
    measure,
    rows.map((row) => row.figures[measure]),
  );
  const cells = rows.map(({ figures, against }) => ({
    text: cellOf(figures[measure], MEASURES[measure], digits),
    real: against?.[measure]?.real === true,
  }));
  return { head, unit, cells };
}

const SCALE: Readonly<Record<Unit, number>> = { count: 1, s: 1, share: 100, cents: 0.01 };

/** Decimals of a column. One night in each mode has no intervals to tell. */
function digitsFor(measure: Measure, figures: readonly (MeanFigure | undefined)[]): number {
  const halves = figures
    .map((figure) => (figure?.halfWidth ?? 0) * SCALE[MEASURES[measure]])
    .filter((half) => half > 0);
  const whole = figures.every((figure) => Number.isInteger(figure?.mean ?? 0));
  return halves.length === 0 && !whole ? 1 : decimalsFor(halves);
}

function cellOf(figure: MeanFigure | undefined, unit: Unit, digits: number): string {
  if (figure?.mean === null || figure === undefined) return '–';
  const scale = SCALE[unit];
  const mean = (figure.mean * scale).toFixed(digits);
  if (figure.halfWidth === null || figure.halfWidth === 0) return mean;
  return `${mean} ± ${(figure.halfWidth * scale).toFixed(digits)}`;
}
