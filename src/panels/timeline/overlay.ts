import type { Tick } from '../../kernel/ticks.ts';
import type { Relation } from '../../metrics/timeline/relation.ts';
import type { Timeline } from '../../metrics/timeline/timeline.ts';
import { causeColours, tokens } from '../../protocol/palette.ts';
import { edgeLabel, labelMiddle, MOST_LABEL } from './labels-in-lanes.ts';
import type { LaneTexts } from './lane-text.ts';
import type { Measure } from './look.ts';
import type { Lane } from './lanes.ts';
import { type Scale, type View, xOf } from './viewport.ts';

/** What lies over the lanes. All in CSS pixels. */
export interface OverLanes {
  readonly timeline: Timeline;
  readonly texts: LaneTexts;
  readonly scale: Scale;
  readonly lanes: readonly Lane[];
  readonly top: number;
  readonly height: number;
  readonly now: Tick;
  readonly isLive: boolean;
  readonly cursor: Tick | null;
  readonly selected: number | null;
  readonly laneFor: (sequence: number) => Lane | null;
  readonly relations: readonly Relation[];
  readonly range: View | null;
  readonly rangeFrom: Tick | null;
  readonly measure: Measure | null;
  readonly measured: string;
  readonly active: string;
  readonly hits: readonly number[];
}

const PLAIN_FONT = '11px ui-rounded, "Segoe UI", system-ui, "Noto Sans CJK SC", sans-serif';
const FONT = '600 11px ui-rounded, "Segoe UI", system-ui, "Noto Sans CJK SC", sans-serif';

/** Colour and dashes of an arrow, by kind: they differ in both. */
const arrows: Readonly<Record<Relation['kind'], readonly [colour: string, dash: readonly number[]]>> = {
  holder: [causeColours.lock, []],
  handover: [causeColours.lock, [6, 4]],
  woke: [tokens.accent, []],
  slept: [tokens.inkFaint, [2, 4]],
  began: [tokens.focus, [2, 3]],
  guest: [causeColours.guest, [8, 3, 2, 3]],
};

/** Draws selection, cursor, measured distance, stretch and arrows over the lanes. */
export function drawOverLanes(context: CanvasRenderingContext2D, what: OverLanes): void {
  const { scale, height } = what;
  const { width } = scale;
  context.clearRect(0, 0, width, height);
  drawEdges(context, what);
  drawFuture(context, what);
  drawActive(context, what);
  drawHits(context, what);
  const { range, rangeFrom, cursor } = what;
  if (range) drawRange(context, scale, range, height);
  if (rangeFrom !== null) vertical(context, xOf(scale, rangeFrom), height, tokens.focus, [4, 3]);
  for (const relation of what.relations) drawArrow(context, what, relation);
  if (what.selected !== null) drawSelected(context, what, what.selected);
  if (cursor !== null) vertical(context, xOf(scale, cursor), height, tokens.accentStrong, []);
  if (what.measure) drawMeasure(context, what, what.measure);
}

function vertical(
  context: CanvasRenderingContext2D,
  x: number,
  height: number,
  colour: string,
  dash: readonly number[],
): void {
  context.save();
  context.strokeStyle = colour;
  context.lineWidth = 1.5;
  context.setLineDash([...dash]);
  context.beginPath();
  context.moveTo(Math.round(x) + 0.5, 0);
  context.lineTo(Math.round(x) + 0.5, height);
  context.stroke();
  context.restore();
}

/** Names of what has begun left of the picture. */
function drawEdges(context: CanvasRenderingContext2D, what: OverLanes): void {
  const { lanes, texts, scale, top, height, now } = what;
  context.font = PLAIN_FONT;
  context.textBaseline = 'middle';
  for (const lane of lanes) {
    const y = lane.y - top;
    if (y >= height || y + lane.height <= 0) continue;
    const label = edgeLabel(lane, texts, scale, now);
    if (!label) continue;
    const middle = y + labelMiddle(lane);
    const wide = Math.min(label.x1 - 4, MOST_LABEL, context.measureText(label.text).width + 6);
    context.save();
    context.beginPath();
    context.rect(2, middle - 8, wide, 16);
    context.clip();
    context.fillStyle = `${tokens.nightDeep}c8`;
    context.fillRect(2, middle - 7, wide, 14);
    context.fillStyle = tokens.ink;
    context.fillText(label.text, 5, middle + 0.5);
    context.restore();
  }
}

/** What is still to come lies in the dark, behind a line. */
function drawFuture(context: CanvasRenderingContext2D, { scale, now, height, isLive }: OverLanes): void {
  const x = xOf(scale, now);
  if (x >= scale.width) return;
  context.fillStyle = `${tokens.nightDeep}a0`;
  context.fillRect(Math.max(0, x + 1), 0, scale.width, height);
  if (isLive) vertical(context, x, height, tokens.good, [1, 3]);
}

function drawActive(context: CanvasRenderingContext2D, { lanes, active, top, scale }: OverLanes): void {
  const lane = lanes.find(({ key }) => key === active);
  if (!lane || lane.kind === 'group') return;
  context.strokeStyle = `${tokens.focus}90`;
  context.lineWidth = 1;
  context.strokeRect(0.5, lane.y - top + 0.5, scale.width - 1, lane.height - 1);
}

function drawRange(
  context: CanvasRenderingContext2D,
  scale: Scale,
  { from, to }: View,
  height: number,
): void {
  const [x0, x1] = [xOf(scale, from), xOf(scale, to)];
  context.fillStyle = `${tokens.focus}26`;
  context.fillRect(x0, 0, x1 - x0, height);
  vertical(context, x0, height, tokens.focus, []);
  vertical(context, x1, height, tokens.focus, []);
}

/** Hits of the search, one for each pixel and lane. */
function drawHits(
  context: CanvasRenderingContext2D,
  { hits, timeline, scale, laneFor, top, height }: OverLanes,
): void {
  context.fillStyle = tokens.focus;
  let before = -1;
  let drawn = 0;
  for (let at = firstHit(hits, timeline, scale); at < hits.length && drawn < scale.width; at += 1) {
    const x = Math.round(xOf(scale, timeline.tickOf(hits[at] as number)));
    if (x > scale.width) return;
    if (x === before) continue;
    before = x;
    drawn += 1;
    const lane = laneFor(hits[at] as number);
    if (!lane || lane.y + lane.height < top || lane.y > top + height) continue;
    context.fillRect(x - 1, lane.y - top + lane.height - 4, 3, 4);
  }
}

function firstHit(hits: readonly number[], timeline: Timeline, scale: Scale): number {
  let low = 0;
  let high = hits.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (xOf(scale, timeline.tickOf(hits[middle] as number)) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

function pointOf(
  { timeline, scale, top, laneFor }: OverLanes,
  sequence: number,
): { x: number; y: number } | null {
  if (sequence >= timeline.count) return null;
  const lane = laneFor(sequence);
  if (!lane) return null;
  return { x: xOf(scale, timeline.tickOf(sequence)), y: lane.y - top + lane.height / 2 };
}

function drawSelected(context: CanvasRenderingContext2D, what: OverLanes, sequence: number): void {
  const point = pointOf(what, sequence);
  const lane = what.laneFor(sequence);
  if (!point || !lane) return;
  context.save();
  context.lineWidth = 2;
  context.strokeStyle = tokens.ink;
  context.fillStyle = tokens.accent;
  const x = Math.round(point.x);
  const y = lane.y - what.top;
  context.fillRect(x - 1, y, 3, lane.height);
  context.beginPath();
  context.moveTo(x + 0.5, y + 5);
  context.lineTo(x - 5.5, y - 3);
  context.lineTo(x + 6.5, y - 3);
  context.closePath();
  context.stroke();
  context.fill();
  context.restore();
}

function drawArrow(context: CanvasRenderingContext2D, what: OverLanes, { kind, from, to }: Relation): void {
  const [a, b] = [pointOf(what, from), pointOf(what, to)];
  if (!a || !b) return;
  const { width } = what.scale;
  if (Math.max(a.x, b.x) < -50 || Math.min(a.x, b.x) > width + 50) return;
  const [colour, dash] = arrows[kind];
  // Ends far outside of the picture only make the curve hard to draw.
  const [x0, x1] = [a.x, b.x].map((x) => Math.max(-2000, Math.min(width + 2000, x))) as [number, number];
  const bow = Math.max(14, Math.min(60, Math.abs(x1 - x0) / 2));
  const sag = a.y === b.y ? -14 : 0;
  context.save();
  context.strokeStyle = colour;
  context.fillStyle = colour;
  context.lineWidth = 2;
  context.setLineDash([...dash]);
  context.beginPath();
  context.moveTo(x0, a.y);
  context.bezierCurveTo(x0 + bow, a.y + sag, x1 - bow, b.y + sag, x1 - 4, b.y);
  context.stroke();
  context.setLineDash([]);
  context.beginPath();
  context.moveTo(x1, b.y);
  context.lineTo(x1 - 9, b.y - 4.5);
  context.lineTo(x1 - 9, b.y + 4.5);
  context.closePath();
  context.fill();
  context.beginPath();
  context.arc(x0, a.y, 3, 0, 2 * Math.PI);
  context.fill();
  context.restore();
}

function drawMeasure(context: CanvasRenderingContext2D, what: OverLanes, { from, to }: Measure): void {
  const { scale, height, measured } = what;
  const [x0, x1] = [xOf(scale, Math.min(from, to)), xOf(scale, Math.max(from, to))];
  vertical(context, x0, height, tokens.ink, [5, 3]);
  vertical(context, x1, height, tokens.ink, [5, 3]);
  const y = height - 14;
  context.save();
  context.strokeStyle = tokens.ink;
  context.lineWidth = 1.5;
  context.beginPath();
  context.moveTo(x0, y + 0.5);
  context.lineTo(x1, y + 0.5);
  for (const [x, by] of [
    [x0, 6],
    [x1, -6],
  ] as const) {
    context.moveTo(x + by, y - 4);
    context.lineTo(x, y + 0.5);
    context.lineTo(x + by, y + 5);
  }
  context.stroke();
  context.font = FONT;
  const wide = context.measureText(measured).width + 12;
  const x = Math.max(2, Math.min(scale.width - wide - 2, (x0 + x1) / 2 - wide / 2));
  context.fillStyle = tokens.ink;
  context.fillRect(x, y - 9, wide, 19);
  context.fillStyle = tokens.inkOnAccent;
  context.textBaseline = 'middle';
  context.fillText(measured, x + 6, y + 1);
  context.restore();
}
