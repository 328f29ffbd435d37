import { WORKING } from '../../metrics/duty-time.ts';
import { OFF_DUTY } from '../../metrics/timeline/bot-lanes.ts';
import type { Timeline } from '../../metrics/timeline/timeline.ts';
import { tokens } from '../../protocol/palette.ts';
import { labelMiddle, MOST_LABEL, wideSpans, wideSteps } from './labels-in-lanes.ts';
import type { LaneTexts } from './lane-text.ts';
import type { Lane } from './lanes.ts';
import { CRASH, LanePainter, type Strip } from './paint.ts';
import { Raster } from './raster.ts';
import type { Scale } from './viewport.ts';

/** What is to be seen of the lanes. */
export interface Scene {
  readonly timeline: Timeline;
  readonly lanes: readonly Lane[];
  readonly texts: LaneTexts;
  readonly scale: Scale;
  /** Pixels of the lanes above the picture, in CSS pixels like all that is vertical. */
  readonly top: number;
  /** Device pixels of a CSS pixel. `scale`, `width` and `height` count in device pixels. */
  readonly ratio: number;
  /** The tick that is now. */
  readonly end: number;
  readonly width: number;
  readonly height: number;
}

const FONT = 'px ui-rounded, "Segoe UI", system-ui, "Noto Sans CJK SC", sans-serif';

/**
 * The lanes' own canvas. What has been painted stays: as the night goes on only the newest pixels are painted, and
 * when the view moves by whole pixels the picture is shifted. Answers from `draw` how many pixels wide the painted
 * part was.
 */
export class LaneLayer {
  readonly #context: CanvasRenderingContext2D;
  readonly #painter = new LanePainter();
  #raster = new Raster(1, 1);
  #last: Scene | null = null;
  #ratio = 1;

  /** Throws an Error if the canvas can't be drawn on. */
  constructor(canvas: HTMLCanvasElement) {
    const context = canvas.getContext('2d', { alpha: false });
    if (!context) throw new Error('The timeline can’t be drawn here.');
    this.#context = context;
  }

  /** Paints everything anew the next time. */
  forget(): void {
    this.#last = null;
  }

  draw(scene: Scene): number {
    const { width, height, scale, end } = scene;
    const { canvas } = this.#context;
    if (canvas.width !== width || canvas.height !== height) {
      canvas.width = width;
      canvas.height = height;
      this.#raster = new Raster(width, height);
      this.#last = null;
    }
    const last = this.#last;
    this.#last = scene;
    if (!last || !alike(last, scene)) return this.#paint(scene, { x0: 0, x1: width, end });
    const shift = scale.offset - last.scale.offset;
    if (Math.abs(shift) >= width / 2) return this.#paint(scene, { x0: 0, x1: width, end });
    if (shift !== 0) this.#context.drawImage(canvas, -shift, 0);
    let painted = 0;
    if (shift < 0) painted += this.#paint(scene, { x0: 0, x1: -shift + CRASH + 2, end });
    // From the beginning of what went on when it was painted last, since its label may have room now.
    const from = Math.floor(last.end / scale.perPixel - scale.offset) - CRASH - 3;
    const first = Math.max(0, Math.min(from, shift > 0 ? width - shift - CRASH - 2 : width));
    const x0 = Math.max(0, this.#openFrom(scene, first));
    if ((shift > 0 || end !== last.end) && x0 < width) painted += this.#paint(scene, { x0, x1: width, end });
    return painted;
  }

  /** Where the piece under way that is being written into begins. */
  #openFrom({ lanes, scale }: Scene, first: number): number {
    let x0 = first;
    for (const lane of lanes) {
      if (lane.kind !== 'bot') continue;
      const { doing } = lane.bot;
      const at = doing.indexAt((first + scale.offset) * scale.perPixel);
      if (at < 0) continue;
      const x = Math.floor(doing.tick(at) / scale.perPixel - scale.offset) - 1;
      if (first - x < MOST_LABEL) x0 = Math.min(x0, x);
    }
    return x0;
  }

  #paint(scene: Scene, strip: Strip): number {
    const raster = this.#raster;
    const { timeline, lanes, scale, top, ratio } = scene;
    this.#painter.paint(timeline, lanes, { raster, scale, strip, top, ratio });
    const image = new ImageData(new Uint8ClampedArray(raster.pixels.buffer), raster.width, raster.height);
    const { x0, x1 } = strip;
    this.#context.putImageData(image, 0, 0, x0, 0, x1 - x0, raster.height);
    this.#write(scene, strip);
    return x1 - x0;
  }

  /** Writes into the pieces that are wide enough, within the strip. */
  #write(scene: Scene, strip: Strip): void {
    const context = this.#context;
    const { lanes, texts, scale, top, height, ratio } = scene;
    this.#ratio = ratio;
    context.save();
    context.beginPath();
    context.rect(strip.x0, 0, strip.x1 - strip.x0, height);
    context.clip();
    context.font = `${11 * ratio}${FONT}`;
    context.textBaseline = 'middle';
    for (const lane of lanes) {
      const y = lane.y - top;
      if (y * ratio >= height || y + lane.height <= 0) continue;
      if (lane.kind === 'bot') {
        const { acts, doing } = lane.bot;
        wideSpans(acts, scale, strip, (x0, x1, index) =>
          this.#label(texts.act(acts.beginning(index)), x0, x1, y + labelMiddle(lane)),
        );
        wideSteps(doing, scale, strip, (x0, x1, index) => {
          const state = doing.state(index);
          if (state !== WORKING && state !== OFF_DUTY)
            this.#label(texts.botState(state), x0, x1, y + labelMiddle(lane));
        });
      } else if (lane.kind === 'task') {
        const { tasks } = lane.row;
        wideSpans(tasks, scale, strip, (x0, x1, index) =>
          this.#label(texts.task(tasks.extra(index)), x0, x1, y + labelMiddle(lane)),
        );
      } else if (lane.kind === 'table') {
        const { column } = lane;
        wideSteps(column, scale, strip, (x0, x1, index) =>
          this.#label(texts.tableState(column.state(index)), x0, x1, y + labelMiddle(lane)),
        );
      } else if (lane.kind === 'lock') {
        const { holds, abreast } = lane.lock;
        // Side by side there is no room for names.
        if (abreast > 1) continue;
        wideSpans(holds, scale, strip, (x0, x1, index) =>
          this.#label(texts.botName(holds.bot(index)), x0, x1, y + labelMiddle(lane)),
        );
      }
    }
    context.restore();
  }

  /** A text on a plate of its own, so that it can be read on any pattern; cut off where the piece ends. */
  #label(text: string, x0: number, x1: number, middle: number): void {
    if (text === '') return;
    const context = this.#context;
    const ratio = this.#ratio;
    const y = Math.round(middle * ratio);
    const room = Math.min(x1 - x0, MOST_LABEL * ratio) - 6 * ratio;
    const wide = Math.min(room, context.measureText(text).width + 6 * ratio);
    const left = Math.round(x0) + 2;
    context.fillStyle = `${tokens.nightDeep}c8`;
    context.fillRect(left, y - 7 * ratio, wide, 14 * ratio);
    context.save();
    context.beginPath();
    context.rect(left, y - 8 * ratio, wide, 16 * ratio);
    context.clip();
    context.fillStyle = tokens.ink;
    context.fillText(text, left + 3 * ratio, y + 0.5);
    context.restore();
  }
}

/** Whether two scenes differ in nothing but the time that has passed and a shift. */
const alike = (a: Scene, b: Scene): boolean =>
  a.timeline === b.timeline &&
  a.lanes === b.lanes &&
  a.texts === b.texts &&
  a.top === b.top &&
  a.ratio === b.ratio &&
  a.scale.perPixel === b.scale.perPixel;
