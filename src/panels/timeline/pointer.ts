import { snapped, hitAt } from './hit.ts';
import { laneAt } from './lanes.ts';
import type { Mode, TimelineModel } from './model.ts';
import { type Scale, scaleOf, tickAt } from './viewport.ts';

/** A press that moves less than this, in pixels, is a click; fingers tremble more than mice. */
const CLICK = 4;
const TAP = 9;
/** A finger that is held for so long, in milliseconds, selects a stretch from there on. */
const HOLD_MS = 450;
/** In place of a timer's number: the finger has been held for long enough. */
const HOLDING = -1;

/** Where the lanes are on the screen. */
export interface Surface {
  readonly element: HTMLElement;
  /** What scrolls them up and down. */
  readonly scroller: HTMLElement;
  /** Shows what lies under the pointer: a record, at a point of the surface. */
  hover(sequence: number | null, x: number, y: number): void;
  /** Gives a lane the focus. */
  focus(key: string): void;
}

interface Press {
  readonly id: number;
  x: number;
  y: number;
  readonly startX: number;
  readonly startY: number;
  /** How far it may move and still be a click. */
  readonly reach: number;
  moved: boolean;
}

const reachOf = (pointerType: string): number => (pointerType === 'touch' ? TAP : CLICK);

/** Lets mouse, pen and fingers move, zoom, select and measure; answers how to stop. */
export function listenToPointers(surface: Surface, model: TimelineModel): () => void {
  const { element, scroller } = surface;
  const presses = new Map<number, Press>();
  let doing: Mode = 'pan';
  let from = 0;
  let held = 0;

  const scale = (): Scale => scaleOf(model.view.peek(), element.clientWidth);
  const at = (event: PointerEvent | WheelEvent): { x: number; y: number } => {
    const box = element.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  };
  const under = (y: number) => laneAt(model.lanes.peek(), y + scroller.scrollTop);
  const snap = (x: number, y: number): number => snapped(model.timeline, under(y), scale(), x);

  const press = (event: PointerEvent): void => {
    if (event.button !== 0) return;
    const { x, y } = at(event);
    element.setPointerCapture(event.pointerId);
    const { pointerId: id, pointerType } = event;
    endHold();
    presses.set(id, { ...{ id, x, y, startX: x, startY: y, moved: false }, reach: reachOf(pointerType) });
    surface.hover(null, 0, 0);
    if (presses.size > 1) {
      // Two fingers zoom; neither of them is a tap.
      for (const one of presses.values()) one.moved = true;
      doing = 'pan';
      return;
    }
    doing = event.shiftKey ? 'measure' : event.altKey ? 'range' : model.mode.peek();
    from = snap(x, y);
    if (pointerType === 'touch' && doing === 'pan') held = window.setTimeout(() => hold(id), HOLD_MS);
  };

  /** A finger has been held: it selects a stretch from there on. */
  const hold = (id: number): void => {
    const one = presses.get(id);
    if (!one) return;
    one.moved = true;
    held = HOLDING;
    doing = 'range';
    model.rangeFrom.value = from;
  };

  /** Nothing is held any more, or something else has begun. */
  const endHold = (): void => {
    window.clearTimeout(held);
    if (held === HOLDING) model.rangeFrom.value = null;
    held = 0;
  };

  const move = (event: PointerEvent): void => {
    const { x, y } = at(event);
    const one = presses.get(event.pointerId);
    if (!one) {
      if (event.pointerType === 'mouse') hover(x, y);
      return;
    }
    if (!one.moved && Math.hypot(x - one.startX, y - one.startY) < one.reach) return;
    if (!one.moved) endHold();
    one.moved = true;
    const [dx, dy] = [x - one.x, y - one.y];
    const other = [...presses.values()].find(({ id }) => id !== one.id);
    if (other) pinch(one, other, x, y);
    else if (doing === 'pan') {
      model.pan(-dx / element.clientWidth);
      scroll(-dy, one);
    } else {
      const to = snap(x, y);
      if (doing === 'measure') model.measure.value = { from, to };
      else if (to !== from) {
        model.rangeFrom.value = null;
        model.range.value = { from: Math.min(from, to), to: Math.max(from, to) };
      }
    }
    one.x = x;
    one.y = at(event).y;
  };

  const pinch = (one: Press, other: Press, x: number, y: number): void => {
    const before = Math.max(20, Math.hypot(one.x - other.x, one.y - other.y));
    const after = Math.max(20, Math.hypot(x - other.x, y - other.y));
    const middle = (one.x + other.x) / 2;
    model.zoom(after / before, tickAt(scale(), middle));
    model.pan(-((x + other.x) / 2 - middle) / element.clientWidth);
    scroller.scrollTop -= (y - one.y) / 2;
  };

  /** Up and down through the lanes; a finger takes the page along where they end. */
  const scroll = (by: number, { reach }: Press): void => {
    const before = scroller.scrollTop;
    scroller.scrollTop += by;
    const left = by - (scroller.scrollTop - before);
    if (reach === TAP && left !== 0) window.scrollBy({ top: left, behavior: 'instant' });
  };

  const release = (event: PointerEvent): void => {
    endHold();
    const one = presses.get(event.pointerId);
    if (!presses.delete(event.pointerId) || !one || one.moved || event.type === 'pointercancel') return;
    const lane = under(one.y);
    if (!lane || lane.kind === 'group') return;
    model.active.value = lane.key;
    surface.focus(lane.key);
    const hit = hitAt(model.timeline, lane, scale(), one.x, one.y + scroller.scrollTop - lane.y);
    if (hit !== null) model.select(hit);
  };

  const hover = (x: number, y: number): void => {
    const lane = under(y);
    const hit = lane && hitAt(model.timeline, lane, scale(), x, y + scroller.scrollTop - lane.y);
    const inNight = tickAt(scale(), x) <= model.now;
    surface.hover(inNight ? hit : null, x, y);
  };

  const wheel = (event: WheelEvent): void => {
    event.preventDefault();
    const unit = event.deltaMode === 1 ? 16 : event.deltaMode === 2 ? element.clientHeight : 1;
    const [dx, dy] = [event.deltaX * unit, event.deltaY * unit];
    if (event.shiftKey || Math.abs(dx) > Math.abs(dy)) {
      model.pan((event.shiftKey && dx === 0 ? dy : dx) / element.clientWidth);
      return;
    }
    const factor = Math.exp(-Math.max(-240, Math.min(240, dy)) * (event.ctrlKey ? 0.01 : 0.002));
    model.zoom(factor, tickAt(scale(), at(event).x));
  };
  const leave = (): void => surface.hover(null, 0, 0);
  /** A finger that is held isn't a call for a menu. */
  const menu = (event: Event): void => {
    if (presses.size > 0) event.preventDefault();
  };

  element.addEventListener('pointerdown', press);
  element.addEventListener('pointermove', move);
  element.addEventListener('pointerup', release);
  element.addEventListener('pointercancel', release);
  element.addEventListener('pointerleave', leave);
  element.addEventListener('wheel', wheel, { passive: false });
  element.addEventListener('contextmenu', menu);
  return () => {
    endHold();
    element.removeEventListener('contextmenu', menu);
    element.removeEventListener('pointerdown', press);
    element.removeEventListener('pointermove', move);
    element.removeEventListener('pointerup', release);
    element.removeEventListener('pointercancel', release);
    element.removeEventListener('pointerleave', leave);
    element.removeEventListener('wheel', wheel);
  };
}
