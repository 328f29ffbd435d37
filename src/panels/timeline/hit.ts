import type { Tick } from '../../kernel/ticks.ts';
import { OFF_DUTY } from '../../metrics/timeline/bot-lanes.ts';
import type { StepColumn } from '../../metrics/timeline/step-column.ts';
import { TaskState } from '../../metrics/timeline/task-rows.ts';
import { OPEN, type Spans } from '../../metrics/timeline/spans.ts';
import { firstFrom } from '../../metrics/timeline/range-stats.ts';
import type { IntTable } from '../../metrics/timeline/int-table.ts';
import type { Timeline } from '../../metrics/timeline/timeline.ts';
import type { Lane } from './lanes.ts';
import { BOT_STRIP, CRASH, LOCK_STRIP } from './paint.ts';
import { type Scale, tickAt, xOf } from './viewport.ts';

/** How far beside an event one may point, in pixels. */
const REACH = 6;

/**
 * The record that is drawn at a point of a lane: `y` pixels from its top. What lies as a stretch under the pointer
 * is told by the record that began it. null where nothing is drawn.
 */
export function hitAt(timeline: Timeline, lane: Lane, scale: Scale, x: number, y: number): number | null {
  const tick = tickAt(scale, x + 0.5);
  switch (lane.kind) {
    case 'group':
      return null;
    case 'bot': {
      const crash = nearestCrash(timeline, lane, scale, x, y);
      if (crash !== null) return crash;
      if (y >= BOT_STRIP.records - 1) return nearest(timeline, lane.bot.records, scale, x);
      const act = spanAt(lane.bot.acts, tick);
      if (act >= 0) return lane.bot.acts.beginning(act);
      return stepAtTick(lane.bot.doing, tick, OFF_DUTY);
    }
    case 'task':
      return stepAtTick(lane.row.states, tick, TaskState.None);
    case 'table':
      return stepAtTick(lane.column, tick, 0);
    case 'house':
      return nearest(timeline, timeline.house, scale, x);
    case 'lock': {
      const { holds, waits } = lane.lock;
      const spans = y >= LOCK_STRIP.waits ? [waits, holds] : [holds, waits];
      const place = Math.floor(((y - LOCK_STRIP.top) * lane.lock.abreast) / LOCK_STRIP.height);
      for (const one of spans) {
        const all = spansAt(one, tick);
        const at = (one === holds && all.find((span) => one.extra(span) === place)) || all.at(-1);
        if (at !== undefined) return one.beginning(at);
      }
      return null;
    }
  }
}

/** The record since which it is as it is at a tick; null where nothing is drawn. */
function stepAtTick(column: StepColumn, tick: Tick, nothing: number): number | null {
  const at = column.indexAt(tick);
  return at < 0 || column.state(at) === nothing ? null : column.sequence(at);
}

/** Index of the last span that covers a tick; -1 for none. */
export function spanAt(spans: Spans, tick: Tick): number {
  const first = spans.firstReaching(tick);
  for (let at = spans.lastFrom(tick); at >= first; at -= 1) {
    if (spans.to(at) === OPEN || spans.to(at) > tick) return at;
  }
  return -1;
}

/** Indices of all spans that cover a tick. */
export function spansAt(spans: Spans, tick: Tick): number[] {
  const all: number[] = [];
  const last = spans.lastFrom(tick);
  for (let at = spans.firstReaching(tick); at <= last; at += 1) {
    if (spans.to(at) === OPEN || spans.to(at) > tick) all.push(at);
  }
  return all;
}

/** The record of a list that lies nearest to a pixel, if it is near enough. */
function nearest(timeline: Timeline, rows: IntTable, scale: Scale, x: number): number | null {
  const at = firstFrom(timeline.records, { records: rows }, tickAt(scale, x));
  let best: number | null = null;
  let least = REACH;
  for (const row of [at - 1, at]) {
    if (row < 0 || row >= rows.length) continue;
    const sequence = rows.at(row, 0);
    const away = Math.abs(xOf(scale, timeline.tickOf(sequence)) - x - 0.5);
    if (away <= least) {
      best = sequence;
      least = away;
    }
  }
  return best;
}

function nearestCrash(
  { incidents, bots }: Timeline,
  { bot }: Extract<Lane, { kind: 'bot' }>,
  scale: Scale,
  x: number,
  y: number,
): number | null {
  if (y > 8 + CRASH + 1) return null;
  let best: number | null = null;
  let least = CRASH + 1;
  const last = incidents.upTo(tickAt(scale, x + CRASH + 1));
  for (let row = incidents.upTo(tickAt(scale, x - CRASH - 1)); row < last; row += 1) {
    if (bots.of(incidents.at(row, 3)) !== bot && bots.of(incidents.at(row, 4)) !== bot) continue;
    const away = Math.abs(xOf(scale, incidents.at(row, 0)) - x) + Math.abs(y - 8) / 2;
    if (away <= least) {
      best = incidents.at(row, 1);
      least = away;
    }
  }
  return best;
}

/** The tick of the nearest change or event in a lane, for a pointer at `x`; the tick under it where none is near. */
export function snapped(timeline: Timeline, lane: Lane | null, scale: Scale, x: number, reach = 12): Tick {
  const tick = Math.round(tickAt(scale, x));
  let best = tick;
  let least = reach;
  const offer = (candidate: Tick): void => {
    const away = Math.abs(xOf(scale, candidate) - x);
    if (away <= least) {
      least = away;
      best = candidate;
    }
  };
  switch (lane?.kind) {
    case 'bot':
      offerSteps(lane.bot.doing, tick, offer);
      offerRecords(timeline, lane.bot.records, tick, offer);
      break;
    case 'task':
      offerSteps(lane.row.states, tick, offer);
      break;
    case 'lock':
      offerSteps(lane.lock.states, tick, offer);
      break;
    case 'table':
      offerSteps(lane.column, tick, offer);
      break;
    case 'house':
      offerRecords(timeline, timeline.house, tick, offer);
      break;
  }
  return best;
}

function offerSteps(
  column: { indexAt(tick: Tick): number; tick(index: number): Tick; readonly length: number },
  tick: Tick,
  offer: (tick: Tick) => void,
): void {
  const at = column.indexAt(tick);
  if (at >= 0) offer(column.tick(at));
  if (at + 1 < column.length) offer(column.tick(at + 1));
}

function offerRecords(timeline: Timeline, rows: IntTable, tick: Tick, offer: (tick: Tick) => void): void {
  const at = firstFrom(timeline.records, { records: rows }, tick);
  for (const row of [at - 1, at]) {
    if (row >= 0 && row < rows.length) offer(timeline.tickOf(rows.at(row, 0)));
  }
}
