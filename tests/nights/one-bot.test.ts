import { describe, expect, test } from 'vitest';
import { NightFigures } from '../../src/metrics/night-figures.ts';
import type { Dashboard } from '../../src/metrics/dashboard.ts';
import { Mode } from '../../src/protocol/modes.ts';
import { Op } from '../../src/protocol/operations.ts';
import { RECORD_WORDS, RecordCode } from '../../src/protocol/trace.ts';
import { Act } from '../../src/protocol/words.ts';
import { builtInScenario } from '../../src/restaurant/scenarios.ts';
import { loop, night, rows } from './support/nights.ts';

const scenario = builtInScenario('friday');
const SEEDS = [1, 2, 3, 4, 5];

function figuresOf(mode: number): { readonly figures: Dashboard; readonly records: Int32Array }[] {
  return SEEDS.map((seed) => {
    const records = night({ scenario, seed, staffing: { ...loop(), mode } });
    const figures = new NightFigures(scenario);
    for (let at = 0; at < records.length; at += RECORD_WORDS) figures.record(records, at);
    return { figures: figures.dashboard(), records };
  });
}

const sum = (
  nights: readonly { readonly figures: Dashboard }[],
  of: (figures: Dashboard) => number,
): number => nights.reduce((total, { figures }) => total + of(figures), 0);
const served = ({ guests }: Dashboard): number => guests.served;
const waited = ({ guests }: Dashboard): number => guests.waitSeconds.mean;
const lag = ({ loop: figures }: Dashboard): number => figures?.lagMean ?? 0;

describe('one bot with many jobs, on the same five Fridays', { timeout: 120_000 }, () => {
  const bookmarks = figuresOf(Mode.Loop);
  const cards = figuresOf(Mode.Callbacks);
  const asking = figuresOf(Mode.Polling);

  test('nobody collides', () => {
    for (const { figures } of [...bookmarks, ...cards, ...asking]) expect(figures.incidents.total).toBe(0);
  });

  test('with cards it serves about as many guests, as fast, as with bookmarks', () => {
    expect(sum(cards, served) / sum(bookmarks, served)).toBeCloseTo(1, 1.7);
    expect(sum(cards, waited) / sum(bookmarks, waited)).toBeCloseTo(1, 1);
    for (const { figures } of cards) expect(figures.bots[0]!.idle).toBeGreaterThan(0.8);
  });

  test('asking round it is never idle, asks in vain most of the time, and answers come late', () => {
    for (const { figures } of asking) {
      expect(figures.bots).toMatchObject([{ name: 'PollBot', idle: 0, working: 1 }]);
      expect(figures.asking!.inVain).toBeGreaterThan(0.8 * figures.asking!.asks);
      expect(figures.asking!.shareInVain).toBeGreaterThan(0.6);
    }
    expect(sum(asking, lag)).toBeGreaterThan(2 * sum(bookmarks, lag));
    expect(sum(asking, waited)).toBeGreaterThan(sum(bookmarks, waited));
    expect(sum(asking, served)).toBeLessThan(1.01 * sum(bookmarks, served));
  });

  test('what is told of its asking is what the record says', () => {
    for (const { figures, records } of asking) {
      let asks = 0;
      let ticks = 0;
      let told = 0;
      for (const [, , , code, a = 0, , , d = 0] of rows(records)) {
        if (code === RecordCode.Asked) told += 1;
        if (code !== Op.Work || a !== Act.Ask) continue;
        asks += 1;
        ticks += d;
      }
      const { asking: found, bots } = figures;
      expect(found!.asks).toBe(asks);
      expect(told).toBe(asks);
      expect(found!.share).toBeCloseTo(ticks / 1000 / bots[0]!.secondsOnDuty, 9);
      expect(found!.meanSeconds).toBeCloseTo(ticks / 1000 / asks, 9);
    }
  });
});

describe('without a PollBot', () => {
  test('nobody asks', () => {
    const records = night({ scenario: builtInScenario('monday'), seed: 1, staffing: loop() });
    const figures = new NightFigures(builtInScenario('monday'));
    for (let at = 0; at < records.length; at += RECORD_WORDS) figures.record(records, at);
    expect(figures.dashboard().asking).toBeNull();
  });
});
