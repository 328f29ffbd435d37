import { describe, expect, test } from 'vitest';
import { chromeEvents, chromeTrace } from '../../src/metrics/chrome-trace/chrome-trace.ts';
import type { ChromeEvent } from '../../src/metrics/chrome-trace/event.ts';
import { NightFigures } from '../../src/metrics/night-figures.ts';
import type { NightSetup } from '../../src/protocol/night.ts';
import { Op } from '../../src/protocol/operations.ts';
import { RECORD_WORDS, RecordCode } from '../../src/protocol/trace.ts';
import { Mode, MODE_KEYS, modeOf } from '../../src/protocol/modes.ts';
import { Locks } from '../../src/protocol/words.ts';
import { recordsOf, recordsOfChanges, setupOf } from './nights.ts';

const withLocks = (setup: NightSetup, locks: number): NightSetup => ({
  ...setup,
  staffing: { ...setup.staffing, locks },
});
const threads = setupOf('monday', Mode.Threads);
const loop = setupOf('monday', Mode.Loop);
const polling = setupOf('monday', Mode.Polling);
const cards = setupOf('monday', Mode.Callbacks);
const helped = {
  ...loop,
  staffing: { ...loop.staffing, ways: { cure: 2, seating: 1, cleanDelay: 5, seatDelay: 5 } },
};
const whole = recordsOf(threads);

const nights: readonly (readonly [string, NightSetup, Int32Array])[] = [
  ['ThreadBots without locks', threads, whole],
  [
    'ThreadBots with a lock for each thing',
    withLocks(threads, Locks.Each),
    recordsOf(withLocks(threads, Locks.Each)),
  ],
  ['ThreadBots with the big lock', withLocks(threads, Locks.Big), recordsOf(withLocks(threads, Locks.Big))],
  ['careless ThreadBots', withLocks(threads, Locks.Careless), recordsOf(withLocks(threads, Locks.Careless))],
  [
    'ThreadBots with permits',
    withLocks(threads, Locks.Semaphore),
    recordsOf(withLocks(threads, Locks.Semaphore)),
  ],
  [
    'ThreadBots that go in rounds',
    withLocks(threads, Locks.Barrier),
    recordsOf(withLocks(threads, Locks.Barrier)),
  ],
  ['LoopBot', loop, recordsOf(loop)],
  ['PollBot', polling, recordsOf(polling)],
  ['BellBot', cards, recordsOf(cards)],
  ['LoopBot with a helper', helped, recordsOf(helped)],
  ['changes of staff', threads, recordsOfChanges(threads)],
  ['half a night', threads, whole.slice(0, RECORD_WORDS * Math.floor(whole.length / RECORD_WORDS / 2))],
  ['a night before it begins', threads, new Int32Array(0)],
];

const eventsOf = (setup: NightSetup, records: Int32Array): ChromeEvent[] =>
  [...chromeEvents(setup, records)].flat();

const isArrow = ({ ph }: ChromeEvent): boolean => ph === 's' || ph === 't' || ph === 'f';

function byLane(events: readonly ChromeEvent[]): ChromeEvent[][] {
  const lanes = new Map<string, ChromeEvent[]>();
  for (const event of events) {
    if (event.ph === 'M' || isArrow(event)) continue;
    const name = `${event.pid}/${event.tid}`;
    const lane = lanes.get(name) ?? [];
    lanes.set(name, lane);
    lane.push(event);
  }
  return [...lanes.values()];
}

describe.each(nights)('the Chrome trace of %s', (_, setup, records) => {
  const events = eventsOf(setup, records);
  const slices = events.filter(({ ph }) => ph === 'X');

  test('says of every event what, when and where', () => {
    const told = events.filter(
      ({ ph, name, ts, pid, tid, dur }) =>
        ['X', 'i', 's', 't', 'f', 'b', 'e', 'C', 'M'].includes(ph) &&
        name !== '' &&
        [ts, pid, tid].every((number) => Number.isInteger(number) && number >= 0) &&
        (ph === 'X' ? dur !== undefined && dur >= 0 : dur === undefined),
    );
    expect(told).toHaveLength(events.length);
  });

  test('goes forward in each lane, and its slices do not overlap', () => {
    for (const lane of byLane(events)) {
      let last = 0;
      let end = 0;
      const backwards = lane.filter(({ ph, ts, dur = 0 }) => {
        const wrong = ts < last || (ph === 'X' && ts < end);
        last = ts;
        if (ph === 'X') end = ts + dur;
        return wrong;
      });
      expect(backwards).toEqual([]);
    }
  });

  test('names every process and every lane with slices', () => {
    const named = (what: string): Set<string> =>
      new Set(
        events.filter(({ ph, name }) => ph === 'M' && name === what).map(({ pid, tid }) => `${pid}/${tid}`),
      );
    const lanes = named('thread_name');
    expect(named('thread_sort_index')).toEqual(lanes);
    expect(slices.filter(({ pid, tid }) => !lanes.has(`${pid}/${tid}`))).toEqual([]);
    const processes = named('process_name');
    expect(events.filter(({ pid }) => !processes.has(`${pid}/0`))).toEqual([]);
  });

  test('ends an async slice for each that it begins, the inner one first', () => {
    const open = new Map<string, string[]>();
    for (const { ph, cat, id, name } of events) {
      if (ph !== 'b' && ph !== 'e') continue;
      const key = `${cat} ${id}`;
      const stack = open.get(key) ?? [];
      open.set(key, stack);
      if (ph === 'b') stack.push(name);
      else expect(stack.pop()).toBe(name);
    }
    expect([...open.values()].flat()).toEqual([]);
  });

  test('binds every end of an arrow to a slice, and lets none come out of nowhere', () => {
    const lanes = new Map<string, ChromeEvent[]>();
    for (const slice of slices) {
      const key = `${slice.pid}/${slice.tid}`;
      const lane = lanes.get(key);
      if (lane) lane.push(slice);
      else lanes.set(key, [slice]);
    }
    for (const event of events.filter(isArrow)) {
      const around = lanes
        .get(`${event.pid}/${event.tid}`)
        ?.some(({ ts, dur = 0 }) => ts <= event.ts && event.ts <= ts + dur);
      expect(around).toBe(true);
    }
  }, 60_000);

  test('begins, leads on and ends each arrow in the order of the file, under a number that Perfetto reads', () => {
    const arrows = new Map<string, ChromeEvent[]>();
    for (const event of events.filter(isArrow)) {
      expect(event.id).toMatch(/^[0-9a-f]+$/);
      const points = arrows.get(event.id ?? '') ?? [];
      arrows.set(event.id ?? '', points);
      points.push(event);
    }
    for (const points of arrows.values()) {
      expect(points.map(({ ph }) => ph).join('')).toMatch(/^st*f$/);
      expect(new Set(points.map(({ name, cat }) => `${cat}/${name}`)).size).toBe(1);
      for (const [index, { ts }] of points.entries())
        expect(ts).toBeGreaterThanOrEqual(points[index - 1]?.ts ?? 0);
    }
  });

  test('is JSON, in pieces', () => {
    const about = { setup, machine: 'virtual', createdBy: 'test' } as const;
    const pieces = [...chromeTrace(about, records)];
    const file = JSON.parse(pieces.join('')) as {
      displayTimeUnit: string;
      otherData: object;
      traceEvents: unknown[];
    };
    expect(file.displayTimeUnit).toBe('ms');
    expect(file.otherData).toMatchObject({
      scenario: 'monday',
      seed: 7,
      records: records.length / RECORD_WORDS,
    });
    expect(file.traceEvents).toHaveLength(events.length);
    expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThan(4_000_000);
  });
});

test('a night of ThreadBots shows states, incidents, counters, wakes, locks and the way of dishes', () => {
  const setup = withLocks(threads, Locks.Each);
  const events = eventsOf(setup, recordsOf(setup));
  const names = new Set(events.map(({ ph, name }) => `${ph} ${name}`));
  for (const name of [
    ...['X walk', 'X take plate', 'X waits: guest', 'X waits: gateway', 'X idle', 'X WaitBot 1'],
    ...['s lock', 'f lock', 's item', 't item', 'f item'],
    ...['C Guests inside', 'C Dishes cooking', 'C Till', 'b eating', 'b cooking'],
  ]) {
    expect(names).toContain(name);
  }
  const bots = events.filter(({ ph, pid, name }) => ph === 'M' && pid === 2 && name === 'thread_name');
  const { greet, wait, chef, wine } = setup.staffing.crew;
  expect(bots).toHaveLength(greet + wait + chef + wine);
});

test('says by name whom the owner wants', () => {
  const wanted = MODE_KEYS.map((key, index) => [index * 1000, 0, 0, RecordCode.Staff, modeOf(key), 0, 0, 0]);
  const events = eventsOf(threads, Int32Array.from(wanted.flat()));
  const told = events.filter(({ ph, cat }) => ph === 'i' && cat === 'owner').map(({ name }) => name);
  expect(told).toHaveLength(MODE_KEYS.length);
  expect(new Set(told).size).toBe(MODE_KEYS.length);
  expect(told).toContain('wants BellBot');
});

test('a night with permits shows who gave back the one that another had waited for', () => {
  const setup = withLocks(setupOf('friday', Mode.Threads), Locks.Semaphore);
  const records = recordsOf(setup);
  let woken = 0;
  for (let at = 0; at < records.length; at += RECORD_WORDS) {
    if (records[at + 3] === Op.Up) woken += records[at + 5] ?? 0;
  }
  const arrows = eventsOf(setup, records).filter(({ ph, name }) => ph === 'f' && name === 'wakes');
  expect(woken).toBeGreaterThan(0);
  expect(arrows).toHaveLength(woken);
});

test('a night of LoopBot shows its tasks, and who woke them', () => {
  const names = new Set(eventsOf(loop, recordsOf(loop)).map(({ ph, name }) => `${ph} ${name}`));
  for (const name of [
    'b running',
    'b ready',
    'b waits: oven',
    's wakes',
    'f wakes',
    'C Loop lag',
    'C Ready tasks',
  ]) {
    expect(names).toContain(name);
  }
});

test('the time that a bot spends waiting is what the figures say', () => {
  const all = eventsOf(threads, whole);
  const events = all.filter(({ ph, pid }) => ph === 'X' && pid === 2);
  const sum = (tid: number, idle: boolean): number =>
    events
      .filter((event) => event.tid === tid && /^(waits|idle)/.test(event.name) === idle)
      .reduce((time, { dur = 0 }) => time + dur, 0);
  const figures = new NightFigures(threads.scenario);
  for (let at = 0; at < whole.length; at += RECORD_WORDS) figures.record(whole, at);
  const end = whole.at(-RECORD_WORDS) ?? 0;
  for (const bot of figures.dashboard(end).bots) {
    const lane = all.find(({ name, args }) => name === 'thread_name' && args?.['name'] === bot.name);
    const [waiting, working] = [sum(lane?.tid ?? 0, true), sum(lane?.tid ?? 0, false)];
    expect(waiting / (waiting + working)).toBeCloseTo(bot.idle, 9);
  }
});
