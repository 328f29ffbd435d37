import type { Tick } from '../../kernel/ticks.ts';
import type { StepColumn } from '../../metrics/timeline/step-column.ts';
import { firstFrom } from '../../metrics/timeline/range-stats.ts';
import type { Spans } from '../../metrics/timeline/spans.ts';
import type { IntTable } from '../../metrics/timeline/int-table.ts';
import type { Timeline } from '../../metrics/timeline/timeline.ts';
import { botColour, tokens } from '../../protocol/palette.ts';
import type { Lane } from './lanes.ts';
import type { Raster, Tile } from './raster.ts';
import { sweepSpans, sweepSteps } from './sweep.ts';
import {
  botTiles,
  crashTile,
  groundTile,
  laneTile,
  mixed,
  outlineTile,
  recordTile,
  tableTiles,
  taskTiles,
  tileOf,
} from './tiles.ts';
import { type Scale, tickAt, xOf } from './viewport.ts';

/** Which part of the picture is painted, and up to when the night has come. */
export interface Strip {
  readonly x0: number;
  readonly x1: number;
  readonly end: Tick;
}

/** Where things lie in a lane, in pixels from its top. */
export const BOT_STRIP = { top: 4, bottom: 25, records: 27 } as const;
export const LOCK_STRIP = { top: 3, height: 11, waits: 15, wait: 4 } as const;
/** Those who wait for a lock at the same time and are drawn; more are told in words. */
const SHOWN_WAITERS = 2;
/** Acts that are narrower, in pixels, are not set apart. */
const LEAST_ACT = 8;
/** Half the width of the sign of an incident. */
export const CRASH = 5;

/** Paints lanes into a raster whose top lies `top` pixels below the top of all lanes. */
export class LanePainter {
  readonly #tiles = new Map<string, Tile>();
  #timeline!: Timeline;
  #raster!: Raster;
  #scale!: Scale;
  #strip!: Strip;
  /** Device pixels of a CSS pixel. */
  #ratio = 1;

  paint(
    timeline: Timeline,
    lanes: readonly Lane[],
    look: { raster: Raster; scale: Scale; strip: Strip; top: number; ratio: number },
  ): void {
    const { raster, scale, strip, top, ratio } = look;
    this.#ratio = ratio;
    this.#timeline = timeline;
    this.#raster = raster;
    this.#scale = scale;
    this.#strip = strip;
    raster.phase = scale.offset;
    raster.fill(strip.x0, strip.x1, 0, raster.height, groundTile);
    for (const lane of lanes) {
      const y = lane.y - top;
      if (y * ratio >= raster.height || y + lane.height <= 0) continue;
      this.#lane(lane, y);
    }
  }

  /** Fills a part of a lane; y counts in CSS pixels. */
  #fill(x0: number, x1: number, y0: number, y1: number, tile: Tile): void {
    const ratio = this.#ratio;
    this.#raster.fill(x0, x1, Math.round(y0 * ratio), Math.round(y1 * ratio), tile);
  }

  #lane(lane: Lane, y: number): void {
    const { x0, x1 } = this.#strip;
    if (lane.kind === 'group') return;
    this.#fill(x0, x1, y + 1, y + lane.height - 1, laneTile);
    switch (lane.kind) {
      case 'bot':
        this.#steps(lane.bot.doing, y + BOT_STRIP.top, y + BOT_STRIP.bottom, botTiles);
        this.#beginnings(lane.bot.acts, y + BOT_STRIP.top, y + BOT_STRIP.bottom);
        this.#records(lane.bot.records, y + BOT_STRIP.records, lane.height - BOT_STRIP.records - 2);
        this.#crashes(lane, y);
        break;
      case 'task':
        this.#steps(lane.row.states, y + 2, y + lane.height - 2, taskTiles);
        break;
      case 'table':
        this.#steps(lane.column, y + 2, y + lane.height - 2, tableTiles);
        break;
      case 'house':
        this.#records(this.#timeline.house, y + 3, lane.height - 6);
        break;
      case 'lock':
        this.#lock(lane, y);
        break;
    }
  }

  #steps(column: StepColumn, top: number, bottom: number, tiles: readonly (Tile | null)[]): void {
    sweepSteps(column, this.#scale, this.#strip, {
      run: (x0, x1, state) => {
        const tile = tiles[state];
        if (tile) this.#fill(x0, x1, top, bottom, tile);
      },
      mix: (x, times, ticks) => {
        let sum = 0;
        let y = bottom;
        for (let state = 0; state < times.length; state += 1) {
          const spent = times[state] as number;
          const tile = tiles[state];
          if (spent === 0 || !tile) continue;
          sum += spent;
          const next = bottom - ((bottom - top) * sum) / ticks;
          this.#fill(x, x + 1, next, y, tile);
          y = next;
        }
      },
    });
  }

  /** A thin line where one act ends and the next begins, if there is room. */
  #beginnings(acts: Spans, top: number, bottom: number): void {
    const { x0: left, x1: right } = this.#strip;
    const many = acts.lastFrom(tickAt(this.#scale, right)) - acts.firstReaching(tickAt(this.#scale, left));
    if (many > this.#scale.width) return;
    sweepSpans(acts, this.#scale, this.#strip, (_, x1, index) => {
      const x = Math.floor(xOf(this.#scale, acts.from(index)));
      const { x0 } = this.#strip;
      const wide =
        Math.min(acts.to(index), this.#strip.end) - acts.from(index) > LEAST_ACT * this.#scale.perPixel;
      if (wide && x >= x0 && x < x1) this.#fill(x, x + 1, top, bottom, outlineTile);
    });
  }

  /** How many records there are in each pixel, as a mark that grows with their number. */
  #records(rows: IntTable, top: number, height: number): void {
    const { records } = this.#timeline;
    const scale = this.#scale;
    const { x0, x1, end } = this.#strip;
    const last = Math.min(x1, Math.ceil(xOf(scale, end)) + 1);
    let at = firstFrom(records, { records: rows }, tickAt(scale, x0));
    for (let x = x0; x < last;) {
      if (at >= rows.length) return;
      const tick = this.#timeline.tickOf(rows.at(at, 0));
      const here = Math.floor(xOf(scale, tick));
      if (here > x) {
        x = here;
        continue;
      }
      const next = this.#firstAfter(rows, at, tickAt(scale, x + 1));
      const many = next - at;
      const size = Math.max(2, Math.min(height, Math.round(1 + Math.log2(many + 1))));
      if (many > 0) this.#fill(x, x + 1, top + height - size, top + height, recordTile);
      at = next;
      x += 1;
    }
  }

  /** Index of the first row at or after `at` whose record doesn't lie before a tick; near ones are found fast. */
  #firstAfter(rows: IntTable, at: number, tick: Tick): number {
    const before = (row: number): boolean => this.#timeline.tickOf(rows.at(row, 0)) < tick;
    let step = 1;
    let low = at;
    while (low + step < rows.length && before(low + step)) {
      low += step;
      step *= 2;
    }
    let high = Math.min(rows.length, low + step);
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (before(middle)) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #lock({ lock }: Extract<Lane, { kind: 'lock' }>, y: number): void {
    const each = LOCK_STRIP.height / Math.max(1, lock.abreast);
    sweepSpans(lock.holds, this.#scale, this.#strip, (x0, x1, index) => {
      const tile = this.#botTile(lock.holds.bot(index), 'solid');
      const top = y + LOCK_STRIP.top + lock.holds.extra(index) * each;
      this.#fill(x0, x1, top, top + each, tile);
    });
    sweepSpans(lock.waits, this.#scale, this.#strip, (x0, x1, index) => {
      const place = lock.waits.extra(index);
      if (place >= SHOWN_WAITERS) return;
      const top = y + LOCK_STRIP.waits + place * (LOCK_STRIP.wait + 1);
      this.#fill(x0, x1, top, top + LOCK_STRIP.wait, this.#botTile(lock.waits.bot(index), 'stripes'));
    });
  }

  #botTile(number: number, pattern: 'solid' | 'stripes'): Tile {
    const bot = this.#timeline.bots.of(number);
    const colour = bot ? botColour(bot.role, bot.index) : tokens.inkFaint;
    const key = colour + pattern;
    let tile = this.#tiles.get(key);
    if (!tile) {
      tile = tileOf(
        pattern === 'solid' ? colour : mixed(colour, tokens.nightDeep, 0.1),
        pattern,
        tokens.nightDeep,
      );
      this.#tiles.set(key, tile);
    }
    return tile;
  }

  /** A diamond where the bot was in an incident. */
  #crashes({ bot }: Extract<Lane, { kind: 'bot' }>, y: number): void {
    const { incidents, bots } = this.#timeline;
    const scale = this.#scale;
    const { x0, x1 } = this.#strip;
    const last = incidents.upTo(tickAt(scale, x1 + CRASH));
    let before = -Infinity;
    for (let row = incidents.upTo(tickAt(scale, x0 - CRASH) - 1); row < last; row += 1) {
      const x = Math.floor(xOf(scale, incidents.at(row, 0)));
      if (x <= before || (bots.of(incidents.at(row, 3)) !== bot && bots.of(incidents.at(row, 4)) !== bot))
        continue;
      before = x;
      const middle = Math.round((y + 8) * this.#ratio);
      this.#diamond(x, middle, Math.round((CRASH + 2) * this.#ratio), outlineTile);
      this.#diamond(x, middle, Math.round(CRASH * this.#ratio), crashTile);
    }
  }

  #diamond(x: number, y: number, size: number, tile: Tile): void {
    const { x0, x1 } = this.#strip;
    for (let row = -size; row <= size; row += 1) {
      const half = size - Math.abs(row);
      this.#raster.fill(Math.max(x0, x - half), Math.min(x1, x + half + 1), y + row, y + row + 1, tile);
    }
  }
}
