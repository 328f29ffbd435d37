import type { ComponentChild } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { useDeck, useWords } from '../context.ts';
import { fitCanvas } from './canvas-size.ts';
import { useModel } from './context.ts';
import { listenToDrags } from './drag.ts';
import { drawMinimap, MINIMAP_HEIGHT, timeWords } from './ruler.ts';
import { spanOf } from './viewport.ts';

/** The whole night, small. What is in view can be dragged along; a click goes there. */
export function Minimap(): ComponentChild {
  const deck = useDeck();
  const model = useModel();
  const { words, language } = useWords();
  const canvas = useRef<HTMLCanvasElement>(null);
  const [width, setWidth] = useState(0);
  const view = model.view.value;
  const cursor = deck.past.cursor.value?.tick ?? null;
  const range = model.range.value;
  const { opens } = deck.scenario.value;
  const time = (tick: number): string => timeWords(language, opens, tick, 1000);
  const search = model.search.value;
  const { past } = deck;
  const revision = past.revision.value;
  const series = useMemo(() => past.figures().series, [past, revision]);

  useEffect(() => {
    const element = canvas.current;
    if (!element) return;
    const watcher = new ResizeObserver(() => setWidth(element.clientWidth));
    watcher.observe(element);
    let holds = false;
    const release = listenToDrags(element, ({ start, x, by, moved, done }) => {
      const perPixel = model.end / Math.max(1, element.clientWidth);
      const { from, to } = model.view.peek();
      const inside = (at: number): boolean => at * perPixel >= from && at * perPixel <= to;
      holds ||= inside(start);
      if (moved && holds) model.pan((by * perPixel) / spanOf({ from, to }));
      else if (moved || done) model.pan((x * perPixel - (from + to) / 2) / spanOf({ from, to }));
      if (done) holds = false;
    });
    return () => {
      watcher.disconnect();
      release();
    };
  }, [model]);

  useEffect(() => {
    const context =
      canvas.current && width > 0 && fitCanvas(canvas.current, width, MINIMAP_HEIGHT, devicePixelRatio);
    if (!context) return;
    const { timeline } = model;
    const every = Math.max(1, Math.floor((search?.hits.length ?? 0) / width));
    drawMinimap(context, {
      ...{ width, view, cursor, range },
      end: model.end,
      inside: series.inside,
      incidents: series.incidents,
      binTicks: series.binSeconds * 1000,
      hits: (search?.hits ?? []).filter((_, at) => at % every === 0).map((hit) => timeline.tickOf(hit)),
    });
  });

  return (
    <canvas
      ref={canvas}
      class="tl-minimap"
      role="img"
      aria-label={words.timeline.minimap(time(view.from), time(view.to))}
      data-testid="minimap"
    />
  );
}
