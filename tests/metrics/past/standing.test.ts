import { describe, expect, test } from 'vitest';
import { SiteTrail } from '../../../src/executors/virtual/site-trail.ts';
import { standingAt } from '../../../src/metrics/past/standing.ts';
import { bodyOf } from '../../../src/programs/body.ts?sites';
import { Op } from '../../../src/protocol/operations.ts';
import { isOperation, RECORD_WORDS, RecordCode } from '../../../src/protocol/trace.ts';
import { Locks } from '../../../src/protocol/words.ts';
import { loop, night, threads } from '../../nights/support/nights.ts';
import { shortScenario } from '../../support/short-scenario.ts';

const nights = Object.fromEntries(
  Object.entries({ threads: threads(Locks.Careless), loop: loop(Locks.Each) }).map(([name, staffing]) => {
    const setup = { scenario: shortScenario, seed: 3, staffing };
    const records = night(setup);
    return [name, { records, trail: new SiteTrail(setup, bodyOf).take(records) }];
  }),
);

/** Bot, task and code of a record. */
const read = (records: Int32Array, sequence: number): readonly [number, number, number] => {
  const [, actor = 0, task = 0, code = 0] = records.subarray(sequence * RECORD_WORDS);
  return [actor, task, code];
};

describe.each(Object.keys(nights))('where a program stands (%s)', (name) => {
  const { records, trail } = nights[name]!;
  const count = records.length / RECORD_WORDS;

  test('is where it yielded the operation that has just been taken', () => {
    for (let sequence = 0; sequence < count; sequence += 1) {
      const [bot, task, code] = read(records, sequence);
      if (!isOperation(code) || code === Op.Await) continue;
      const standing = standingAt(records, trail, { bot }, sequence + 1);
      expect(standing).toMatchObject({ sequence, task });
      expect(standing?.chain.length).toBeGreaterThan(0);
      expect(standingAt(records, trail, { bot, task }, sequence + 1)).toEqual(standing);
    }
  });

  test('stays the same while others step', () => {
    const [bot] = read(
      records,
      Array.from({ length: count }, (_, at) => at).find((at) => read(records, at)[0] > 0)!,
    );
    let before = standingAt(records, trail, { bot }, 0);
    expect(before).toBeNull();
    for (let sequence = 0; sequence < count; sequence += 7) {
      const now = standingAt(records, trail, { bot }, sequence);
      if (now?.sequence === before?.sequence) expect(now).toEqual(before);
      before = now;
    }
  });

  test('is nowhere before it begins and after it is through', () => {
    for (let sequence = 0; sequence < count; sequence += 1) {
      const [bot, task, code] = read(records, sequence);
      const ends = code === RecordCode.OffDuty || code === RecordCode.Finish || code === RecordCode.OnDuty;
      if (!ends) continue;
      expect(standingAt(records, trail, { bot, task }, sequence + 1)?.chain).toEqual([]);
    }
  });
});
