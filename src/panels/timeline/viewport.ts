import type { Tick } from '../../kernel/ticks.ts';

/** The stretch of time that is in view, in ticks; they need not be whole. */
export interface View {
  readonly from: Tick;
  readonly to: Tick;
}

/** As near as one can get: a screen of so many ticks. */
export const LEAST_SPAN = 20;
/** How far beyond the ends of the night one can look, as a share of what is in view. */
const BEYOND = 0.5;
/** Room that is left free on the right of the present while the view follows it, as a share. */
const AHEAD = 0.06;

export const spanOf = ({ from, to }: View): Tick => to - from;

/** Moves and shrinks a view until it shows something of the night from 0 to `end`. */
export function clamped({ from, to }: View, end: Tick): View {
  const night = Math.max(end, LEAST_SPAN);
  const span = Math.max(LEAST_SPAN, Math.min(to - from, night * (1 + BEYOND)));
  const least = -span * BEYOND;
  const most = night - span * (1 - BEYOND);
  const start = Math.min(Math.max(from, least), Math.max(most, least));
  return { from: start, to: start + span };
}

/** Shows `1 / factor` of the time, and leaves a tick where it is on the screen. */
export function zoomedAt(view: View, factor: number, tick: Tick, end: Tick): View {
  const night = Math.max(end, LEAST_SPAN);
  const span = Math.max(LEAST_SPAN, Math.min(spanOf(view) / factor, night * (1 + BEYOND)));
  const share = (tick - view.from) / spanOf(view);
  const from = tick - share * span;
  return clamped({ from, to: from + span }, end);
}

/** Moves by a share of what is in view. */
export function panned(view: View, share: number, end: Tick): View {
  const by = spanOf(view) * share;
  return clamped({ from: view.from + by, to: view.to + by }, end);
}

/** The whole night from 0 to `end`. */
export const fitted = (end: Tick): View => ({ from: 0, to: Math.max(end, LEAST_SPAN) });

/** A stretch with some room on both sides. */
export function around(from: Tick, to: Tick, end: Tick, room = 0.15): View {
  const span = Math.max(to - from, LEAST_SPAN);
  return clamped({ from: from - span * room, to: from + span * (1 + room) }, end);
}

/** Moves a view so that a tick is in it, if it isn't. */
export function bringing(view: View, tick: Tick, end: Tick): View {
  const margin = spanOf(view) * 0.05;
  if (tick >= view.from + margin && tick <= view.to - margin) return view;
  const from = tick - spanOf(view) / 2;
  return clamped({ from, to: from + spanOf(view) }, end);
}

/** Moves a view on so that the present is in it. */
export function following(view: View, now: Tick): View {
  const latest = view.to - spanOf(view) * AHEAD;
  return now <= latest ? view : { from: view.from + now - latest, to: view.to + now - latest };
}

/** Where ticks lie on the screen: a whole number of pixels from tick 0, so that a moving picture can be shifted. */
export interface Scale {
  /** Ticks of one pixel. */
  readonly perPixel: number;
  /** Pixels between tick 0 and the left edge; whole. */
  readonly offset: number;
  /** Pixels in view. */
  readonly width: number;
}

export function scaleOf(view: View, width: number): Scale {
  const perPixel = spanOf(view) / Math.max(1, width);
  return { perPixel, offset: Math.round(view.from / perPixel), width };
}

export const tickAt = ({ perPixel, offset }: Scale, x: number): Tick => (x + offset) * perPixel;
export const xOf = ({ perPixel, offset }: Scale, tick: Tick): number => tick / perPixel - offset;
