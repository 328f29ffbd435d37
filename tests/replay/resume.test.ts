import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MOST_HELD } from '../../src/executors/virtual/held-start.ts';
import { VirtualNight } from '../../src/executors/virtual/night.ts';
import { replay } from '../../src/executors/virtual/replay.ts';
import { choiceAt, resumeNight } from '../../src/executors/virtual/resume.ts';
import type { NightSetup } from '../../src/protocol/night.ts';
import { RECORD_WORDS, RecordCode } from '../../src/protocol/trace.ts';
import { Mode } from '../../src/protocol/modes.ts';
import { Locks } from '../../src/protocol/words.ts';
import { loop, night, seed, staffing, threads } from '../nights/support/nights.ts';
import { shortScenario } from '../support/short-scenario.ts';

const share = fc.double({ min: 0, max: 1, noNaN: true });
const surprises = fc.array(
  fc.record({
    kind: fc.constantFrom(1 as const, 2 as const, 3 as const),
    tick: fc.integer({ min: 0, max: 3_600_000 }),
  }),
  { maxLength: 3 },
);
const setups: fc.Arbitrary<NightSetup> = fc.record({
  scenario: fc.constant(shortScenario),
  seed,
  staffing,
  surprises,
});
const lengthOf = (words: Int32Array): number => words.length / RECORD_WORDS;
const positionOf = (records: Int32Array, at: number): number => Math.floor(at * (lengthOf(records) - 1));

/** The first record in which two differ; -1 if they are the same. */
function firstDifference(one: Int32Array, other: Int32Array): number {
  const word = one.findIndex((value, at) => value !== other[at]);
  if (word >= 0) return Math.floor(word / RECORD_WORDS);
  return one.length === other.length ? -1 : lengthOf(one);
}
const expectSame = (one: Int32Array, other: Int32Array): void => expect(firstDifference(one, other)).toBe(-1);

/** Goes on to the end, and checks that the record is a night like any other. */
function goOn(setup: NightSetup, records: Int32Array, sequence: number, first: number | null, branch = 1) {
  const going = resumeNight(setup, records, { sequence, first, branch });
  going.finish();
  const words = going.log.slice();
  expect(replay(setup, words)).toMatchObject({ equal: true, records: lengthOf(words) });
  expectSame(words.subarray(0, sequence * RECORD_WORDS), records.subarray(0, sequence * RECORD_WORDS));
  return { words, hash: going.log.hash() };
}

describe('going on from a moment of a record', () => {
  it('with the same choices is the same night, wherever one begins', () => {
    fc.assert(
      fc.property(setups, fc.array(share, { minLength: 4, maxLength: 4 }), (setup, shares) => {
        const records = night(setup);
        for (const at of shares) {
          const again = goOn(setup, records, positionOf(records, at), null);
          expectSame(again.words, records);
        }
      }),
      { numRuns: 8 },
    );
  });

  it('is the same night also when the staff has changed before', () => {
    fc.assert(
      fc.property(seed, staffing, staffing, share, (of, first, second, at) => {
        const setup = { scenario: shortScenario, seed: of, staffing: first };
        const records = night(setup, [{ at: 1_500_000, to: second }]);
        const change = [...records.keys()].findLast(
          (word) => word % RECORD_WORDS === 3 && records[word] === RecordCode.Staff,
        )!;
        const least = (change - 3) / RECORD_WORDS + 1;
        const position = least + Math.floor(at * at * (lengthOf(records) - 1 - least));
        expectSame(goOn(setup, records, position, null).words, records);
      }),
      { numRuns: 16 },
    );
  });

  it('is the same night from each record of a change of staff and of closing', () => {
    const setup: NightSetup = { scenario: shortScenario, seed: 5, staffing: threads(Locks.Careless) };
    const records = night(setup, [{ at: 1_500_000, to: loop() }]);
    const owner: number[] = [];
    let staffs = 0;
    for (let at = 0; at < lengthOf(records) - 1; at += 1) {
      const code = records[at * RECORD_WORDS + 3]!;
      if (code === RecordCode.Staff) staffs += 1;
      const steps: readonly number[] = [
        RecordCode.Dismiss,
        RecordCode.Hire,
        RecordCode.OffDuty,
        RecordCode.Wake,
        RecordCode.HouseStore,
      ];
      const told = code === RecordCode.Dismiss || code === RecordCode.Hire || code === RecordCode.OffDuty;
      if (staffs === 2 && steps.includes(code) && (told || at % 100 === 0)) owner.push(at + 1);
    }
    expect(owner.length).toBeGreaterThan(10);
    for (const position of owner) expectSame(goOn(setup, records, position, null).words, records);
  });

  it('with another choice is another night, and a valid one', () => {
    let others = 0;
    fc.assert(
      fc.property(setups, share, fc.nat(), fc.integer({ min: 1, max: 9 }), (setup, at, pick, branch) => {
        fc.pre(setup.staffing.mode === Mode.Threads);
        const records = night(setup);
        const asked = choiceAt(setup, records, positionOf(records, at * 0.8));
        const here = asked.next === null ? asked : choiceAt(setup, records, asked.next);
        fc.pre(here.runnable.length > 1 && here.recorded !== null);
        const another = here.runnable.filter((bot) => bot !== here.recorded);
        const first = another[pick % another.length]!;
        const { words, hash } = goOn(setup, records, here.sequence, first, branch);
        expect(words.subarray(here.sequence * RECORD_WORDS)[1]).not.toBe(here.recorded);
        expect(firstDifference(words, records)).toBeGreaterThan(-1);
        expect(goOn(setup, records, here.sequence, first, branch).hash).toBe(hash);
        others += 1;
      }),
      { numRuns: 20 },
    );
    expect(others).toBeGreaterThan(5);
  });

  it('with the next bot held up is another night wherever two are on duty, and somebody else goes first', () => {
    let held = 0;
    fc.assert(
      fc.property(setups, share, fc.integer({ min: 1, max: 9 }), (any, at, branch) => {
        const setup = any.staffing.mode === Mode.Threads ? any : { ...any, staffing: threads(Locks.Each) };
        const records = night(setup);
        const { sequence, runnable, upcoming } = choiceAt(
          setup,
          records,
          positionOf(records, 0.2 + at * 0.5),
        );
        if (runnable.length > 1) return;
        expect(upcoming).not.toBeNull();
        const { bot: heldUp, sequence: then } = upcoming!;
        expect(records[then * RECORD_WORDS + 1]).toBe(heldUp);
        const run = (): Int32Array => {
          const going = resumeNight(setup, records, { sequence, first: null, branch, heldUp });
          going.finish();
          return going.log.slice();
        };
        const words = run();
        expect(replay(setup, words)).toMatchObject({ equal: true, records: lengthOf(words) });
        expectSame(words.subarray(0, sequence * RECORD_WORDS), records.subarray(0, sequence * RECORD_WORDS));
        const difference = firstDifference(words, records);
        expect(difference).toBeGreaterThanOrEqual(then);
        const waited = words[difference * RECORD_WORDS]! - records[then * RECORD_WORDS]!;
        if (waited < MOST_HELD) expect(words[difference * RECORD_WORDS + 1]).not.toBe(heldUp);
        expectSame(run(), words);
        held += 1;
      }),
      {
        numRuns: 8,
        // Another bot wakes here and does nothing.
        examples: [
          [
            { scenario: shortScenario, seed: 2_986_638_161, surprises: [], staffing: threads(Locks.Each) },
            0,
            1,
          ],
        ],
      },
    );
    expect(held).toBeGreaterThan(0);
  });

  it('holds nobody up where only one bot is on duty', () => {
    const setup: NightSetup = { scenario: shortScenario, seed: 3, staffing: loop() };
    const records = night(setup);
    for (const at of [0.2, 0.5, 0.7])
      expect(choiceAt(setup, records, positionOf(records, at)).upcoming).toBeNull();
  });

  it('names who could go next, and where there is a choice', () => {
    const setup: NightSetup = { scenario: shortScenario, seed: 3, staffing: threads(Locks.None) };
    const records = night(setup);
    const first = choiceAt(setup, records, 0);
    expect(first.sequence).toBeGreaterThan(0);
    const choice = first.next === null ? first : choiceAt(setup, records, first.next);
    expect(choice.runnable.length).toBeGreaterThan(1);
    expect(choice.next).toBeNull();
    expect(choice.runnable).toContain(choice.recorded);
  });

  it('goes on from the middle of a step at its end', () => {
    const setup: NightSetup = { scenario: shortScenario, seed: 3, staffing: threads(Locks.None) };
    const records = night(setup);
    // An event of the house, and what comes of it, are one step.
    const fire = [...records.keys()].find((w) => w % RECORD_WORDS === 3 && records[w] === RecordCode.Fire)!;
    const middle = (fire - 3) / RECORD_WORDS + 1;
    expect(choiceAt(setup, records, middle).sequence).toBeGreaterThan(middle);
  });

  it('can be commanded like any night', () => {
    const setup: NightSetup = { scenario: shortScenario, seed: 3, staffing: threads(Locks.None) };
    const records = night(setup);
    const going = resumeNight(setup, records, { sequence: 4000, first: null, branch: 1 });
    going.setStaffing(loop());
    going.sendIn(1);
    going.finish();
    expect(replay(setup, going.log.slice()).equal).toBe(true);
  });

  it('refuses a record that makes no sense, and a night that is over', () => {
    const setup: NightSetup = { scenario: shortScenario, seed: 3, staffing: threads(Locks.None) };
    const records = night(setup);
    const broken = records.slice();
    broken[100 * RECORD_WORDS + 5]! += 1;
    const goOnAt = (words: Int32Array, sequence: number) => () =>
      resumeNight(setup, words, { sequence, first: null, branch: 1 });
    expect(goOnAt(broken, 5000)).toThrow('doesn’t come out the same');
    expect(goOnAt(records, lengthOf(records))).toThrow('over');
    const whole = new VirtualNight(setup);
    whole.finish();
    expectSame(whole.log.slice(), records);
  });
});
