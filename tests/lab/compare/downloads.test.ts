import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { replay } from '../../../src/executors/virtual/replay.ts';
import { VirtualNight } from '../../../src/executors/virtual/night.ts';
import { compareNight } from '../../../src/lab/compare/compare-night.ts';
import { downloadsSetup } from '../../../src/lab/compare/downloads-setup.ts';
import { MEASURED_IN_TEXTS } from '../../../src/protocol/downloads-texts.ts';
import { type Client, CLIENTS, type DownloadsScenario } from '../../../src/protocol/scenario.ts';
import { decodeTrace, encodeTrace } from '../../../src/protocol/trace-file.ts';
import { ScenarioError } from '../../../src/restaurant/parse-scenario.ts';
import { loadAnyScenario, tenDownloads } from '../../../src/restaurant/scenarios.ts';

const ten = tenDownloads();
const wholeOf = (client: Client, seed: number, scenario: DownloadsScenario = ten): number =>
  compareNight(downloadsSetup(scenario, seed, client)).whole ?? NaN;
const constant = (value: number) => ({ kind: 'constant', value }) as const;

describe('the ten downloads', () => {
  const seeds = Array.from({ length: 30 }, (_, index) => index + 1);
  const seconds = new Map(CLIENTS.map((client) => [client, seeds.map((seed) => wholeOf(client, seed))]));
  const all = (client: Client): readonly number[] => seconds.get(client) ?? [];

  test('come out in the order of the texts, whatever the seed', () => {
    const atOnce = CLIENTS.filter((client) => client !== 'sync' && client !== 'polling');
    seeds.forEach((_, at) => {
      const of = (client: Client): number => all(client)[at] ?? NaN;
      expect(of('polling')).toBeGreaterThan(1.2 * of('sync'));
      expect(of('sync')).toBeGreaterThan(1.5 * Math.max(...atOnce.map(of)));
      // About equal: none takes a tenth longer than another.
      expect(Math.max(...atOnce.map(of))).toBeLessThan(1.1 * Math.min(...atOnce.map(of)));
    });
  });

  test('take on average what the texts have measured, give or take a second', () => {
    for (const client of CLIENTS) {
      const texts = MEASURED_IN_TEXTS[client];
      const mean = all(client).reduce((sum, one) => sum + one, 0) / seeds.length;
      if (texts !== null) expect(Math.abs(mean - texts)).toBeLessThan(1);
    }
  });

  test('take as long as the line needs for them and no less, and two seconds if it had no limit', () => {
    const wide = { ...ten, line: null };
    expect(wholeOf('threads', 1, wide)).toBeLessThan(4);
    expect(wholeOf('coroutines', 1, wide)).toBeLessThan(4);
    // One after the other nobody gets into anybody's way: the line makes no difference.
    expect(wholeOf('sync', 1, wide)).toBe(wholeOf('sync', 1));
    expect(wholeOf('threads', 1)).toBeGreaterThan(8);
  });

  test.each(CLIENTS)('fetched by %s, replay', (client) => {
    const setup = downloadsSetup(ten, 3, client);
    const night = new VirtualNight(setup);
    night.finish();
    const records = night.log.slice();
    const about = { setup, machine: 'virtual' as const, speed: 1, createdBy: 'test' };
    const read = decodeTrace(encodeTrace(about, records));
    expect(read.header.setup).toEqual(setup);
    expect(replay(read.header.setup, read.records)).toMatchObject({ equal: true });
  });

  test('asked for again and again take longer than waited for, by what the asks cost', () => {
    const asks = fc.integer({ min: 5, max: 400 }).map((thousandths) => thousandths / 1000);
    fc.assert(
      fc.property(asks, fc.nat(1000), (ask, seed) => {
        const scenario = { ...ten, costs: { ...ten.costs, ask } };
        const polled = compareNight(downloadsSetup(scenario, seed, 'polling'));
        expect(polled.whole).toBeGreaterThan(wholeOf('sync', seed, scenario));
        // Whoever asks all the time is never idle.
        expect(polled.idle).toBeLessThan(0.001);
      }),
      { numRuns: 12 },
    );
  });
});

test('with constant times it can be worked out by hand', () => {
  const plain: DownloadsScenario = {
    ...ten,
    pages: 3,
    bots: 3,
    connect: constant(1),
    firstByte: constant(2),
    chunks: 2,
    chunk: constant(0.5),
    read: constant(0.1),
    costs: { process: 0.25, thread: 0, note: 0.05, switch: 0, ask: 0.4 },
  };
  // 1 + 2 + 2 x (0.5 + 0.1) each.
  expect(wholeOf('sync', 1, plain)).toBeCloseTo(12.6, 9);
  // Chunks come at 3.5, 4, 4.5, 5, 5.5 and 6; the last one is read until 6.1.
  expect(wholeOf('threads', 1, plain)).toBeCloseTo(6.1, 9);
  expect(wholeOf('coroutines', 1, plain)).toBeCloseTo(6.1, 9);
  // Started at 0.25, 0.5 and 0.75; the first page's second chunk waits for the third's first, or not: the line never rests.
  expect(wholeOf('processes', 1, plain)).toBeCloseTo(6.1 + 0.25 + 0.05, 9);
  // Asks begin every 0.4 s: at 1.2 the connection stands, and the ask ends at 1.6; the first byte likewise at 2 + 0.4 and
  // so on: 1.6 + 2.4 + 2 x (0.8 + 0.4 + 0.1) a page.
  expect(wholeOf('polling', 1, plain)).toBeCloseTo(3 * (1.6 + 2.4 + 2 * (0.8 + 0.4 + 0.1)), 1);
});

test('a switch of less than a tick counts all the same', () => {
  const costly = { ...ten, costs: { ...ten.costs, switch: 0.0004 } };
  const free = { ...ten, costs: { ...ten.costs, switch: 0 } };
  // 10 pages of 20 chunks.
  expect(wholeOf('sync', 1, costly) - wholeOf('sync', 1, free)).toBeCloseTo(200 * 0.0004, 2);
});

describe('a scenario of downloads', () => {
  test('is read as it is', () => {
    expect(loadAnyScenario({ ...ten, pages: 4 })).toEqual({ ...ten, pages: 4 });
  });

  test.each<[Record<string, unknown>, RegExp]>([
    [{ pages: 0 }, /at pages/],
    [{ client: 'magic' }, /at client/],
    [{ line: 0 }, /at line/],
    [{ chunk: { kind: 'constant', value: -1 } }, /at chunk/],
    [{ costs: { ...ten.costs, ask: 0 } }, /at costs\.ask/],
    [{ costs: { process: 1 } }, /at costs/],
    [{ pages: 1000, chunks: 1000 }, /100000 chunks/],
    [{ connect: { kind: 'constant', value: 86_400 }, pages: 1000 }, /1000000 seconds/],
    [{ connect: constant(10_000), costs: { ...ten.costs, ask: 0.001 } }, /1000000 asks/],
    [{ extends: 'friday' }, /extends/],
  ])('%o is refused, with the place', (change, message) => {
    const load = () => loadAnyScenario({ ...ten, ...change });
    expect(load).toThrow(ScenarioError);
    expect(load).toThrow(message);
  });
});
