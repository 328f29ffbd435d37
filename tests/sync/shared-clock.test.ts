import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SharedClock } from '../../src/sync/shared-clock.ts';

const made = (): SharedClock => new SharedClock(new Float64Array(SharedClock.NUMBERS));

describe('the shared clock', () => {
  test('stands at 0 until it is set going', () => {
    const clock = made();
    expect(clock.paused).toBe(true);
    expect(clock.read(123_456)).toBe(0);
    expect(clock.until(5, 123_456)).toBe(Infinity);
  });

  test('runs at its speed from when it was set', () => {
    const clock = made();
    clock.set(1000, 60, true);
    expect(clock.read(1000)).toBe(0);
    expect(clock.read(1010.5)).toBe(630);
    expect(clock.until(1200, 1010.5)).toBeCloseTo(9.5, 9);
    expect(clock.until(600, 1015)).toBe(0);
    expect(clock.until(Infinity, 1015)).toBe(Infinity);
  });

  test('keeps its time over a pause and a change of speed', () => {
    const clock = made();
    clock.set(0, 10, true);
    clock.set(100, 10, false);
    expect([clock.paused, clock.read(5000)]).toEqual([true, 1000]);
    clock.set(5000, 2, true);
    expect(clock.read(5100)).toBe(1200);
    clock.set(5100, 100, true);
    expect([clock.speed, clock.read(5101)]).toEqual([100, 1300]);
  });

  test('never runs backwards, not even where two wall clocks differ, and only shows whole ticks', () => {
    const step = fc.record({
      wall: fc.double({ min: -3, max: 20, noNaN: true }),
      set: fc.option(fc.record({ speed: fc.integer({ min: 1, max: 1_000_000 }), running: fc.boolean() })),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const clock = made();
        let wall = 1e9;
        let last = 0;
        for (const { wall: passed, set } of steps) {
          wall += passed;
          if (set) clock.set(wall, set.speed, set.running);
          const tick = clock.read(wall);
          expect(Number.isInteger(tick)).toBe(true);
          expect(tick).toBeGreaterThanOrEqual(last);
          last = tick;
        }
      }),
    );
  });

  test('is there when the wait that it named is over', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1_000_000 }),
        fc.integer({ min: 0, max: 2 ** 31 - 1 }),
        fc.double({ min: 0, max: 1e7, noNaN: true }),
        (speed, tick, wall) => {
          const clock = made();
          clock.set(wall, speed, true);
          const due = wall + clock.until(tick, wall);
          // A thread may wake a hair early for want of digits; then it sleeps again.
          expect(clock.read(due + 1e-6)).toBeGreaterThanOrEqual(tick - 1);
          expect(clock.read(due + 0.01 + 2 / speed)).toBeGreaterThanOrEqual(tick);
        },
      ),
    );
  });
});
