import { type Measure, MEASURES, type Unit } from '../../metrics/comparison/measures.ts';
import { decimalsFor } from '../../metrics/comparison/precision.ts';
import type { MeanFigure, TableRow } from '../../metrics/comparison/table.ts';
import type { Client } from '../../protocol/scenario.ts';
import type { CompareReport } from './report.ts';
import { legendOf } from './legend.ts';

/** Columns of text side by side in one block. */
const WIDTH = 110;
const GAP = 2;

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

/** The table as text for people. */
export function printedComparison(report: CompareReport): string {
  const { scenario, kind, seeds, base, modes, measures } = report;
  const last = seeds.first + seeds.count - 1;
  const same = kind === 'downloads' ? 'the same pages' : 'the same guests';
  const range = seeds.count === 1 ? `seed ${seeds.first}` : `seeds ${seeds.first} to ${last}`;
  const columns: Column[] = [
    { head: 'mode', unit: '', cells: modes.map(({ mode }) => mode), left: true },
    ...measures.slice(0, 1).map(({ key }) => columnOf(key, modes)),
    ...(report.texts ? [textsColumn(report.texts, modes)] : []),
    ...measures.slice(1).map(({ key }) => columnOf(key, modes)),
  ];
  return [
    `${scenario}: ${range}, ${same} in every mode, on the virtual machine`,
    '',
    ...blocksOf(columns).flatMap((block) => [...linesOf(block), '']),
    ...(seeds.count > 1
      ? ['Means, with half of the 95 % confidence interval of each (Student’s t).']
      : [ONE]),
    ...(modes.length > 1 && seeds.count > 1 ? [verdictText(base)] : []),
    '',
    ...legendOf(report),
  ].join('\n');
}

const ONE = 'One night in each mode says nothing about others: for intervals take more seeds.';

const verdictText = (base: string): string =>
  `*  differs from ${base} by more than chance would easily do: paired t-tests over the nights, all of\n` +
  '   this table taken together (Holm), 5 %.';

interface Column {
  readonly head: string;
  readonly unit: string;
  readonly cells: readonly string[];
  readonly left?: boolean;
}

const textsColumn = (texts: NonNullable<CompareReport['texts']>, rows: readonly TableRow[]): Column => ({
  head: 'the texts',
  unit: 's',
  cells: rows.map(({ mode }) => String(texts[mode as Client] ?? '–')),
});

function columnOf(measure: Measure, rows: readonly TableRow[]): Column {
  const [head, unit] = HEADS[measure];
  const figures = rows.map((row) => row.figures[measure]);
  const digits = digitsFor(measure, figures);
  const marked = rows.some((row) => row.against?.[measure]?.real === true);
  const cells = rows.map(({ figures: own, against }) => {
    const star = against?.[measure]?.real === true ? '*' : ' ';
    return `${cellOf(own[measure], MEASURES[measure], digits)}${marked ? star : ''}`;
  });
  return { head: `${head}${marked ? ' ' : ''}`, unit: `${unit}${marked ? ' ' : ''}`, cells };
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

const widthOf = ({ head, unit, cells }: Column): number =>
  Math.max(head.length, unit.length, ...cells.map((cell) => cell.length));

/** The columns in blocks that are no wider than a page; the first column stands at the head of each. */
function blocksOf([first, ...rest]: readonly Column[]): Column[][] {
  if (first === undefined) return [];
  const blocks: Column[][] = [];
  let width = Infinity;
  for (const column of rest) {
    width += GAP + widthOf(column);
    if (width > WIDTH) {
      blocks.push([first]);
      width = widthOf(first) + GAP + widthOf(column);
    }
    blocks.at(-1)?.push(column);
  }
  return blocks;
}

function linesOf(block: readonly Column[]): string[] {
  const line = (cell: (column: Column) => string): string =>
    block
      .map((column) => {
        const text = cell(column);
        return column.left === true ? text.padEnd(widthOf(column)) : text.padStart(widthOf(column));
      })
      .join(' '.repeat(GAP))
      .trimEnd();
  const rows = block[0]?.cells.map((_, index) => line(({ cells }) => cells[index] ?? '')) ?? [];
  return [line(({ head }) => head), line(({ unit }) => unit), ...rows];
}
