import type { Tick } from '../../kernel/ticks.ts';
import { tokens } from '../../protocol/palette.ts';
import { timeOfDay } from '../format.ts';
import type { Language } from '../i18n/dictionary.ts';
import { axisOf } from './axis.ts';
import { type Scale, spanOf, type View, xOf } from './viewport.ts';

/** Room that a time of day needs on the ruler, in pixels. */
const ROOM = 86;
export const RULER_HEIGHT = 22;
export const MINIMAP_HEIGHT = 34;
const FONT = '11px ui-rounded, "Segoe UI", system-ui, "Noto Sans CJK SC", sans-serif';

/** A time of day as exactly as the ruler's marks lie apart. */
export function timeWords(language: Language, opens: number, tick: Tick, step: Tick): string {
  const time = timeOfDay(language, opens, tick, step < 60_000);
  if (step >= 1000) return time;
  const part = ((tick % 1000) + 1000) % 1000;
  return `${time}.${String(Math.round(part)).padStart(3, '0')}`;
}

export interface RulerLook {
  readonly scale: Scale;
  readonly language: Language;
  readonly opens: number;
  readonly cursor: Tick | null;
  readonly range: View | null;
}

/** Draws the times of day, and the handle of the cursor. */
export function drawRuler(context: CanvasRenderingContext2D, look: RulerLook): void {
  const { scale, language, opens, cursor, range } = look;
  context.clearRect(0, 0, scale.width, RULER_HEIGHT);
  if (range) {
    context.fillStyle = `${tokens.focus}40`;
    context.fillRect(xOf(scale, range.from), 0, spanOf(range) / scale.perPixel, RULER_HEIGHT);
  }
  const { ticks, step } = axisOf(scale, opens, ROOM);
  context.font = FONT;
  context.textBaseline = 'middle';
  context.fillStyle = tokens.inkSoft;
  context.strokeStyle = tokens.line;
  context.lineWidth = 1;
  context.beginPath();
  for (const tick of ticks) {
    const x = Math.round(xOf(scale, tick)) + 0.5;
    context.moveTo(x, 3);
    context.lineTo(x, RULER_HEIGHT);
    context.fillText(timeWords(language, opens, tick, step), x + 4, RULER_HEIGHT / 2 + 1);
  }
  context.stroke();
  if (cursor === null) return;
  const x = Math.round(xOf(scale, cursor)) + 0.5;
  context.fillStyle = tokens.accent;
  context.beginPath();
  context.moveTo(x - 7, RULER_HEIGHT - 12);
  context.lineTo(x + 7, RULER_HEIGHT - 12);
  context.lineTo(x, RULER_HEIGHT);
  context.closePath();
  context.fill();
}

export interface MinimapLook {
  readonly width: number;
  readonly end: Tick;
  readonly view: View;
  readonly cursor: Tick | null;
  /** Most guests inside in each bin, and incidents. */
  readonly inside: readonly number[];
  readonly incidents: readonly number[];
  readonly binTicks: Tick;
  readonly range: View | null;
  readonly hits: readonly Tick[];
}

/** Draws the whole night, small: guests inside, collisions, hits, and what of it is in view. */
export function drawMinimap(context: CanvasRenderingContext2D, look: MinimapLook): void {
  const { width, end, inside, incidents, binTicks, view, cursor } = look;
  const height = MINIMAP_HEIGHT;
  const x = (tick: Tick): number => (tick / Math.max(1, end)) * width;
  context.fillStyle = tokens.nightDeep;
  context.fillRect(0, 0, width, height);
  const most = Math.max(10, ...inside);
  context.fillStyle = '#4a6a9a';
  context.beginPath();
  context.moveTo(0, height);
  inside.forEach((guests, bin) => {
    const y = height - (guests / most) * (height - 6);
    context.lineTo(x(bin * binTicks), y);
    context.lineTo(x((bin + 1) * binTicks), y);
  });
  context.lineTo(x(inside.length * binTicks), height);
  context.fill();
  context.fillStyle = tokens.crash;
  incidents.forEach((many, bin) => {
    if (many === 0) return;
    const size = Math.min(height - 4, 4 + many * 3);
    const middle = (x(bin * binTicks) + x((bin + 1) * binTicks)) / 2;
    context.fillRect(Math.round(middle) - 2, height - size, 4, size);
  });
  context.fillStyle = tokens.focus;
  for (const tick of look.hits) context.fillRect(Math.round(x(tick)), 0, 1, 5);
  if (look.range) {
    context.fillStyle = `${tokens.focus}50`;
    context.fillRect(x(look.range.from), 0, Math.max(2, x(spanOf(look.range))), height);
  }
  const [left, right] = [Math.max(0, x(view.from)), Math.min(width, x(view.to))];
  context.fillStyle = `${tokens.nightDeep}a8`;
  context.fillRect(0, 0, left, height);
  context.fillRect(right, 0, width - right, height);
  context.strokeStyle = tokens.accent;
  context.lineWidth = 2;
  context.strokeRect(left + 1, 1, Math.max(4, right - left - 2), height - 2);
  if (cursor === null) return;
  context.fillStyle = tokens.accentStrong;
  context.fillRect(Math.round(x(cursor)), 0, 2, height);
}
