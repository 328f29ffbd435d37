import { describe, expect, test } from 'vitest';
import { fieldsAt } from '../../../src/metrics/timeline/look.ts';
import { Timeline } from '../../../src/metrics/timeline/timeline.ts';
import { wordsOf } from '../../../src/panels/i18n/words.ts';
import { LANGUAGES, type Language } from '../../../src/panels/i18n/dictionary.ts';
import { describe as describeRecord } from '../../../src/panels/timeline/describe.ts';
import { laneKeysOf, stepInLane, stepOfKind } from '../../../src/panels/timeline/events.ts';
import { lanesOf } from '../../../src/panels/timeline/lanes.ts';
import { recordWords, type Telling } from '../../../src/panels/timeline/record-words.ts';
import { holds, Search, wordsToFind } from '../../../src/panels/timeline/search.ts';
import { Op } from '../../../src/protocol/operations.ts';
import { RecordCode } from '../../../src/protocol/trace.ts';
import { Mode } from '../../../src/protocol/modes.ts';
import { Act, Locks } from '../../../src/protocol/words.ts';
import { builtInScenario } from '../../../src/restaurant/scenarios.ts';
import { recordsOf, setupOf } from '../../metrics/nights.ts';

const scenario = builtInScenario('friday');
const setup = setupOf('friday', Mode.Threads);
const timeline = new Timeline(scenario);
timeline.catchUp(recordsOf({ ...setup, staffing: { ...setup.staffing, locks: Locks.Each } }));

function telling(language: Language = 'en'): Telling {
  const words = wordsOf(language);
  return { words, language, timeline, nameOf: (bot) => timeline.bots.of(bot)?.name ?? words.timeline.house };
}

function found(query: string, language: Language = 'en'): number[] {
  const search = new Search(query, telling(language));
  search.catchUp();
  return search.hits;
}

describe('the search', () => {
  test('tells numbers apart', () => {
    expect(holds('serves table 12', 'table 1')).toBe(false);
    expect(holds('serves table 1', 'table 1')).toBe(true);
    expect(holds('Table 4: ordered', 'table 4')).toBe(true);
    expect(holds('WaitBot 2', 'bot 2')).toBe(true);
  });

  test('finds a table, by all that is done about it', () => {
    const hits = found('table 4');
    const codes = new Set(hits.map((hit) => fieldsAt(timeline.records, hit)!.code));
    for (const code of [Op.Work, Op.Load, Op.Store, Op.Acquire, RecordCode.Guest, RecordCode.Item]) {
      expect(codes).toContain(code);
    }
    for (const hit of hits) {
      const { code, a, c } = fieldsAt(timeline.records, hit)!;
      if (code === Op.Work && a === Act.Serve) expect(c).toBe(4);
    }
  });

  test.each([
    ['a lock for each thing', Locks.Each, ['to be cleaned', 'table 4', 'wants to order', '$']],
    ['permits', Locks.Semaphore, ['waits for a permit', 'takes a permit', 'serves', 'empty']],
  ] as const)('finds exactly what it would find if it read every record: %s', (_, locks, queries) => {
    const timeline = new Timeline(scenario);
    const records = recordsOf({ ...setup, staffing: { ...setup.staffing, locks } });
    timeline.catchUp(records.subarray(0, records.length >> 2));
    const telling: Telling = {
      words: wordsOf('en'),
      language: 'en',
      timeline,
      nameOf: (bot) => `No. ${bot}`,
    };
    const texts = Array.from({ length: timeline.count }, (_, at) => wordsToFind(telling, at));
    for (const query of queries) {
      const search = new Search(query, telling);
      search.catchUp();
      const all = texts.flatMap((text, at) => (holds(text, query) ? [at] : []));
      expect(search.hits.length, query).toBe(all.length);
      expect(search.hits).toEqual(all);
      expect(all.length, query).toBeGreaterThan(0);
    }
  });

  test('finds bots, operations, locks, acts and incidents, in both languages', () => {
    expect(found('WaitBot 2').length).toBeGreaterThan(1000);
    for (const query of ['compareexchange', 'lock: pass 1', 'wipes', 'block', 'walks to the till']) {
      expect(found(query).length, query).toBeGreaterThan(0);
    }
    expect(found('擦', 'zh').length).toBeGreaterThan(0);
    expect(found('no such thing')).toEqual([]);
    expect(found(' , ')).toEqual([]);
  });

  test('wants all parts between commas', () => {
    const both = found('WaitBot 1, wipes');
    expect(both.length).toBeGreaterThan(0);
    for (const hit of both) {
      const record = fieldsAt(timeline.records, hit)!;
      expect(timeline.bots.of(record.actor)?.name).toBe('WaitBot 1');
    }
    expect(both.length).toBeLessThan(found('wipes').length);
  });

  test('goes on where it stopped', () => {
    const live = new Timeline(scenario);
    const words = wordsOf('en');
    const search = new Search('wipes', { words, language: 'en', timeline: live, nameOf: () => '' });
    live.catchUp(timeline.records.subarray(0, 8 * 40_000));
    search.catchUp();
    const before = search.hits.length;
    live.catchUp(timeline.records);
    search.catchUp();
    expect(search.hits.length).toBeGreaterThan(before);
    expect(search.hits).toEqual(found('wipes'));
  });
});

test.each(LANGUAGES)('every record can be told in words (%s)', (language) => {
  const tell = telling(language);
  for (let sequence = 0; sequence < timeline.count; sequence += 97) {
    const record = fieldsAt(timeline.records, sequence)!;
    expect(recordWords(tell, record)).not.toMatch(/undefined|NaN|^$/);
    const told = describeRecord(tell, scenario, sequence, [])!;
    expect(JSON.stringify(told)).not.toMatch(/undefined|NaN/);
  }
});

describe('from event to event', () => {
  const lanes = lanesOf(timeline, { pinned: new Set(), folded: new Set() });

  test('a lane leads on and back through its own records', () => {
    for (const lane of lanes.filter(({ kind }) => kind !== 'group')) {
      const first = stepInLane(timeline, lane, -1, 1);
      if (first === null) throw new Error(`${lane.key} is empty.`);
      const second = stepInLane(timeline, lane, first, 1);
      if (second === null) continue;
      expect(stepInLane(timeline, lane, second, -1), lane.key).toBe(first);
    }
  });

  test('the same kind stays the same kind, in the same lane', () => {
    const lane = lanes.find(({ key }) => key === 'bot WaitBot 1')!;
    const wipe = found('WaitBot 1, wipes')[0]!;
    const next = stepOfKind(timeline, lane, wipe, 1)!;
    expect(fieldsAt(timeline.records, next)).toMatchObject({ code: Op.Work, a: Act.Wipe });
    expect(stepOfKind(timeline, lane, next, -1)).toBe(wipe);
  });

  test('every record has a lane', () => {
    const keys = new Set(lanes.map(({ key }) => key));
    for (let sequence = 0; sequence < timeline.count; sequence += 53) {
      expect(laneKeysOf(timeline, sequence).some((key) => keys.has(key))).toBe(true);
    }
  });
});
