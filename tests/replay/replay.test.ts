import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { replay } from '../../src/executors/virtual/replay.ts';
import { TraceHash } from '../../src/kernel/hash.ts';
import type { NightSetup } from '../../src/protocol/night.ts';
import { RECORD_WORDS, RecordCode } from '../../src/protocol/trace.ts';
import { Mode } from '../../src/protocol/modes.ts';
import { Locks } from '../../src/protocol/words.ts';
import { builtInScenario } from '../../src/restaurant/scenarios.ts';
import { loop, night, SEVEN, threads } from '../nights/support/nights.ts';
import { shortScenario } from '../support/short-scenario.ts';

function hashOf(words: Int32Array): string {
  const hash = new TraceHash();
  hash.update(words);
  return hash.digest();
}

const ways = Object.values(Mode).flatMap((mode) =>
  Object.entries(Locks).map(([name, locks]) => ({ name, mode, locks, crew: SEVEN })),
);

describe('a night on the virtual machine', () => {
  test.each(ways)('is replayed to the last record (mode $mode, locks $name)', (staffing) => {
    const setup = { scenario: shortScenario, seed: 7, staffing };
    const records = night(setup);
    expect(replay(setup, records)).toEqual({
      equal: true,
      records: records.length / RECORD_WORDS,
      hash: hashOf(records),
    });
  });

  test.each([
    ['ThreadBots', threads(Locks.None)],
    ['LoopBot', loop()],
    ['PollBot', { ...loop(), mode: Mode.Polling }],
    ['BellBot', { ...loop(), mode: Mode.Callbacks }],
  ])('is replayed on a whole Friday with %s', (_, staffing) => {
    const setup = { scenario: builtInScenario('friday'), seed: 7, staffing };
    expect(replay(setup, night(setup))).toMatchObject({ equal: true });
  });

  test('is equal to itself when it is run again, and to no other', () => {
    const setup = { scenario: shortScenario, seed: 7, staffing: threads(Locks.None) };
    const records = night(setup);
    expect(night(setup)).toEqual(records);
    expect(hashOf(night({ ...setup, seed: 8 }))).not.toBe(hashOf(records));
    expect(replay({ ...setup, seed: 8 }, records)).toMatchObject({ equal: false });
    expect(replay({ ...setup, scenario: { ...shortScenario, window: 0.9 } }, records)).toMatchObject({
      equal: false,
    });
  });
});

const recorded = [threads(Locks.None), threads(Locks.Careless), loop(Locks.Each)].map((staffing) => {
  const setup: NightSetup = { scenario: shortScenario, seed: 3, staffing };
  const changes = [
    { at: 700_000, to: loop() },
    { at: 1_100_000, to: threads(Locks.Each) },
    { at: 1_200_000, to: threads(Locks.Each, { greet: 1, wait: 5, chef: 2, wine: 1 }) },
  ];
  return { setup, records: night(setup, changes) };
});

describe('a record that is not what happened', () => {
  /**
   * What a replay takes from the record: who took a step and when, and what the owner wanted later on. The rest
   * is computed.
   */
  function isGiven(records: Int32Array, position: number): boolean {
    const word = position % RECORD_WORDS;
    const staff = position > RECORD_WORDS && records[position - word + 3] === RecordCode.Staff;
    return word < 2 || (staff && word >= 4 && word < 7);
  }

  test('is found, wherever it is', () => {
    const which = fc.nat(recorded.length - 1);
    const word = fc.nat();
    const change = fc.integer({ min: 0, max: 31 }).map((bit) => 1 << bit);
    fc.assert(
      fc.property(which, word, change, (i, at, bit) => {
        const { setup, records } = recorded[i]!;
        const position = at % records.length;
        const changed = records.slice();
        changed[position]! ^= bit;
        const result = replay(setup, changed);
        if (!isGiven(records, position)) expect(result).toMatchObject({ equal: false });
        // Another schedule may be possible as well, but then it is another night.
        else if (result.equal) expect(result.hash).not.toBe(hashOf(records));
      }),
      { numRuns: 80 },
    );
  });

  test('is named with what should have been there', () => {
    const { setup, records } = recorded[0]!;
    const changed = records.slice();
    let at = 5000 * RECORD_WORDS;
    while (changed[at + 3] !== RecordCode.Complete) at += RECORD_WORDS;
    changed[at + 4]! += 1;
    expect(replay(setup, changed)).toMatchObject({
      equal: false,
      sequence: at / RECORD_WORDS,
      recorded: Array.from(changed.slice(at, at + RECORD_WORDS)),
      replayed: Array.from(records.slice(at, at + RECORD_WORDS)),
    });
  });

  test('is found when records are missing, doubled or swapped', () => {
    const edit = fc.constantFrom('missing' as const, 'doubled' as const, 'swapped' as const);
    fc.assert(
      fc.property(fc.nat(recorded.length - 1), fc.nat(), edit, (i, at, how) => {
        const { setup, records } = recorded[i]!;
        const count = records.length / RECORD_WORDS;
        const position = (at % (count - 1)) * RECORD_WORDS;
        const [before, one, two, after] = [
          records.subarray(0, position),
          records.subarray(position, position + RECORD_WORDS),
          records.subarray(position + RECORD_WORDS, position + 2 * RECORD_WORDS),
          records.subarray(position + 2 * RECORD_WORDS),
        ].map((part) => [...part]) as [number[], number[], number[], number[]];
        const parts = {
          missing: [before, two, after],
          doubled: [before, one, one, two, after],
          swapped: [before, two, one, after],
        };
        // Two records that are alike can change places without anything being different.
        fc.pre(how !== 'swapped' || one.some((word, index) => word !== two[index]));
        const changed = Int32Array.from(parts[how].flat());
        const result = replay(setup, changed);
        if (result.equal) expect(result.hash).not.toBe(hashOf(records));
      }),
      { numRuns: 20 },
    );
  });
});

describe('a trace that ends early', () => {
  test('is equal as far as it goes', () => {
    fc.assert(
      fc.property(fc.nat(recorded.length - 1), fc.nat(), (i, at) => {
        const { setup, records } = recorded[i]!;
        const count = at % (records.length / RECORD_WORDS + 1);
        expect(replay(setup, records.slice(0, count * RECORD_WORDS))).toMatchObject({
          equal: true,
          records: count,
        });
      }),
      { numRuns: 40 },
    );
  });
});

test('whatever stands in a trace, replay says so and does not throw', () => {
  const words = fc.array(fc.oneof(fc.integer({ min: -2, max: 70 }), fc.integer()), {
    minLength: RECORD_WORDS,
    maxLength: 10 * RECORD_WORDS,
  });
  fc.assert(
    fc.property(fc.nat(recorded.length - 1), fc.nat(), words, (i, at, given) => {
      const { setup, records } = recorded[i]!;
      const count = at % (records.length / RECORD_WORDS);
      const odd = given.slice(0, given.length - (given.length % RECORD_WORDS));
      const changed = Int32Array.from([...records.subarray(0, count * RECORD_WORDS), ...odd]);
      const result = replay(setup, changed);
      if (!result.equal) expect(result.sequence).toBeGreaterThanOrEqual(count === 0 ? 0 : 1);
    }),
    { numRuns: 40 },
  );
});
