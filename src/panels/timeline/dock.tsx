import type { ComponentChild } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { useDeck, useWords } from '../context.ts';
import { Icon } from '../icons.tsx';
import { ModelProvider, useModel, useTelling, useTimeline } from './context.ts';
import { describe } from './describe.ts';
import { Inspector } from './inspector.tsx';
import { onKey } from './keyboard.ts';
import { KeysLine } from './keys-line.tsx';
import { laneState } from './lane-state.ts';
import { LanesView } from './lanes-view.tsx';
import { Marks } from './marks.tsx';
import { Minimap } from './minimap.tsx';
import { TimelineModel } from './model.ts';
import { ResizeHandle } from './resize-handle.tsx';
import { Ruler } from './ruler-view.tsx';
import { Stats } from './stats.tsx';
import { Tools } from './tools.tsx';

/** Says what the keys have come to: the selected record, or the lane. */
function Announcer(): ComponentChild {
  const deck = useDeck();
  const model = useModel();
  const { words, language } = useWords();
  const { telling, texts } = useTelling();
  const selected = deck.past.selected.value;
  const { value: active } = model.active;
  const [said, say] = useState('');
  useEffect(() => {
    if (selected === null) return;
    const told = describe(telling, deck.scenario.peek(), selected, []);
    if (told) say(`${told.who}: ${told.title}. ${told.at}`);
  }, [selected, language]);
  useEffect(() => {
    const lane = model.lanes.peek().find(({ key }) => key === active);
    if (!lane) return;
    const tick = deck.past.cursor.peek()?.tick ?? model.now;
    const state = laneState(words, language, texts, lane, tick);
    say(words.timeline.laneLabel(texts.nameOf(lane), state));
  }, [active]);
  return (
    <p class="visually-hidden" aria-live="polite" data-testid="timeline-said">
      {said}
    </p>
  );
}

/** The open timeline. */
function OpenDock({ close }: { close: () => void }): ComponentChild {
  const deck = useDeck();
  const { words } = useWords();
  const model = useMemo(() => new TimelineModel(deck), [deck]);
  const root = useRef<HTMLElement>(null);
  const ruler = useRef<HTMLCanvasElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const timeline = useTimeline();
  const selected = deck.past.selected.value;

  useEffect(() => model.renew(), [timeline]);
  useEffect(() => model.keep(), [model]);
  useEffect(() => model.attend(), [model]);
  useEffect(() => model.noticed(selected), [selected]);
  const focusLane = (): void => {
    root.current?.querySelector<HTMLElement>('.tl-label [tabindex="0"]')?.focus({ preventScroll: true });
  };
  model.focusLane = focusLane;
  useEffect(() => {
    focusLane();
    // On small screens the dock opens below what is in sight.
    root.current?.querySelector('.tl-lanes')?.scrollIntoView({ block: 'nearest' });
  }, []);
  const moveLane = (by: 1 | -1): void => {
    const lanes = model.lanes.peek();
    const at = lanes.findIndex(({ key }) => key === model.activeKey.peek());
    const next = lanes[Math.max(0, Math.min(lanes.length - 1, at + by))];
    if (!next) return;
    model.active.value = next.key;
    model.reveal.value = next.key;
    root.current
      ?.querySelector<HTMLElement>(`[data-lane="${CSS.escape(next.key)}"]`)
      ?.focus({ preventScroll: true });
  };
  return (
    <ModelProvider value={model}>
      <section
        ref={root}
        class={`timeline mode-${model.mode.value}`}
        aria-label={words.timeline.title}
        data-testid="timeline"
        onKeyDown={(event) =>
          onKey(event, model, { focusSearch: () => field.current?.focus(), moveLane, close })
        }
      >
        <ResizeHandle />
        <div class="tl-head">
          <h2>{words.timeline.title}</h2>
          <Tools field={field} />
          <button
            type="button"
            class="tl-tool"
            aria-label={words.timeline.close}
            data-tip={`${words.timeline.close} (V)`}
            onClick={close}
          >
            <Icon name="close" size={17} />
          </button>
        </div>
        <div class="tl-main">
          <div class="tl-lanes">
            <Minimap />
            <Ruler canvas={ruler} />
            <LanesView ruler={ruler} />
          </div>
          <div class="tl-side" tabIndex={0} role="region" aria-label={words.timeline.side}>
            <Marks />
            <Stats />
            <Inspector />
          </div>
        </div>
        <KeysLine />
        <Announcer />
      </section>
    </ModelProvider>
  );
}

/** The timeline at the foot of the page, while it is open. */
export function TimelineDock(): ComponentChild {
  const deck = useDeck();
  if (!deck.timelineOpen.value) return null;
  const close = (): void => {
    deck.timelineOpen.value = false;
  };
  return (
    <div class="dock">
      <OpenDock close={close} />
    </div>
  );
}
