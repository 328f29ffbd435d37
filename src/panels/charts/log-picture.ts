import { tokens } from '../../protocol/palette.ts';
import type { ChartData } from './chart-data.ts';
import { logAxis } from './log-axis.ts';
import { drawn, FONT, fitted, MARGIN, number, type Sheet, text, type Wording } from './picture-parts.ts';

const BOX_ROW = 34;
const LEAST_NAMES = 60;
const MOST_NAME = 300;
const VALUE_ROOM = 84;
const LINES_HEIGHT = 260;
const DOTS_APART = 10;
/** Room of the band for nothing, under the scale. */
const NONE_BAND = 26;

export const boxesHeight = ({ rows }: ChartData): number => rows.length * BOX_ROW + 24;
export const logLinesHeight = LINES_HEIGHT + NONE_BAND + 28;

/** A box for each row on a scale that goes by tens. */
export function boxes(sheet: Sheet, chart: ChartData, wording: Wording): void {
  const { brush, width } = sheet;
  const column = (key: string): number => chart.columns.findIndex((one) => one.key === key);
  const [least, lower, median, upper, most] = ['least', 'lower', 'median', 'upper', 'most'].map(column);
  const of = (row: ChartData['rows'][number], index: number | undefined): number => number(row[index ?? -1]);
  const axis = logAxis(chart.rows.flatMap((row) => [of(row, least), of(row, most)]));
  const unit = chart.columns[median ?? 0]?.unit ?? '';
  const colour = chart.columns[median ?? 0]?.colour ?? tokens.ink;
  brush.font = `13px ${FONT}`;
  const names = chart.rows.map((row) => fitted(brush, String(row[0] ?? ''), MOST_NAME));
  const left = MARGIN + 12 + Math.max(LEAST_NAMES, ...names.map((name) => brush.measureText(name).width));
  const room = width - left - MARGIN - VALUE_ROOM;
  const x = (value: number): number => left + axis.at(value) * room;
  const end = sheet.down + chart.rows.length * BOX_ROW;
  brush.font = `11px ${FONT}`;
  brush.textAlign = 'center';
  for (const tick of axis.ticks) {
    brush.fillStyle = tokens.line;
    brush.fillRect(x(tick), sheet.down - 4, 1, end - sheet.down + 6);
    text(brush, wording.value(tick, unit), x(tick), end + 16, tokens.inkSoft);
  }
  brush.textAlign = 'left';
  brush.font = `13px ${FONT}`;
  chart.rows.forEach((row, line) => {
    const middle = sheet.down + line * BOX_ROW + BOX_ROW / 2 - 4;
    text(brush, names[line] ?? '', MARGIN, middle + 4, tokens.ink);
    brush.fillStyle = tokens.inkSoft;
    brush.fillRect(x(of(row, least)), middle, Math.max(1, x(of(row, most)) - x(of(row, least))), 1);
    for (const side of [least, most]) brush.fillRect(x(of(row, side)), middle - 5, 1, 11);
    brush.fillStyle = colour;
    brush.globalAlpha = 0.35;
    brush.fillRect(x(of(row, lower)), middle - 8, Math.max(2, x(of(row, upper)) - x(of(row, lower))), 17);
    brush.globalAlpha = 1;
    brush.fillRect(x(of(row, median)) - 1, middle - 8, 3, 17);
    const value = wording.value(row[median ?? -1] ?? null, unit);
    text(brush, value, width - MARGIN - VALUE_ROOM + 14, middle + 4, tokens.ink);
  });
  sheet.down = end + 24;
}

/** A line or dots for each coloured column, on scales that go by tens; nothing at all has a band of its own. */
export function logLines(sheet: Sheet, chart: ChartData, wording: Wording): void {
  const { brush, width } = sheet;
  const parts = drawn(chart);
  const values = chart.rows.flatMap((row) => parts.map(({ index }) => number(row[index])));
  const across = logAxis(chart.rows.map((row) => number(row[0])));
  const up = logAxis(values);
  const none = chart.rows.some((row) => parts.some(({ index }) => row[index] === 0));
  const unit = parts[0]?.column.unit ?? '';
  const left = MARGIN + 70;
  const room = width - left - MARGIN - 20;
  const x = (value: number): number => left + across.at(value) * room;
  const y = (value: number): number =>
    value === 0 ? sheet.down + LINES_HEIGHT + NONE_BAND - 6 : sheet.down + (1 - up.at(value)) * LINES_HEIGHT;
  brush.font = `11px ${FONT}`;
  for (const tick of none ? [0, ...up.ticks] : up.ticks) {
    brush.fillStyle = tokens.line;
    brush.fillRect(left, y(tick), room, 1);
    text(brush, wording.value(tick, unit), MARGIN, y(tick) + 4, tokens.inkSoft);
  }
  brush.textAlign = 'center';
  for (const tick of across.ticks) {
    const bottom = sheet.down + LINES_HEIGHT + NONE_BAND + 16;
    text(brush, wording.value(tick, chart.columns[0]?.unit ?? ''), x(tick), bottom, tokens.inkSoft);
  }
  brush.textAlign = 'left';
  const dots = chart.look === 'logDots';
  parts.forEach(({ column, index }, part) => {
    // Dots of several columns at one place lie side by side.
    const shift = dots ? (part - (parts.length - 1) / 2) * DOTS_APART : 0;
    const points = chart.rows.flatMap((row) => {
      const value = row[index];
      return typeof value === 'number' ? [[x(number(row[0])) + shift, y(value)] as const] : [];
    });
    brush.strokeStyle = brush.fillStyle = column.colour ?? tokens.ink;
    brush.lineWidth = 1.8;
    brush.beginPath();
    for (const [px, py] of dots ? [] : points) brush.lineTo(px, py);
    brush.stroke();
    for (const [px, py] of points) {
      brush.beginPath();
      brush.arc(px, py, 3.5, 0, 2 * Math.PI);
      brush.fill();
    }
  });
  sheet.down += logLinesHeight;
}
