import { tokens } from '../../protocol/palette.ts';
import { TILE } from '../timeline/raster.ts';
import { tileOf } from '../timeline/tiles.ts';
import type { ChartData, Column } from './chart-data.ts';
import { boxes, boxesHeight, logLines, logLinesHeight } from './log-picture.ts';
import { drawn, FONT, fitted, MARGIN, number, type Sheet, text, type Wording } from './picture-parts.ts';

/** Pictures have twice the pixels of what they show. */
const SCALE = 2;
const WIDTH = 760;
const ROW = 26;
const BAR = 16;
const HEAD = 52;
const MOST_NAME = 300;
/** Between two marks on the axis of time. */
const MINUTES = [5, 10, 15, 30, 60, 120, 240];

/** A column's colour, with its pattern. */
function inkOf(
  brush: CanvasRenderingContext2D,
  { colour = tokens.ink, pattern = 'solid' }: Column,
): string | CanvasPattern {
  if (pattern === 'solid') return colour;
  const tile = document.createElement('canvas');
  tile.width = tile.height = TILE;
  const pixels = new Uint8ClampedArray(new Uint32Array(tileOf(colour, pattern)).buffer);
  tile.getContext('2d')?.putImageData(new ImageData(pixels, TILE, TILE), 0, 0);
  return brush.createPattern(tile, 'repeat') ?? colour;
}

/** Which colour is what, in as many lines as that takes. Answers their height. */
function legend({ brush, width }: Sheet, chart: ChartData, y: number, draw: boolean): number {
  let x = MARGIN;
  let line = 0;
  brush.font = `12px ${FONT}`;
  for (const { column, index } of drawn(chart)) {
    // Lines of counts have a scale of their own.
    const own = chart.look === 'lines' && column.unit !== 'share';
    const most = Math.max(1, ...chart.rows.map((row) => number(row[index])));
    const name = own ? `${column.name} (0–${most})` : column.name;
    const room = 24 + brush.measureText(name).width + 14;
    if (x + room > width - MARGIN && x > MARGIN) {
      x = MARGIN;
      line += 1;
    }
    if (draw) {
      brush.fillStyle = inkOf(brush, column);
      brush.fillRect(x, y + line * 20 + 2, 17, 11);
      text(brush, name, x + 23, y + line * 20 + 12, tokens.inkSoft);
    }
    x += room;
  }
  return (line + 1) * 20 + 8;
}

/** A round number of steps from 0 to at least `most`. */
function scaleUpTo(most: number): { readonly step: number; readonly top: number } {
  const raw = Math.max(most, 1e-9) / 4;
  const power = 10 ** Math.floor(Math.log10(raw));
  const step = [1, 2, 2.5, 5, 10].map((nice) => nice * power).find((nice) => nice >= raw) ?? raw;
  return { step, top: Math.ceil(most / step - 1e-9) * step };
}

function bars(sheet: Sheet, chart: ChartData, wording: Wording): void {
  const { brush, width } = sheet;
  const parts = drawn(chart);
  const unit = parts[0]?.column.unit ?? '';
  const start = chart.columns.findIndex(({ key }) => key === chart.start);
  const ends = chart.rows.map((row) =>
    parts.reduce((sum, { index }) => sum + number(row[index]), number(row[start])),
  );
  const { step, top } = scaleUpTo(Math.max(...ends, 0));
  brush.font = `13px ${FONT}`;
  const names = chart.rows.map((row) => fitted(brush, String(row[0] ?? ''), MOST_NAME));
  const left = MARGIN + 12 + Math.max(60, ...names.map((name) => brush.measureText(name).width));
  const room = width - left - MARGIN - 10;
  const end = sheet.down + chart.rows.length * ROW;
  brush.font = `11px ${FONT}`;
  brush.textAlign = 'center';
  for (let at = 0; at <= top + step / 2; at += step) {
    const x = left + (at / top) * room;
    brush.fillStyle = tokens.line;
    brush.fillRect(x, sheet.down - 4, 1, end - sheet.down + 6);
    text(brush, wording.value(at, unit), x, end + 16, tokens.inkSoft);
  }
  brush.textAlign = 'left';
  brush.font = `13px ${FONT}`;
  const inks = new Map(parts.map(({ column }) => [column, inkOf(brush, column)]));
  chart.rows.forEach((row, line) => {
    const y = sheet.down + line * ROW;
    text(brush, names[line] ?? '', MARGIN, y + 13, tokens.ink);
    let x = left + (number(row[start]) / top) * room;
    for (const { column, index } of parts) {
      const length = (number(row[index]) / top) * room;
      if (length === 0) continue;
      brush.fillStyle = inks.get(column) ?? tokens.ink;
      // What took any time can be seen.
      brush.fillRect(x, y, Math.max(length, 1), BAR);
      x += length;
    }
  });
  sheet.down = end + 24;
}

function lines(sheet: Sheet, chart: ChartData, wording: Wording): void {
  const { brush, width } = sheet;
  const parts = drawn(chart);
  const height = 240;
  const left = MARGIN + 44;
  const room = width - left - MARGIN;
  const places = chart.rows.map((row) => number(row[0]));
  const first = places[0] ?? 0;
  const long = Math.max(1, (places.at(-1) ?? 0) - first);
  const y = (share: number): number => sheet.down + (1 - share) * height;
  brush.font = `11px ${FONT}`;
  for (const share of [0, 0.25, 0.5, 0.75, 1]) {
    brush.fillStyle = tokens.line;
    brush.fillRect(left, y(share), room, 1);
    text(brush, wording.value(share, 'share'), MARGIN, y(share) + 4, tokens.inkSoft);
  }
  brush.textAlign = 'center';
  const step = MINUTES.find((minutes) => long / minutes <= 6) ?? long;
  for (let place = Math.ceil(first / step) * step; place <= first + long; place += step) {
    const x = left + ((place - first) / long) * room;
    text(brush, wording.time(place), x, sheet.down + height + 18, tokens.inkSoft);
  }
  brush.textAlign = 'left';
  for (const { column, index } of parts) {
    const most = column.unit === 'share' ? 1 : Math.max(1, ...chart.rows.map((row) => number(row[index])));
    brush.strokeStyle = column.colour ?? tokens.ink;
    brush.lineWidth = 1.6;
    brush.beginPath();
    let pen = false;
    chart.rows.forEach((row, at) => {
      const cell = row[index];
      if (typeof cell !== 'number') {
        pen = false;
        return;
      }
      const x = left + (((places[at] ?? 0) - first) / long) * room;
      if (pen) brush.lineTo(x, y(cell / most));
      else brush.moveTo(x, y(cell / most));
      pen = true;
    });
    brush.stroke();
  }
  sheet.down += height + 28;
}

function table(sheet: Sheet, chart: ChartData, wording: Wording): void {
  const { brush, width } = sheet;
  const cells = chart.rows.map((row) =>
    row.map((cell, index) => wording.value(cell, chart.columns[index]?.unit ?? '')),
  );
  const names = chart.columns.map(({ name }) => name);
  brush.font = `600 13px ${FONT}`;
  const wishes = names.map(
    (name, index) =>
      20 +
      Math.max(
        ...[name, ...cells.map((row) => row[index] ?? '')].map((words) => brush.measureText(words).width),
      ),
  );
  const squeeze = Math.min(1, (width - 2 * MARGIN) / wishes.reduce((sum, wish) => sum + wish, 0));
  const line = (row: readonly string[], colour: string, font: string): void => {
    brush.font = `${font} ${FONT}`;
    let x = MARGIN;
    row.forEach((words, index) => {
      const room = (wishes[index] ?? 0) * squeeze;
      text(brush, fitted(brush, words, room - 8), x, sheet.down + 13, colour);
      x += room;
    });
    sheet.down += 22;
  };
  line(names, tokens.inkSoft, '600 12px');
  for (const row of cells) line(row, tokens.ink, '13px');
}

const painters = { bars, lines, boxes, logLines, logDots: logLines, table };

function bodyHeight(chart: ChartData): number {
  switch (chart.look) {
    case 'lines':
      return 268;
    case 'boxes':
      return boxesHeight(chart);
    case 'logLines':
    case 'logDots':
      return logLinesHeight;
    case 'bars':
      return chart.rows.length * ROW + 24;
    case 'table':
      return chart.rows.length * 22 + 24;
  }
}

function paint(sheet: Sheet, chart: ChartData, wording: Wording, height: number): void {
  const { brush, width } = sheet;
  brush.fillStyle = tokens.panel;
  brush.fillRect(0, 0, width, height);
  brush.font = `650 17px ${FONT}`;
  text(brush, fitted(brush, chart.title, width - 2 * MARGIN), MARGIN, 30, tokens.ink);
  brush.font = `12px ${FONT}`;
  text(brush, fitted(brush, wording.about, width - 2 * MARGIN), MARGIN, 48, tokens.inkSoft);
  sheet.down = HEAD + 14;
  if (chart.look === 'table') {
    table(sheet, chart, wording);
    return;
  }
  sheet.down += legend(sheet, chart, sheet.down, true) + 4;
  painters[chart.look](sheet, chart, wording);
}

/** The chart as a picture with its title, legend and scale. Throws an Error where the browser gives no canvas. */
export function picture(chart: ChartData, wording: Wording): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  const brush = canvas.getContext('2d');
  if (!brush) throw new Error('There is no canvas to draw on.');
  const sheet: Sheet = { brush, width: WIDTH, down: 0 };
  const foot = MARGIN;
  const lead = HEAD + 18 + (chart.look === 'table' ? 22 : legend(sheet, chart, 0, false));
  const body = bodyHeight(chart);
  const height = lead + body + foot;
  canvas.width = WIDTH * SCALE;
  canvas.height = height * SCALE;
  brush.scale(SCALE, SCALE);
  brush.imageSmoothingEnabled = false;
  paint(sheet, chart, wording, height);
  return canvas;
}

/** The bytes of a picture, as PNG. */
export function pngOf(canvas: HTMLCanvasElement): Promise<Uint8Array<ArrayBuffer>> {
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (!blob) reject(new Error('The picture can’t be made.'));
      else void blob.arrayBuffer().then((bytes) => resolve(new Uint8Array(bytes)), reject);
    }, 'image/png');
  });
}
