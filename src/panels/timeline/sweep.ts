import type { Tick } from '../../kernel/ticks.ts';
import type { Spans } from '../../metrics/timeline/spans.ts';
import type { StepColumn } from '../../metrics/timeline/step-column.ts';
import { type Scale, tickAt, xOf } from './viewport.ts';

/** Changes in one pixel that are added up one by one; more are looked up in the table of sums. */
const FEW = 48;

/** Hears what a step function looks like, from left to right. */
export interface StepPainter {
  /** One state from pixel x0 up to before x1. */
  run(x0: number, x1: number, state: number): void;
  /** Several within pixel x: ticks spent in each, and how many ticks the pixel has. Valid during the call. */
  mix(x: number, times: Float64Array, ticks: Tick): void;
}

/**
 * Reads a step function pixel by pixel, from x0 up to before x1 and not beyond the tick `end`. Costs as much as
 * there are pixels, however many changes lie in them.
 */
export function sweepSteps(
  column: StepColumn,
  scale: Scale,
  { x0, x1, end }: { x0: number; x1: number; end: Tick },
  painter: StepPainter,
): void {
  const times = new Float64Array(column.states);
  const crowd = new Crowd(column);
  const last = Math.min(x1, Math.ceil(xOf(scale, end)));
  let index = column.indexAt(tickAt(scale, x0));
  for (let x = x0; x < last;) {
    const from = tickAt(scale, x);
    const to = tickAt(scale, x + 1);
    while (index + 1 < column.length && column.tick(index + 1) <= from) index += 1;
    const next = index + 1 < column.length ? column.tick(index + 1) : Infinity;
    if (next >= to) {
      const until = next === Infinity ? last : Math.min(last, Math.floor(xOf(scale, next)));
      const right = Math.max(until, x + 1);
      if (index >= 0) painter.run(x, right, column.state(index));
      x = right;
      continue;
    }
    const far = index + FEW;
    if (far < column.length && column.tick(far) < to) index = crowd.add(x, from, Math.min(to, end), times);
    else index = addPixel(column, index, from, Math.min(to, end), times);
    painter.mix(x, times, to - from);
    x += 1;
  }
}

/** Pixels with so many changes that they are looked up; what one ends with is what the next begins with. */
class Crowd {
  readonly #column: StepColumn;
  #before: Float64Array;
  #until: Float64Array;
  /** The pixel at whose left edge `#before` has been summed up. */
  #known = NaN;

  constructor(column: StepColumn) {
    this.#column = column;
    this.#before = new Float64Array(column.states);
    this.#until = new Float64Array(column.states);
  }

  /** Puts the times of pixel `x` into `times`; answers the index of the change in force at its end. */
  add(x: number, from: Tick, to: Tick, times: Float64Array): number {
    if (this.#known !== x) {
      this.#before.fill(0);
      this.#column.addTimes(0, from, this.#before);
    }
    this.#until.fill(0);
    this.#column.addTimes(0, to, this.#until);
    for (let state = 0; state < times.length; state += 1) {
      times[state] = (this.#until[state] as number) - (this.#before[state] as number);
    }
    [this.#before, this.#until] = [this.#until, this.#before];
    this.#known = x + 1;
    return this.#column.indexAt(to);
  }
}

/** Adds up one pixel with few changes; answers the index of the change in force at its end. */
function addPixel(column: StepColumn, index: number, from: Tick, to: Tick, times: Float64Array): number {
  times.fill(0);
  let at = index;
  let since = from;
  for (;;) {
    const next = at + 1 < column.length ? column.tick(at + 1) : Infinity;
    const until = Math.min(next, to);
    if (at >= 0 && until > since) {
      const state = column.state(at);
      times[state] = (times[state] as number) + until - since;
    }
    if (next >= to) return at;
    since = until;
    at += 1;
  }
}

/** Hears of the spans in view: from pixel x0 up to before x1, at least one pixel; `index` is the span's. */
export type SpanPainter = (x0: number, x1: number, index: number) => void;

/**
 * Reads spans from left to right. Of those that begin in the same pixel and end in it only one is told, so that the
 * cost is that of the pixels.
 */
export function sweepSpans(
  spans: Spans,
  scale: Scale,
  { x0, x1, end }: { x0: number; x1: number; end: Tick },
  painter: SpanPainter,
): void {
  const until = tickAt(scale, x1);
  let at = spans.firstReaching(tickAt(scale, x0));
  /** The last pixel in which a span both began and ended. */
  let single = NaN;
  while (at < spans.length) {
    const from = spans.from(at);
    if (from >= until) return;
    const left = Math.floor(xOf(scale, from));
    const right = Math.max(left + 1, Math.ceil(xOf(scale, Math.min(spans.to(at), end))));
    const hidden = right === left + 1 && left === single;
    if (right === left + 1) single = left;
    if (right > x0 && !hidden) painter(Math.max(left, x0), Math.min(right, x1), at);
    at += 1;
    if (right > left + 1) continue;
    const after = spans.lastFrom(tickAt(scale, left + 1) - 1e-9);
    // Long ones among those that are skipped would be missed: only a crowd is thinned out.
    if (after - at > FEW) at = after;
  }
}
