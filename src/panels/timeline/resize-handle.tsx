import type { ComponentChild } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { useWords } from '../context.ts';

const LEAST = 190;
const STEP = 24;
/** The floor keeps some of the window. */
const most = (): number => Math.max(LEAST, Math.round(window.innerHeight * 0.62));
const first = (): number => Math.round(Math.min(380, window.innerHeight * 0.4));

/** Makes the timeline higher and lower, by dragging and by arrow keys. */
export function ResizeHandle(): ComponentChild {
  const { words } = useWords();
  const handle = useRef<HTMLDivElement>(null);
  const drag = useRef<{ y: number; height: number; sign: 1 | -1 } | null>(null);
  const [height, setHeight] = useState(first);
  const set = (to: number): void => setHeight(Math.max(LEAST, Math.min(most(), Math.round(to))));
  useEffect(() => {
    handle.current?.parentElement?.style.setProperty('--dock-height', `${height}px`);
  }, [height]);
  return (
    <div
      ref={handle}
      class="tl-handle"
      role="separator"
      tabIndex={0}
      aria-orientation="horizontal"
      aria-label={words.timeline.resize}
      aria-valuenow={height}
      aria-valuemin={LEAST}
      aria-valuemax={most()}
      onPointerDown={(event) => {
        const self = event.currentTarget;
        self.setPointerCapture(event.pointerId);
        // On narrow screens the handle lies under the lanes, and dragging it down makes them higher.
        const lanes = self.parentElement?.querySelector('.tl-lanes')?.getBoundingClientRect().top ?? 0;
        const sign = self.getBoundingClientRect().top > lanes ? 1 : -1;
        drag.current = { y: event.clientY, height, sign };
      }}
      onPointerMove={(event) => {
        const { current } = drag;
        if (!current || !event.currentTarget.hasPointerCapture(event.pointerId)) return;
        set(current.height + current.sign * (event.clientY - current.y));
      }}
      onKeyDown={(event) => {
        const by = event.key === 'ArrowUp' ? STEP : event.key === 'ArrowDown' ? -STEP : 0;
        if (by === 0) return;
        event.preventDefault();
        event.stopPropagation();
        set(height + by);
      }}
    />
  );
}
