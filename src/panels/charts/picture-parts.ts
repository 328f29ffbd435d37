import type { Cell, ChartData, Column } from './chart-data.ts';

/** Margin of a picture and its letters. */
export const MARGIN = 24;
export const FONT = 'system-ui, "Noto Sans CJK SC", sans-serif';

/** Words and numbers of a picture in the language of the page. */
export interface Wording {
  /** What stands under the title: the night. */
  readonly about: string;
  value(cell: Cell, unit: Column['unit']): string;
  /** A place on the axis of time. */
  time(value: number): string;
}

/** What is drawn on. */
export interface Sheet {
  readonly brush: CanvasRenderingContext2D;
  readonly width: number;
  /** How far down the sheet is used. */
  down: number;
}

export function text(
  brush: CanvasRenderingContext2D,
  words: string,
  x: number,
  y: number,
  colour: string,
): void {
  brush.fillStyle = colour;
  brush.fillText(words, x, y);
}

/** Shortens words until they fit. */
export function fitted(brush: CanvasRenderingContext2D, words: string, width: number): string {
  if (brush.measureText(words).width <= width) return words;
  let end = words.length;
  while (end > 1 && brush.measureText(`${words.slice(0, end)}…`).width > width) end -= 1;
  return `${words.slice(0, end)}…`;
}

/** The columns that are drawn. */
export const drawn = ({ columns }: ChartData): { column: Column; index: number }[] =>
  columns.map((column, index) => ({ column, index })).filter(({ column }) => column.colour !== undefined);

export const number = (cell: Cell | undefined): number => (typeof cell === 'number' ? cell : 0);
