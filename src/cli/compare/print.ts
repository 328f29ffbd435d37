import { MIN_PAIRS } from '../../metrics/comparison/table.ts';
import { columnsOf, type TextColumn } from './columns.ts';
import { legendOf } from './legend.ts';
import type { CompareReport } from './report.ts';

/** Characters of a line. */
const WIDTH = 110;
const GAP = 2;

/** The table as text for people. */
export function printedComparison(report: CompareReport): string {
  const { scenario, kind, seeds, base, modes } = report;
  const last = seeds.first + seeds.count - 1;
  const same = kind === 'downloads' ? 'the same pages' : 'the same guests';
  const many = seeds.count > 1;
  const range = many ? `seeds ${seeds.first} to ${last}` : `seed ${seeds.first}`;
  return [
    `${scenario}: ${range}, ${same} in every mode, on the virtual machine`,
    '',
    ...blocksOf(columnsOf(report).map(lined)).flatMap((block) => [...linesOf(block), '']),
    many ? INTERVALS : ONE,
    ...(modes.length > 1 && many ? [seeds.count < MIN_PAIRS ? FEW : verdictText(base)] : []),
    '',
    ...legendOf(report),
  ].join('\n');
}

const INTERVALS = 'Means, with half of the 95 % confidence interval of each (Student’s t).';
const ONE = 'One night in each mode says nothing about others: for intervals take more seeds.';
const FEW = `For saying whether differences are larger than chance it takes ${MIN_PAIRS} seeds at least.`;
const verdictText = (base: string): string =>
  `*  differs from ${base} by more than chance would easily do: paired t-tests over the nights, all of\n` +
  '   this table taken together (Holm), 5 %.';

/** A column as the lines that stand below each other, all equally wide. */
type Lines = readonly string[];

function lined({ head, unit, cells, left }: TextColumn): Lines {
  const marked = cells.some(({ real }) => real);
  const mark = (text: string, sign: string): string => (marked ? `${text}${sign}` : text);
  const lines = [
    mark(head, ' '),
    mark(unit, ' '),
    ...cells.map(({ text, real }) => mark(text, real ? '*' : ' ')),
  ];
  const width = Math.max(...lines.map((line) => line.length));
  return lines.map((line) => (left === true ? line.padEnd(width) : line.padStart(width)));
}

const widthOf = (lines: Lines): number => lines[0]?.length ?? 0;

/** The columns in blocks that are no wider than a page; the first column stands at the head of each. */
function blocksOf([first, ...rest]: readonly Lines[]): Lines[][] {
  if (first === undefined) return [];
  const blocks: Lines[][] = [];
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

const linesOf = (block: readonly Lines[]): string[] =>
  (block[0] ?? []).map((_, index) =>
    block
      .map((lines) => lines[index] ?? '')
      .join(' '.repeat(GAP))
      .trimEnd(),
  );
