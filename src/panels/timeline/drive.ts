import type { Deck } from '../deck.ts';
import { fitCanvas } from './canvas-size.ts';
import { lengthWords } from './describe.ts';
import { LaneLayer } from './lane-layer.ts';
import type { LaneTexts } from './lane-text.ts';
import type { Measure } from './look.ts';
import type { TimelineModel } from './model.ts';
import { drawOverLanes } from './overlay.ts';
import type { Telling } from './record-words.ts';
import { drawRuler, RULER_HEIGHT } from './ruler.ts';
import { scaleOf } from './viewport.ts';

export interface Canvases {
  readonly lanes: HTMLCanvasElement;
  readonly over: HTMLCanvasElement;
  readonly ruler: HTMLCanvasElement;
}

interface Stage {
  readonly deck: Deck;
  readonly model: TimelineModel;
  readonly scroller: HTMLElement;
  readonly picture: HTMLElement;
  readonly canvases: Canvases;
  readonly told: { readonly current: { readonly telling: Telling; readonly texts: LaneTexts } };
}

const NO_HITS: readonly number[] = [];

/** Draws the lanes on every animation frame on which something has changed; answers how to stop. */
export function drive(stage: Stage): () => void {
  const { deck, model, scroller, picture, canvases, told } = stage;
  const layer = new LaneLayer(canvases.lanes);
  let frame = 0;
  let before: readonly unknown[] = [];

  const draw = (): void => {
    frame = requestAnimationFrame(draw);
    const { telling, texts } = told.current;
    const { timeline } = model;
    if (timeline !== telling.timeline) return;
    model.goOn();
    const [width, height] = [picture.clientWidth, scroller.clientHeight];
    if (width < 40 || height < 10) return;
    const ratio = window.devicePixelRatio || 1;
    const top = scroller.scrollTop;
    const lanes = model.lanes.peek();
    const view = model.view.peek();
    const now = model.now;
    const cursor = deck.past.cursor.peek()?.tick ?? null;
    const selected = deck.past.selected.peek();
    const measure = model.measure.peek();
    const hits = model.search.peek()?.hits ?? NO_HITS;
    const marks = [
      ...[lanes, view, now, timeline.count, top, width, height, ratio, texts, cursor, selected, measure],
      ...[
        model.range.peek(),
        model.rangeFrom.peek(),
        model.relations.peek(),
        model.active.peek(),
        hits.length,
      ],
      deck.phase.peek(),
    ];
    if (marks.every((mark, index) => mark === before[index])) return;
    before = marks;
    picture.style.height = `${height}px`;
    scroller.parentElement?.style.setProperty('--picture', `${width}px`);
    const [wide, high] = [Math.round(width * ratio), Math.round(height * ratio)];
    layer.draw({
      timeline,
      lanes,
      texts,
      scale: scaleOf(view, wide),
      top,
      ratio,
      end: now,
      width: wide,
      height: high,
    });
    const scale = scaleOf(view, width);
    const over = fitCanvas(canvases.over, width, height, ratio);
    const { language } = telling;
    if (over) {
      drawOverLanes(over, {
        ...{ timeline, texts, scale, lanes, top, height, now, cursor, selected, measure, hits },
        isLive: model.isLive,
        laneFor: (sequence) => model.laneFor(sequence),
        relations: model.relations.peek(),
        range: model.range.peek(),
        rangeFrom: model.rangeFrom.peek(),
        measured: measure ? distance(language, measure) : '',
        active: model.active.peek(),
      });
    }
    const ruler = fitCanvas(canvases.ruler, width, RULER_HEIGHT, ratio);
    const { opens } = deck.scenario.peek();
    if (ruler) drawRuler(ruler, { scale, language, opens, cursor, range: model.range.peek() });
  };
  frame = requestAnimationFrame(draw);
  return () => cancelAnimationFrame(frame);
}

const distance = (language: Telling['language'], { from, to }: Measure): string =>
  lengthWords(language, Math.abs(to - from));
