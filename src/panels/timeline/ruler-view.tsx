import type { ComponentChild, RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import { useDeck, useWords } from '../context.ts';
import { useModel } from './context.ts';
import { listenToDrags } from './drag.ts';
import { scaleOf, tickAt, xOf } from './viewport.ts';

/** How near to the cursor's handle one has to press to take it, in pixels. */
const HANDLE = 10;

/** The ruler: a click goes to a moment, the handle drags the cursor, any other drag selects a stretch. */
export function Ruler({ canvas }: { canvas: RefObject<HTMLCanvasElement | null> }): ComponentChild {
  const deck = useDeck();
  const model = useModel();
  const { words } = useWords();
  useEffect(() => {
    const element = canvas.current;
    if (!element) return;
    let takes: boolean | null = null;
    return listenToDrags(element, ({ start, x, moved, done }) => {
      const scale = scaleOf(model.view.peek(), element.clientWidth);
      const { past } = deck;
      const cursor = past.cursor.peek();
      takes ??= cursor !== null && Math.abs(xOf(scale, cursor.tick) - start) <= HANDLE;
      const within = (tick: number): number => Math.max(0, Math.min(model.now, Math.round(tick)));
      if (takes || (done && !moved)) {
        past.seek({ tick: within(tickAt(scale, x)) });
        model.follows.value = false;
      } else {
        const [a, b] = [within(tickAt(scale, start)), within(tickAt(scale, x))];
        model.range.value = { from: Math.min(a, b), to: Math.max(a, b) };
      }
      if (done) takes = null;
    });
  }, [deck, model]);
  return (
    <canvas ref={canvas} class="tl-ruler" role="img" aria-label={words.timeline.ruler} data-testid="ruler" />
  );
}
