import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { axisOf } from '../../../src/panels/timeline/axis.ts';
import {
  around,
  bringing,
  clamped,
  fitted,
  following,
  LEAST_SPAN,
  panned,
  scaleOf,
  spanOf,
  tickAt,
  xOf,
  zoomedAt,
} from '../../../src/panels/timeline/viewport.ts';

const END = 29_700_000;
const view = fc
  .tuple(fc.nat(END), fc.integer({ min: LEAST_SPAN, max: END }))
  .map(([from, span]) => clamped({ from, to: from + span }, END));
const share = fc.double({ min: 0, max: 1, noNaN: true });

describe('the view', () => {
  test('leaves the tick under the pointer where it is when it zooms', () => {
    fc.assert(
      fc.property(view, share, fc.double({ min: 0.2, max: 5, noNaN: true }), (now, at, factor) => {
        const tick = now.from + at * spanOf(now);
        const next = zoomedAt(now, factor, tick, END);
        // At the ends of the night it has to give way.
        const free = { from: tick - at * spanOf(next), to: tick + (1 - at) * spanOf(next) };
        if (clamped(free, END).from !== free.from) return;
        expect((tick - next.from) / spanOf(next)).toBeCloseTo(at, 6);
      }),
    );
  });

  test('always shows something of the night, and never less than it can', () => {
    fc.assert(
      fc.property(
        view,
        fc.array(fc.tuple(fc.constantFrom('zoom', 'pan'), fc.double({ min: -3, max: 3, noNaN: true }))),
        (first, moves) => {
          let now = first;
          for (const [what, by] of moves) {
            now = what === 'zoom' ? zoomedAt(now, 2 ** by, now.from, END) : panned(now, by, END);
            expect(spanOf(now)).toBeGreaterThanOrEqual(LEAST_SPAN - 1e-6);
            expect(now.from).toBeLessThan(END);
            expect(now.to).toBeGreaterThan(0);
          }
        },
      ),
    );
  });

  test('fits the night, a stretch, and what was selected elsewhere', () => {
    expect(fitted(END)).toEqual({ from: 0, to: END });
    const near = around(1000, 2000, END);
    expect(near.from).toBeLessThan(1000);
    expect(near.to).toBeGreaterThan(2000);
    expect(bringing({ from: 0, to: 1000 }, 500, END)).toEqual({ from: 0, to: 1000 });
    expect(bringing({ from: 0, to: 1000 }, 5000, END)).toEqual({ from: 4500, to: 5500 });
  });

  test('goes on with the night and leaves room for what comes', () => {
    expect(following({ from: 0, to: 1000 }, 500)).toEqual({ from: 0, to: 1000 });
    const next = following({ from: 0, to: 1000 }, 1500);
    expect(spanOf(next)).toBe(1000);
    expect(next.to).toBeGreaterThan(1500);
  });
});

describe('the scale', () => {
  test('puts ticks on pixels and back, at most half a pixel off the view', () => {
    fc.assert(
      fc.property(view, fc.integer({ min: 50, max: 3000 }), share, (now, width, at) => {
        const scale = scaleOf(now, width);
        expect(Number.isInteger(scale.offset)).toBe(true);
        expect(xOf(scale, tickAt(scale, at * width))).toBeCloseTo(at * width, 4);
        expect(Math.abs(xOf(scale, now.from))).toBeLessThanOrEqual(0.5 + 1e-6);
      }),
    );
  });

  test('has marks at round times, far enough from each other', () => {
    fc.assert(
      fc.property(view, fc.integer({ min: 200, max: 2000 }), (now, width) => {
        const scale = scaleOf(now, width);
        const { step, ticks } = axisOf(scale, 17 * 60 + 30, 80);
        for (const tick of ticks) expect((tick + (17 * 60 + 30) * 60_000) % step).toBe(0);
        expect(step / scale.perPixel).toBeGreaterThanOrEqual(80);
      }),
    );
  });
});
