import { describe, expect, test } from 'vitest';
import { PacedNight } from '../../src/executors/live/paced-night.ts';
import { VirtualNight } from '../../src/executors/virtual/night.ts';
import { replay } from '../../src/executors/virtual/replay.ts';
import type { ClockReading } from '../../src/protocol/night.ts';
import { RECORD_WORDS, RecordCode } from '../../src/protocol/trace.ts';
import { Locks } from '../../src/protocol/words.ts';
import { loop, night, threads } from '../nights/support/nights.ts';
import { shortScenario } from '../support/short-scenario.ts';

const setup = { scenario: shortScenario, seed: 2, staffing: threads(Locks.None) };

/** A paced night with a wall clock that the test winds. */
class Watched {
  wall = 1000;
  readonly words: number[] = [];
  readonly clocks: ClockReading[] = [];
  readonly hashes: string[] = [];
  readonly night: PacedNight;

  constructor(speed: number) {
    this.night = new PacedNight(
      new VirtualNight(setup),
      speed,
      {
        records: (batch) => this.words.push(...batch),
        clock: (reading) => this.clocks.push(reading),
        ended: (hash) => this.hashes.push(hash),
      },
      () => this.wall,
    );
  }

  /** Lets wall time pass, with a beat now and then. */
  pass(milliseconds: number): void {
    const until = this.wall + milliseconds;
    while (this.wall < until) {
      this.wall = Math.min(until, this.wall + 16);
      this.night.beat();
    }
  }

  get clock(): ClockReading {
    return this.clocks.at(-1) ?? { tick: NaN, speed: NaN, paused: true };
  }

  get lastTick(): number {
    return this.words.at(-RECORD_WORDS) ?? NaN;
  }

  fired(): number {
    return this.words.filter((word, i) => i % RECORD_WORDS === 3 && word === RecordCode.Fire).length;
  }
}

describe('a paced night', () => {
  test('stands until it is resumed, then keeps pace with the wall clock', () => {
    const watched = new Watched(60);
    watched.pass(1000);
    expect(watched.clock.tick).toBe(0);
    watched.night.resume();
    watched.pass(1000);
    expect(watched.clock).toEqual({ tick: 60_000, speed: 60, paused: false });
    expect(watched.lastTick).toBeLessThanOrEqual(60_000);
    expect(watched.lastTick).toBeGreaterThan(40_000);
  });

  test('stands still while it is paused, and makes up for nothing afterwards', () => {
    const watched = new Watched(60);
    watched.night.resume();
    watched.pass(1000);
    watched.night.pause();
    const before = watched.words.length;
    watched.pass(5000);
    expect(watched.words.length).toBe(before);
    expect(watched.clock).toMatchObject({ tick: 60_000, paused: true });
    watched.night.resume();
    watched.pass(1000);
    expect(watched.clock).toMatchObject({ tick: 120_000, paused: false });
  });

  test('changes its speed from now on', () => {
    const watched = new Watched(60);
    watched.night.resume();
    watched.pass(1000);
    watched.night.setSpeed(240);
    watched.pass(1000);
    expect(watched.clock).toMatchObject({ tick: 300_000, speed: 240 });
    for (const speed of [0, 0.5, 1_000_001, NaN]) {
      expect(() => {
        watched.night.setSpeed(speed);
      }).toThrow(RangeError);
    }
  });

  test('goes on by one event of the house, and pauses there', () => {
    const watched = new Watched(60);
    watched.night.resume();
    watched.pass(100);
    watched.night.pause();
    for (let i = 0; i < 20; i += 1) {
      const fired = watched.fired();
      watched.night.step();
      expect(watched.fired()).toBeGreaterThan(fired);
      expect(watched.clock.paused).toBe(true);
    }
  });

  test('ends once, with all the records of the same night at full speed', () => {
    const watched = new Watched(3600);
    watched.night.resume();
    watched.pass(2000);
    expect(watched.night.over).toBe(true);
    expect(watched.hashes).toHaveLength(1);
    expect(Int32Array.from(watched.words)).toEqual(night(setup));
  });

  test('changes its staff where it is, and can be replayed', () => {
    const watched = new Watched(3600);
    watched.night.resume();
    watched.pass(200);
    watched.night.setStaffing(loop());
    watched.pass(100);
    watched.night.pause();
    watched.night.setStaffing(threads(Locks.Each));
    watched.night.resume();
    watched.pass(2000);
    expect(watched.hashes).toHaveLength(1);
    expect(replay(setup, Int32Array.from(watched.words))).toMatchObject({
      equal: true,
      hash: watched.hashes[0],
    });
  });
});
