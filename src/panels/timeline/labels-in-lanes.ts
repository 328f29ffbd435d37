import type { Tick } from '../../kernel/ticks.ts';
import { OPEN, type Spans } from '../../metrics/timeline/spans.ts';
import type { StepColumn } from '../../metrics/timeline/step-column.ts';
import { spanAt } from './hit.ts';
import type { LaneTexts } from './lane-text.ts';
import type { Lane } from './lanes.ts';
import { type Scale, tickAt, xOf } from './viewport.ts';

/** Narrower than this, in pixels, nothing is written into a piece of a lane. */
const LEAST_LABEL = 44;
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

/** A piece that begins left of the picture is written into by whoever draws over the lanes. */
function tellWide(left: number, right: number, x0: number, index: number, tell: LabelPainter): void {
  if (left >= 0 && right - left >= LEAST_LABEL && right > x0) tell(left, right, index);
}

/** A text that stands at the left edge of a lane, and how far the piece that it belongs to reaches into the picture. */
export interface EdgeLabel {
  readonly text: string;
  readonly x1: number;
}

/** What is to be written at the left edge of a lane: the name of the piece that has begun before; null for nothing. */
export function edgeLabel(lane: Lane, texts: LaneTexts, scale: Scale, end: Tick): EdgeLabel | null {
  const tick = tickAt(scale, 0);
  if (tick < 0 || tick >= end) return null;
  const label = (text: string, to: Tick): EdgeLabel | null => {
    const x1 = xOf(scale, Math.min(to, end));
    return text !== '' && x1 >= LEAST_LABEL ? { text, x1 } : null;
  };
  const ofSpan = (spans: Spans, text: (index: number) => string): EdgeLabel | null => {
    const at = spanAt(spans, tick);
    return at < 0 ? null : label(text(at), spans.to(at));
  };
  const ofStep = (column: StepColumn, text: (state: number) => string): EdgeLabel | null => {
    const at = column.indexAt(tick);
    if (at < 0) return null;
    return label(text(column.state(at)), at + 1 < column.length ? column.tick(at + 1) : end);
  };
  switch (lane.kind) {
    case 'bot': {
      const { acts, doing } = lane.bot;
      return (
        ofSpan(acts, (at) => texts.act(acts.beginning(at))) ?? ofStep(doing, (state) => texts.botState(state))
      );
    }
    case 'task': {
      const { tasks } = lane.row;
      return ofSpan(tasks, (at) => texts.task(tasks.extra(at)));
    }
    case 'lock': {
      const { holds, abreast } = lane.lock;
      if (abreast > 1) return null;
      return ofSpan(holds, (at) => texts.botName(holds.bot(at)));
    }
    case 'table':
      return ofStep(lane.column, (state) => texts.tableState(state));
    default:
      return null;
  }
}

/** The middle of a lane's texts, in pixels from its top. */
export const labelMiddle = ({ kind }: Pick<Lane, 'kind'>): number =>
  kind === 'bot' ? 15 : kind === 'lock' ? 9 : 9.5;
