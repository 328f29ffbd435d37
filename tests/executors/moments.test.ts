import { describe, expect, test } from 'vitest';
import { readMoment, writeMoment, type NightAtMoment } from '../../src/executors/virtual/moments.ts';
import { hashOf } from '../../src/executors/virtual/course.ts';
import { decodeMoment, encodeMoment } from '../../src/protocol/moment/moment-file.ts';
import { Mode } from '../../src/protocol/modes.ts';
import { recordsOf, setupOf } from '../metrics/nights.ts';

const setup = setupOf('monday', Mode.Threads);
const records = recordsOf(setup);
const night: NightAtMoment = {
  ...{ setup, machine: 'virtual', speed: 60, records },
  moment: { sequence: 1000, tick: records[1000 * 8] as number },
  view: { place: 'tonight' },
};
const bytes = writeMoment(night);

const readFault = (changed: Uint8Array): string => {
  const read = readMoment(changed);
  return 'fault' in read ? read.fault : 'none';
};

describe('a moment that goes out and comes in again', () => {
  test('is the same night at the same moment, looked at in the same way', () => {
    const read = readMoment(bytes);
    if ('fault' in read) throw new Error(read.fault);
    expect(hashOf(read.records)).toBe(hashOf(records));
    expect(read.moment).toEqual(night.moment);
    expect(read.view).toEqual(night.view);
    expect(read.setup.scenario).toEqual(setup.scenario);
  });

  test('is refused if the night comes out otherwise, or can’t be run at all', () => {
    const sent = decodeMoment(bytes);
    const { staffing } = setup;
    const otherwise = [
      { ...sent, setup: { ...sent.setup, seed: sent.setup.seed + 1 } },
      { ...sent, hash: '0'.repeat(16) },
      { ...sent, records: sent.records - 1 },
      { ...sent, course: { schedule: Int32Array.of(0, 900, 0, 1, 0, 0, 0, 0) } },
      { ...sent, course: { commands: [{ tick: 60_000, staffing: { ...staffing, mode: Mode.Loop } }] } },
    ];
    for (const one of otherwise) expect(readFault(encodeMoment(one))).toBe('different');
  });

  test('is refused if what it says is no night', () => {
    const sent = decodeMoment(bytes);
    const crew = { greet: 1e9, wait: 1, chef: 1, wine: 1 };
    const nonsense: unknown[] = [
      { ...sent, setup: { ...sent.setup, scenario: 'easter' } },
      { ...sent, setup: { ...sent.setup, staffing: { mode: 0, locks: 0, crew } } },
      { ...sent, course: { commands: [{ tick: -1, surprise: 0 }] } },
      { ...sent, course: { commands: [{ tick: 0, surprise: 77 }] } },
      { ...sent, course: { commands: [{ tick: 0, staffing: { mode: 0, locks: 0, crew } }] } },
      { ...sent, course: { commands: [null] } },
      { ...sent, view: null },
    ];
    for (const one of nonsense) expect(readFault(encodeMoment(one as typeof sent))).toBe('sense');
  });
});
