import { tokens } from '../../protocol/palette.ts';
import { axisFor, placeOn } from './axis.ts';
import type { ChartData } from './chart-data.ts';
import { FONT, MARGIN, type Sheet, type Wording } from './picture-parts.ts';

const ROW = 26;
const DOT = 5;

/** How high the dots of a chart are, with their scale. */
export const dotsHeight = ({ rows }: ChartData): number => rows.length * ROW + 24;

/** A dot for each row at its `mean`, and a line from its `low` to its `high`; hollow where `filled` is 0. */
export function dots(sheet: Sheet, chart: ChartData, wording: Wording): void {
  const { brush, width, down: top } = sheet;
  const at = (key: string): number => chart.columns.findIndex((column) => column.key === key);
  const [mean, low, high, filled] = [at('mean'), at('low'), at('high'), at('filled')];
  const unit = chart.columns[mean]?.unit ?? '';
  const colour = chart.columns[mean]?.colour ?? tokens.accent;
  const numbers = chart.rows.flatMap((row) =>
    [row[mean], row[low], row[high]].filter((cell) => typeof cell === 'number'),
  );
  const axis = axisFor(numbers);
  brush.font = `13px ${FONT}`;
  const names = chart.rows.map((row) => String(row[0] ?? ''));
  const left = MARGIN + 20 + Math.max(60, ...names.map((name) => brush.measureText(name).width));
  const room = width - left - MARGIN - 12;
  const x = (one: number): number => left + (placeOn(axis, one) / 100) * room;
  const end = top + chart.rows.length * ROW;
  brush.font = `11px ${FONT}`;
  brush.textAlign = 'center';
  for (const mark of axis.marks) {
    brush.fillStyle = tokens.line;
    brush.fillRect(x(mark), top - 4, 1, end - top + 6);
    brush.fillStyle = tokens.inkSoft;
    brush.fillText(wording.value(mark, unit), x(mark), end + 16);
  }
  brush.textAlign = 'left';
  brush.font = `13px ${FONT}`;
  chart.rows.forEach((row, line) => {
    const middle = top + line * ROW + ROW / 2 - 4;
    brush.fillStyle = tokens.ink;
    brush.fillText(names[line] ?? '', MARGIN, middle + 4);
    const [centre, from, to] = [row[mean], row[low], row[high]];
    brush.fillStyle = colour;
    if (typeof from === 'number' && typeof to === 'number') {
      brush.fillRect(x(from), middle - 1.5, Math.max(1, x(to) - x(from)), 3);
    }
    if (typeof centre !== 'number') return;
    brush.beginPath();
    brush.arc(x(centre), middle, DOT, 0, 2 * Math.PI);
    brush.fillStyle = row[filled] === 0 ? tokens.panel : colour;
    brush.fill();
    brush.strokeStyle = colour;
    brush.lineWidth = 2;
    brush.stroke();
  });
  sheet.down = end + 24;
}
