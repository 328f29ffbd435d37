import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { StepColumn } from '../../../src/metrics/timeline/step-column.ts';
import { Spans } from '../../../src/metrics/timeline/spans.ts';
import { Timeline } from '../../../src/metrics/timeline/timeline.ts';
import { hitAt, snapped } from '../../../src/panels/timeline/hit.ts';
import { heightOf, laneAt, lanesOf } from '../../../src/panels/timeline/lanes.ts';
import { LanePainter } from '../../../src/panels/timeline/paint.ts';
import { Raster } from '../../../src/panels/timeline/raster.ts';
import { sweepSpans, sweepSteps } from '../../../src/panels/timeline/sweep.ts';
import { botTiles, tableTiles, taskTiles } from '../../../src/panels/timeline/tiles.ts';
import { scaleOf, tickAt, xOf } from '../../../src/panels/timeline/viewport.ts';
import { Mode } from '../../../src/protocol/modes.ts';
import { Locks } from '../../../src/protocol/words.ts';
import { builtInScenario } from '../../../src/restaurant/scenarios.ts';
import { recordsOf, setupOf } from '../../metrics/nights.ts';

const steps = fc.array(fc.record({ after: fc.integer({ min: 1, max: 400 }), state: fc.nat(3) }), {
  minLength: 1,
  maxLength: 300,
});

function columnOf(list: readonly { after: number; state: number }[]): { column: StepColumn; end: number } {
  const column = new StepColumn(4);
  let tick = 0;
  for (const [sequence, { after, state }] of list.entries()) {
    tick += after;
    column.change(tick, state, sequence);
  }
  return { column, end: tick + 50 };
}

describe('reading a step function pixel by pixel', () => {
  test('tells of every pixel once, and what it had the most of', () => {
    fc.assert(
      fc.property(steps, fc.nat(20_000), fc.integer({ min: 20, max: 40_000 }), (list, from, span) => {
        const { column, end } = columnOf(list);
        const width = 100;
        const scale = scaleOf({ from, to: from + span }, width);
        const seen: Float64Array[] = [];
        sweepSteps(
          column,
          scale,
          { x0: 0, x1: width, end },
          {
            run: (x0, x1, state) => {
              for (let x = x0; x < x1; x += 1) {
                expect(seen[x]).toBeUndefined();
                seen[x] = new Float64Array(4);
                seen[x]![state] = scale.perPixel;
              }
            },
            mix: (x, times) => {
              expect(seen[x]).toBeUndefined();
              seen[x] = times.slice();
            },
          },
        );
        for (let x = 0; x < width; x += 1) {
          if (tickAt(scale, x + 1) > end) continue;
          const times = new Float64Array(4);
          column.addTimes(tickAt(scale, x), tickAt(scale, x + 1), times);
          for (const [state, ticks] of times.entries()) expect(seen[x]?.[state] ?? 0).toBeCloseTo(ticks, 3);
        }
      }),
    );
  });

  test('finds every span that is wider than a pixel', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(50), fc.integer({ min: 1, max: 3000 })), { maxLength: 200 }),
        fc.nat(5000),
        (list, from) => {
          const spans = new Spans();
          const scale = scaleOf({ from, to: from + 2000 }, 100);
          let tick = 0;
          for (const [after, length] of list) {
            tick += after;
            spans.end(spans.begin(tick, 1, 0, 0), tick + length, 0);
          }
          const told = new Set<number>();
          sweepSpans(spans, scale, { x0: 0, x1: 100, end: 1e6 }, (_a, _b, index) => told.add(index));
          for (let at = 0; at < spans.length; at += 1) {
            const [x0, x1] = [xOf(scale, spans.from(at)), xOf(scale, spans.to(at))];
            if (x1 - x0 >= 2 && x1 > 1 && x0 < 99) expect(told).toContain(at);
          }
        },
      ),
    );
  });
});

const scenario = builtInScenario('friday');
const threads = setupOf('friday', Mode.Threads);
const nights = [
  recordsOf({ ...threads, staffing: { ...threads.staffing, locks: Locks.Each } }),
  recordsOf(setupOf('friday', Mode.Loop)),
].map((records) => {
  const timeline = new Timeline(scenario);
  timeline.catchUp(records);
  return timeline;
});

function painted(timeline: Timeline, view: { from: number; to: number }, strips: readonly number[] = []) {
  const lanes = lanesOf(timeline, { pinned: new Set(), folded: new Set() });
  const width = 200;
  const raster = new Raster(width, heightOf(lanes));
  const scale = scaleOf(view, width);
  const painter = new LanePainter();
  const cuts = [0, ...strips, width];
  for (let at = 1; at < cuts.length; at += 1) {
    const strip = { x0: cuts[at - 1]!, x1: cuts[at]!, end: timeline.end };
    painter.paint(timeline, lanes, { raster, scale, strip, top: 0, ratio: 1 });
  }
  return { lanes, raster, scale };
}

describe.each(nights)('a night', (timeline) => {
  const views = fc
    .tuple(fc.nat(timeline.end), fc.integer({ min: 100, max: timeline.end }))
    .map(([from, span]) => ({ from, to: from + span }));

  test('looks the same painted at once and strip by strip', () => {
    fc.assert(
      fc.property(views, fc.integer({ min: 1, max: 199 }), (view, cut) => {
        const [parts, whole] = [painted(timeline, view, [cut]), painted(timeline, view)].map(({ raster }) =>
          Buffer.from(raster.pixels.buffer),
        );
        expect(Buffer.compare(parts!, whole!)).toBe(0);
      }),
      { numRuns: 12 },
    );
  });

  test('has a record under the pointer where a lane is in a state, and none where it is in none', () => {
    fc.assert(
      fc.property(views, fc.nat(199), (view, x) => {
        const { lanes, scale } = painted(timeline, view);
        const tick = tickAt(scale, x + 0.5);
        for (const lane of lanes) {
          if (lane.kind !== 'task' && lane.kind !== 'table' && lane.kind !== 'bot') continue;
          const [column, tiles, y] =
            lane.kind === 'bot'
              ? ([lane.bot.doing, botTiles, 18] as const)
              : lane.kind === 'task'
                ? ([lane.row.states, taskTiles, 9] as const)
                : ([lane.column, tableTiles, 9] as const);
          const at = column.indexAt(tick);
          const hit = hitAt(timeline, lane, scale, x, y);
          if (at < 0 || !tiles[column.state(at)]) expect(hit).toBeNull();
          else expect(timeline.tickOf(hit!)).toBeLessThanOrEqual(tick);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('lets a distance snap to a change that is near', () => {
    const { lanes } = painted(timeline, { from: 0, to: 1000 });
    const lane = lanes.find(({ kind }) => kind === 'bot');
    if (lane?.kind !== 'bot') throw new Error('There is no bot.');
    const { doing } = lane.bot;
    for (let at = 1; at < Math.min(60, doing.length); at += 1) {
      const tick = doing.tick(at);
      const scale = scaleOf({ from: tick - 1000, to: tick + 1000 }, 1000);
      const near = snapped(timeline, lane, scale, xOf(scale, tick));
      expect(near).toBe(tick);
    }
  });

  test('has its lanes one below the other, pinned ones on top', () => {
    const plain = lanesOf(timeline, { pinned: new Set(), folded: new Set() });
    const last = plain.findLast(({ kind }) => kind === 'table')!;
    const lanes = lanesOf(timeline, { pinned: new Set([last.key]), folded: new Set(['bots']) });
    expect(lanes[0]).toMatchObject({ kind: 'group', group: 'pinned' });
    expect(lanes[1]?.key).toBe(last.key);
    expect(lanes.some(({ kind }) => kind === 'bot')).toBe(false);
    expect(lanes.filter(({ key }) => key === last.key)).toHaveLength(1);
    for (const lane of lanes) expect(laneAt(lanes, lane.y + lane.height / 2)).toBe(lane);
  });
});
