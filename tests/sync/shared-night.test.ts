import { describe, expect, test } from 'vitest';
import { SharedNight } from '../../src/sync/shared-night.ts';

const size = { cells: 300, locks: 50, bots: 20 };

describe('the shared memory of a night', () => {
  test('is the same for everybody who opens it', () => {
    const buffer = SharedNight.allocate(size);
    const [one, other] = [new SharedNight(buffer, size), new SharedNight(buffer, size)];
    one.cells[299] = 7;
    one.clock.set(0, 60, true);
    one.callOff(19, true);
    one.goOff(3);
    one.bell(19).ring();
    one.locks.tryAcquire(49, 19, false);
    expect(other.cells[299]).toBe(7);
    expect([other.clock.paused, other.clock.speed]).toEqual([false, 60]);
    expect([other.isCalledOff(19), other.isCalledOff(18), other.isOff(3), other.isOff(19)]).toEqual([
      ...[true, false, true, false],
    ]);
    expect([other.bell(19).count, other.bell(18).count]).toEqual([1, 0]);
    expect(other.locks.holder(49)).toBe(19);
  });

  test('has room for all its parts: none reaches into another', () => {
    const night = new SharedNight(SharedNight.allocate(size), size);
    const { words } = night;
    night.step.lock();
    night.house.ring();
    night.drained.ring();
    night.cells.fill(-1);
    night.waiters.fill(-2);
    for (let lock = 0; lock < size.locks; lock += 1) night.locks.tryAcquire(lock, 1, true);
    for (let bot = 0; bot < size.bots; bot += 1) {
      night.locks.block(0, bot);
      night.bell(bot).ring();
      night.goOff(bot);
      const inbox = night.inbox(bot);
      while (inbox.free > 0) {
        const at = inbox.reserve();
        words.fill(bot, at, at + 4);
        inbox.publish();
      }
    }
    for (const [ring, width] of [
      [night.submissions, 8],
      [night.records, 8],
    ] as const) {
      while (ring.free > 0) {
        const at = ring.reserve();
        words.fill(-3, at, at + width);
        ring.publish();
      }
    }
    expect([night.house.count, night.drained.count]).toEqual([1, 1]);
    expect(night.step.tryLock(false)).toBe(false);
    expect(night.cells.every((word) => word === -1)).toBe(true);
    expect(night.waiters.every((word) => word === -2)).toBe(true);
    for (let bot = 0; bot < size.bots; bot += 1) {
      expect([night.bell(bot).count, night.isOff(bot), night.isCalledOff(bot)]).toEqual([1, true, false]);
      expect(new Set(night.inbox(bot).drain(Infinity))).toEqual(new Set([bot]));
      expect(night.locks.waitsFor(bot)).toBe(0);
    }
    expect(night.records.drain(Infinity).every((word) => word === -3)).toBe(true);
    expect(night.submissions.drain(Infinity).every((word) => word === -3)).toBe(true);
  });

  test('must be large enough', () => {
    expect(() => new SharedNight(new SharedArrayBuffer(64), size)).toThrow(RangeError);
  });
});
