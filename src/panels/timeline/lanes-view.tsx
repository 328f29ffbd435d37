import type { ComponentChild, RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { fieldsAt } from '../../metrics/timeline/look.ts';
import { useDeck, useWords } from '../context.ts';
import { useModel, useTelling } from './context.ts';
import { drive, type Canvases } from './drive.ts';
import { LaneLabels } from './lane-labels.tsx';
import { heightOf } from './lanes.ts';
import { listenToPointers } from './pointer.ts';
import { recordWords } from './record-words.ts';

interface Hover {
  readonly sequence: number;
  readonly x: number;
  readonly y: number;
}

/** What lies under the pointer, in words. */
function HoverTip({ at }: { at: Hover | null }): ComponentChild {
  const { telling } = useTelling();
  const record = at && fieldsAt(telling.timeline.records, at.sequence);
  if (!at || !record) return null;
  const who = record.actor === 0 ? telling.words.timeline.house : telling.nameOf(record.actor);
  return (
    <div class="tl-tip" aria-hidden="true" style={{ left: `${at.x + 12}px`, top: `${at.y + 14}px` }}>
      <strong>{who}</strong> {recordWords(telling, record)}
    </div>
  );
}

/** The lanes: names on the left, the picture on the right; both scroll together. */
export function LanesView(props: { ruler: RefObject<HTMLCanvasElement | null> }): ComponentChild {
  const deck = useDeck();
  const model = useModel();
  const { words } = useWords();
  const { telling, texts } = useTelling();
  const scroller = useRef<HTMLDivElement>(null);
  const picture = useRef<HTMLDivElement>(null);
  const under = useRef<HTMLCanvasElement>(null);
  const over = useRef<HTMLCanvasElement>(null);
  const [hover, setHover] = useState<Hover | null>(null);
  const told = useRef({ telling, texts });
  told.current = { telling, texts };
  const lanes = model.lanes.value;

  useEffect(() => {
    const [body, element] = [scroller.current, picture.current];
    if (!body || !element || !under.current || !over.current || !props.ruler.current) return;
    const canvases: Canvases = { lanes: under.current, over: over.current, ruler: props.ruler.current };
    const stop = drive({ deck, model, scroller: body, picture: element, canvases, told });
    const release = listenToPointers(
      {
        element,
        scroller: body,
        hover: (sequence, x, y) => setHover(sequence === null ? null : { sequence, x, y }),
        focus: (key) => {
          body.querySelector<HTMLElement>(`[data-lane="${CSS.escape(key)}"]`)?.focus({ preventScroll: true });
        },
      },
      model,
    );
    return () => {
      stop();
      release();
    };
  }, [deck, model]);

  const reveal = model.reveal.value;
  useEffect(() => {
    if (reveal === null) return;
    model.reveal.value = null;
    const body = scroller.current;
    const lane = lanes.find(({ key }) => key === reveal);
    if (!body || !lane) return;
    if (lane.y < body.scrollTop) body.scrollTop = lane.y;
    const below = lane.y + lane.height - body.clientHeight;
    if (below > body.scrollTop) body.scrollTop = below;
  }, [reveal]);

  return (
    <div class="tl-body" ref={scroller}>
      <div class="tl-inner" style={{ height: `${heightOf(lanes)}px` }}>
        <LaneLabels />
        <div class="tl-picture" ref={picture} role="img" aria-label={words.timeline.canvas}>
          <canvas ref={under} data-testid="timeline-lanes" />
          <canvas ref={over} />
          <HoverTip at={hover} />
        </div>
      </div>
      {lanes.length === 0 && <p class="empty">{words.timeline.empty}</p>}
    </div>
  );
}
