import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { courseOf, hashOf, lastTick, runAgain } from '../../src/executors/virtual/course.ts';
import { rebuild, scheduleOf } from '../../src/executors/virtual/schedule.ts';
import { VirtualNight } from '../../src/executors/virtual/night.ts';
import { fromBase64url, toBase64url } from '../../src/protocol/moment/base64url.ts';
import {
  decodeMoment,
  encodeMoment,
  MomentError,
  type SharedMoment,
} from '../../src/protocol/moment/moment-file.ts';
import { packSteps, unpackSteps } from '../../src/protocol/moment/steps.ts';
import { RECORD_WORDS } from '../../src/protocol/trace.ts';
import { Mode } from '../../src/protocol/modes.ts';
import { Surprise } from '../../src/protocol/words.ts';
import { recordsOf, recordsOfChanges, setupOf } from '../metrics/nights.ts';

const setup = setupOf('monday', Mode.Threads);
const records = recordsOf(setup);
const moment: SharedMoment = {
  setup: { ...setup, scenario: 'monday' },
  machine: 'virtual',
  speed: 60,
  records: records.length / RECORD_WORDS,
  hash: hashOf(records),
  until: lastTick(records),
  createdBy: 'a test',
  course: { commands: [] },
  moment: { sequence: 1000, tick: 1_500_000 },
  view: { place: 'tonight', later: { anything: 1 } },
};

const faultOf = (bytes: Uint8Array): string => {
  try {
    decodeMoment(bytes);
    return 'none';
  } catch (error) {
    return error instanceof MomentError ? error.fault : String(error);
  }
};

describe('base64url', () => {
  test('goes there and back', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        expect(fromBase64url(toBase64url(bytes))).toEqual(bytes);
      }),
    );
  });
  test('has one text for each row of bytes', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const bytes = fromBase64url(text);
        expect(bytes === null || toBase64url(bytes) === text).toBe(true);
      }),
    );
  });
});

describe('a moment', () => {
  test('goes there and back, with all that it carries', () => {
    fc.assert(
      fc.property(
        fc.nat(),
        fc.nat(),
        fc.dictionary(
          fc.string(),
          fc.jsonValue().filter((value) => !Object.is(value, -0)),
        ),
        fc.array(fc.tuple(fc.nat(), fc.nat({ max: 40 }))),
        (sequence, tick, view, steps) => {
          const schedule = Int32Array.from(steps.flatMap(([at, actor]) => [at, actor, 0, 1, 0, 0, 0, 0]));
          const sent = {
            ...moment,
            moment: { sequence, tick },
            view: JSON.parse(JSON.stringify(view)) as object,
            course: { schedule },
          };
          expect(decodeMoment(encodeMoment(sent as SharedMoment))).toEqual(sent);
        },
      ),
    );
    expect(decodeMoment(encodeMoment(moment))).toEqual(moment);
  });

  test('is refused when any letter of it is another, or it is cut anywhere', () => {
    const bytes = encodeMoment(moment);
    const text = toBase64url(bytes);
    fc.assert(
      fc.property(
        fc.nat({ max: text.length - 1 }),
        fc.constantFrom('A', 'Z', 'a', 'z', '0', '9', '-', '_'),
        (at, letter) => {
          fc.pre(text.charAt(at) !== letter);
          const changed = fromBase64url(text.slice(0, at) + letter + text.slice(at + 1));
          expect(changed === null ? 'damaged' : faultOf(changed)).not.toBe('none');
          expect(faultOf(bytes.subarray(0, Math.floor((at * 3) / 4)))).not.toBe('none');
        },
      ),
      { numRuns: 500 },
    );
  });

  test('says what is the matter', () => {
    const bytes = encodeMoment(moment);
    const newer = bytes.slice();
    newer[4] = 2;
    expect(faultOf(newer)).toBe('newer');
    expect(faultOf(new TextEncoder().encode('{"format":"robot-restaurant-save"}'))).toBe('foreign');
    expect(faultOf(bytes.subarray(0, bytes.length - 1))).toBe('damaged');
    expect(faultOf(encodeMoment({ ...moment, moment: { sequence: -1, tick: 0 } }))).toBe('sense');
  });
});

describe('the course of a night', () => {
  test('of which nobody has changed anything is its seed', () => {
    expect(courseOf(setup, records)).toEqual({ commands: [] });
    const half = records.slice(0, RECORD_WORDS * 20_000);
    // A night that goes on has all records of its last tick.
    const until = lastTick(half);
    const whole = runAgain(setup, { commands: [] }, 1 << 22, until);
    const course = courseOf(setup, whole);
    expect(course).toEqual({ commands: [] });
    expect(runAgain(setup, course, whole.length / RECORD_WORDS, until)).toEqual(whole);
  });

  test('brings the same records out again after changes by people', () => {
    const changed = recordsOfChanges(setup);
    const course = courseOf(setup, changed);
    expect(course).toMatchObject({
      commands: [{ tick: 3_600_000 }, { tick: 7_200_000 }, { tick: 9_000_000 }],
    });
    expect(hashOf(runAgain(setup, course, changed.length / RECORD_WORDS, lastTick(changed)))).toBe(
      hashOf(changed),
    );
  });

  test('so does its schedule, which is small', () => {
    const night = new VirtualNight(setup);
    night.advanceTo(3_000_000);
    night.sendIn(Surprise.Chatty);
    night.setStaffing({ ...setup.staffing, mode: Mode.Loop });
    night.finish();
    for (const trace of [night.log.slice(), recordsOfChanges(setup)]) {
      const schedule = scheduleOf(setup, trace);
      expect(unpackSteps(packSteps(schedule))).toEqual(schedule);
      expect(hashOf(rebuild(setup, schedule))).toBe(hashOf(trace));
      const bytes = encodeMoment({ ...moment, course: { schedule } });
      expect(bytes.length / (trace.length / RECORD_WORDS)).toBeLessThan(1.5);
    }
  });

  test('is right up to any record, also in the middle of a step', () => {
    const length = records.length / RECORD_WORDS;
    fc.assert(
      fc.property(fc.integer({ min: 1, max: Math.min(length, 3000) }), (many) => {
        const part = records.subarray(0, many * RECORD_WORDS);
        const schedule = scheduleOf(setup, part);
        expect(hashOf(runAgain(setup, { schedule }, many, lastTick(part)))).toBe(hashOf(part));
      }),
      { numRuns: 25 },
    );
  });

  test('that is no schedule of this night is refused', () => {
    const other = scheduleOf(setup, recordsOfChanges(setup));
    expect(() => rebuild({ ...setup, seed: 8 }, other)).toThrow();
  });
});
