import type { Pattern } from '../timeline/tiles.ts';

/** A cell of a chart: a number, a text, or nothing. */
export type Cell = number | string | null;

export interface Column {
  /** Name in data, the same in every language. */
  readonly key: string;
  /** Name for people. */
  readonly name: string;
  /** Of its numbers: `share` and `p` (0 to 1), `s`, `min`, `ms`, `ns`, `count`, `bytes`, `$`; empty for texts, and where rows differ. */
  readonly unit: '' | 'share' | 'p' | 's' | 'min' | 'ms' | 'ns' | 'count' | 'bytes' | '$';
  /** Its colour in pictures; columns without one are not drawn. */
  readonly colour?: string;
  /** What goes with the colour, for those who can't tell it. */
  readonly pattern?: Pattern;
}

/**
 * How a chart is drawn: a bar for each row, made of the coloured columns; a line for each of them; on a logarithmic
 * scale a box for each row, of its columns `least`, `lower`, `median`, `upper` and `most`; on two such scales a line
 * for each coloured column, or a dot for each of its cells, where nothing at all has a band of its own; or the table
 * itself.
 */
export type Look = 'bars' | 'lines' | 'boxes' | 'logLines' | 'logDots' | 'table';

/** What a chart shows, as plain data: everything that CSV, JSON and pictures are made of. */
export interface ChartData {
  /** For file names: letters and hyphens. */
  readonly id: string;
  readonly title: string;
  readonly look: Look;
  /** Key of the column that says where each row's bar begins; without one all begin at 0. */
  readonly start?: string;
  /** The first column names each row, or is where it lies on the axis of time. */
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
}

/** Of which night, or nights, a chart is. */
export interface ChartSource {
  readonly scenario: string;
  readonly seed: number;
  readonly staffing: unknown;
  readonly version: string;
  /** Time of day that the chart shows: 19:42. */
  readonly at: string;
  /** How many nights: one for each seed from `seed` on. */
  readonly nights?: number;
}

/** Where a chart comes from: for its data, in words for its picture, and as the beginning of its file's name. */
export interface ChartOrigin {
  readonly file: string;
  readonly about: string;
  /** What JSON says of it. */
  readonly source: ChartSource | Readonly<Record<string, unknown>>;
}

const heading = ({ name, unit }: Column): string => (unit === '' ? name : `${name} (${unit})`);

/** Quotes what would be read wrongly without: RFC 4180. */
function field(cell: Cell): string {
  const text = cell === null ? '' : String(cell);
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** The chart as CSV after RFC 4180: a line of headings with units, then the rows; numbers with a point, nothing as nothing. */
export const toCsv = ({ columns, rows }: ChartData): string =>
  [columns.map(heading), ...rows].map((row) => `${row.map(field).join(',')}\r\n`).join('');

/** The chart as JSON: of which night it is, its columns with units, and its rows as objects. */
export function toJson({ id, title, columns, rows }: ChartData, source: ChartOrigin['source']): string {
  const objects = rows.map((row) =>
    Object.fromEntries(columns.map(({ key }, index) => [key, row[index] ?? null])),
  );
  const about = columns.map(({ key, name, unit }) => ({ key, name, unit }));
  return `${JSON.stringify({ chart: id, title, ...source, columns: about, rows: objects }, null, 2)}\n`;
}

/** Name of a chart's file: friday-7-idle.csv. */
export const fileName = ({ file }: ChartOrigin, { id }: ChartData, format: string): string =>
  `${file}-${id}.${format}`;
