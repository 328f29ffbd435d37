/** A drag along a strip: where it began and where it is, in pixels from the strip's left edge. */
export interface Drag {
  readonly start: number;
  readonly x: number;
  /** Pixels since the last call. */
  readonly by: number;
  /** Whether it has moved further than a click may. */
  readonly moved: boolean;
  readonly done: boolean;
}

const CLICK = 3;

/** Tells a handler of drags on a strip, from press to release; answers how to stop. */
export function listenToDrags(element: HTMLElement, handle: (drag: Drag) => void): () => void {
  let press: { id: number; start: number; last: number; moved: boolean } | null = null;
  const xOf = (event: PointerEvent): number => event.clientX - element.getBoundingClientRect().left;
  const down = (event: PointerEvent): void => {
    if (event.button !== 0 || press) return;
    const x = xOf(event);
    element.setPointerCapture(event.pointerId);
    press = { id: event.pointerId, start: x, last: x, moved: false };
  };
  const tell = (event: PointerEvent, done: boolean): void => {
    if (press?.id !== event.pointerId) return;
    const x = xOf(event);
    press.moved ||= Math.abs(x - press.start) >= CLICK;
    if (press.moved || done) handle({ start: press.start, x, by: x - press.last, moved: press.moved, done });
    press.last = x;
    if (done) press = null;
  };
  const move = (event: PointerEvent): void => tell(event, false);
  const up = (event: PointerEvent): void => tell(event, true);
  element.addEventListener('pointerdown', down);
  element.addEventListener('pointermove', move);
  element.addEventListener('pointerup', up);
  element.addEventListener('pointercancel', up);
  return () => {
    element.removeEventListener('pointerdown', down);
    element.removeEventListener('pointermove', move);
    element.removeEventListener('pointerup', up);
    element.removeEventListener('pointercancel', up);
  };
}
