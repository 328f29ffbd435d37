import { snapped, hitAt } from './hit.ts';
import { laneAt } from './lanes.ts';
import type { Mode, TimelineModel } from './model.ts';
import { type Scale, scaleOf, tickAt } from './viewport.ts';

/** A press that moves less than this, in pixels, is a click. */
const CLICK = 4;

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
  moved: boolean;
}

/** Lets mouse, pen and fingers move, zoom, select and measure; answers how to stop. */
export function listenToPointers(surface: Surface, model: TimelineModel): () => void {
  const { element, scroller } = surface;
  const presses = new Map<number, Press>();
  let doing: Mode = 'pan';
  let from = 0;

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
    presses.set(event.pointerId, {
      id: event.pointerId,
      x,
      y,
      startX: x,
      startY: y,
      moved: presses.size > 0,
    });
    surface.hover(null, 0, 0);
    doing = event.shiftKey ? 'measure' : event.altKey ? 'range' : model.mode.peek();
    from = snap(x, y);
  };

  const move = (event: PointerEvent): void => {
    const { x, y } = at(event);
    const one = presses.get(event.pointerId);
    if (!one) {
      if (event.pointerType === 'mouse') hover(x, y);
      return;
    }
    if (!one.moved && Math.hypot(x - one.startX, y - one.startY) < CLICK) return;
    one.moved = true;
    const [dx, dy] = [x - one.x, y - one.y];
    const other = [...presses.values()].find(({ id }) => id !== one.id);
    if (other) pinch(one, other, x, y);
    else if (doing === 'pan') {
      model.pan(-dx / element.clientWidth);
      scroller.scrollTop -= dy;
    } else {
      const to = snap(x, y);
      if (doing === 'measure') model.measure.value = { from, to };
      else model.range.value = { from: Math.min(from, to), to: Math.max(from, to) };
    }
    one.x = x;
    one.y = y;
  };

  const pinch = (one: Press, other: Press, x: number, y: number): void => {
    const before = Math.max(20, Math.abs(one.x - other.x));
    const after = Math.max(20, Math.abs(x - other.x));
    const middle = (one.x + other.x) / 2;
    if (Math.abs(one.x - other.x) > 8) model.zoom(after / before, tickAt(scale(), middle));
    model.pan(-((x + other.x) / 2 - middle) / element.clientWidth);
    scroller.scrollTop -= (y - one.y) / 2;
  };

  const release = (event: PointerEvent): void => {
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

  element.addEventListener('pointerdown', press);
  element.addEventListener('pointermove', move);
  element.addEventListener('pointerup', release);
  element.addEventListener('pointercancel', release);
  element.addEventListener('pointerleave', leave);
  element.addEventListener('wheel', wheel, { passive: false });
  return () => {
    element.removeEventListener('pointerdown', press);
    element.removeEventListener('pointermove', move);
    element.removeEventListener('pointerup', release);
    element.removeEventListener('pointercancel', release);
    element.removeEventListener('pointerleave', leave);
    element.removeEventListener('wheel', wheel);
  };
}
