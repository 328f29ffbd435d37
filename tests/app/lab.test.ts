import { describe, expect, test } from 'vitest';
import { PairClock } from '../../src/app/lab/pair-clock.ts';
import { Playback } from '../../src/app/lab/playback.ts';
import { unlikeness, type RecordedNight } from '../../src/app/lab/unlike.ts';
import { workersFor } from '../../src/app/lab/many-nights.ts';
import { VirtualNight } from '../../src/executors/virtual/night.ts';
import { recordNight, replicate } from '../../src/lab/replicate.ts';
import type { NightSetup } from '../../src/protocol/night.ts';
import { RECORD_WORDS } from '../../src/protocol/trace.ts';
import { Mode } from '../../src/protocol/modes.ts';
import { Surprise } from '../../src/protocol/words.ts';
import { narrowScenario, shortScenario } from '../support/short-scenario.ts';

const setup = (part: Partial<NightSetup> = {}): NightSetup => ({
  scenario: shortScenario,
  seed: 5,
  staffing: { mode: Mode.Threads, locks: 0, crew: { greet: 2, wait: 3, chef: 1, wine: 1 } },
  ...part,
});
const recorded = (part: Partial<NightSetup> = {}): RecordedNight => ({
  setup: setup(part),
  records: recordNight(setup(part)),
});

describe('a night that is played back', () => {
  const { records } = recorded();

  test('has the same figures at a moment from whichever side one comes', () => {
    const there = new Playback(shortScenario, records);
    const back = new Playback(shortScenario, records);
    back.seek(back.end);
    for (const tick of [there.end / 4, there.end / 2, there.end * 0.9].map(Math.round)) {
      there.seek(tick);
      back.seek(tick);
      expect(back.figures).toEqual(there.figures);
      expect([...back.floor.bots.values()]).toEqual([...there.floor.bots.values()]);
      back.seek(back.end);
    }
  });

  test('ends with the figures of the whole night, however long the other one goes on', () => {
    const night = new Playback(shortScenario, records);
    night.seek(night.end + 1_000_000);
    const { served, wait, idle, collisions, takings, lag } = replicate(setup());
    expect(night.figures).toEqual({ served, wait, idle, collisions, takings, lag });
  });

  test('is nothing yet at its opening, and nothing at all without records', () => {
    const night = new Playback(shortScenario, new Int32Array(0));
    night.seek(10);
    expect(night.end).toBe(0);
    expect(night.figures).toMatchObject({ served: 0, wait: null, idle: null, lag: null });
  });
});

test('one clock goes at its speed, stops at the end, and forgets what passed while the tab was left', () => {
  const clock = new PairClock();
  clock.end = 100_000;
  clock.beat(0);
  clock.beat(100);
  expect(clock.tick).toBe(0);
  clock.playing = true;
  clock.beat(200);
  expect(clock.tick).toBe(6000);
  clock.beat(60_000);
  expect(clock.tick).toBe(6000 + 15_000);
  for (let now = 60_100; now < 70_000; now += 100) clock.beat(now);
  expect(clock.tick).toBe(100_000);
  expect(clock.playing).toBe(false);
  clock.seek(-5);
  expect(clock.tick).toBe(0);
});

describe('two nights are unlike', () => {
  const one = recorded();

  test('in nothing but the staff', () => {
    expect(unlikeness(one, recorded({ staffing: { ...setup().staffing, mode: Mode.Loop } }))).toEqual([]);
  });

  test('by seed, by evening, by what is sent in', () => {
    expect(unlikeness(one, recorded({ seed: 6 }))).toEqual(['seed']);
    expect(unlikeness(one, recorded({ scenario: narrowScenario }))).toEqual(['evening']);
    expect(unlikeness(one, recorded({ surprises: [{ kind: Surprise.Chatty, tick: 60_000 }] }))).toEqual([
      'surprises',
    ]);
  });

  test('by what was done meanwhile, or left', () => {
    const night = new VirtualNight(setup());
    night.advanceTo(600_000);
    const half = { setup: setup(), records: night.log.slice() };
    night.setStaffing({ ...setup().staffing, locks: 2 });
    night.finish();
    expect(unlikeness(one, half)).toEqual(['unfinished']);
    expect(unlikeness({ setup: setup(), records: night.log.slice() }, one)).toEqual(['changed']);
    expect(half.records.length % RECORD_WORDS).toBe(0);
  });
});

test('one core is left to the page, and one Worker there always is', () => {
  expect([1, 2, 8].map(workersFor)).toEqual([1, 1, 7]);
});
