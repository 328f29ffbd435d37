import type { Tick } from '../../kernel/ticks.ts';
import { OPEN, type Spans } from '../../metrics/timeline/spans.ts';
import type { StepColumn } from '../../metrics/timeline/step-column.ts';
import { type Scale, tickAt, xOf } from './viewport.ts';

/** Narrower than this, in pixels, nothing is written into a piece of a lane. */
export const LEAST_LABEL = 44;
/** A piece that goes on is written into until it is so wide; a label never needs more. */
export const MOST_LABEL = 260;

/** Hears of a piece of a lane that is wide enough to be written into. */
export type LabelPainter = (x0: number, x1: number, index: number) => void;

interface Stretch {
  readonly x0: number;
  readonly x1: number;
  readonly end: Tick;
}

/** The spans that reach into a stretch and are wide enough; none where there are more than could be. */
export function wideSpans(spans: Spans, scale: Scale, { x0, x1, end }: Stretch, tell: LabelPainter): void {
  const first = spans.firstReaching(tickAt(scale, x0));
  const last = spans.lastFrom(tickAt(scale, x1));
  if (last - first > scale.width) return;
  for (let at = first; at <= last; at += 1) {
    const to = spans.to(at);
    tellWide(xOf(scale, spans.from(at)), xOf(scale, to === OPEN ? end : Math.min(to, end)), x0, at, tell);
  }
}

/** The same for the pieces of a step function. */
export function wideSteps(
  column: StepColumn,
  scale: Scale,
  { x0, x1, end }: Stretch,
  tell: LabelPainter,
): void {
  const first = Math.max(0, column.indexAt(tickAt(scale, x0)));
  const last = column.indexAt(tickAt(scale, x1));
  if (last - first > scale.width) return;
  for (let at = first; at <= last; at += 1) {
    const to = at + 1 < column.length ? column.tick(at + 1) : end;
    tellWide(xOf(scale, column.tick(at)), xOf(scale, Math.min(to, end)), x0, at, tell);
  }
}

function tellWide(left: number, right: number, x0: number, index: number, tell: LabelPainter): void {
  if (right - left >= LEAST_LABEL && right > x0) tell(left, right, index);
}
