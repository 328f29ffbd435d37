import { expect, test } from 'vitest';
import { fromFile } from '../../src/app/saved-night.ts';
import { readTracedNight } from '../../src/executors/traced-night.ts';
import { recordNight } from '../../src/lab/replicate.ts';
import { encodeTrace } from '../../src/protocol/trace-file.ts';
import { shortScenario } from '../support/short-scenario.ts';

const setup = {
  scenario: shortScenario,
  seed: 3,
  staffing: { mode: 0, locks: 0, crew: shortScenario.staff.crew },
};
const records = recordNight(setup);
const about = { setup, machine: 'virtual', speed: 60, createdBy: 'test' } as const;
const file = (words: Int32Array): Blob => new Blob([new Uint8Array(encodeTrace(about, words))]);
const same = (words?: Int32Array): boolean =>
  words?.length === records.length && words.every((word, at) => word === records[at]);
const read = (bytes: Uint8Array) => Promise.resolve(readTracedNight(bytes));

test('a night comes out of its file as it went in, and is read off to its end', async () => {
  const opened = await fromFile(file(records), undefined, read);
  if (!('night' in opened)) throw new Error(opened.fault);
  const { night } = opened;
  expect(night.setup).toEqual(setup);
  expect([night.machine, night.speed]).toEqual(['virtual', 60]);
  expect(same(night.records)).toBe(true);
  expect(same(night.book?.words)).toBe(true);
  expect(night.book?.floor.tick).toBe(records.at(-8));
});

test('where the Worker that should read it dies, the file can’t be read', async () => {
  const dead = () => Promise.reject(new Error('The Worker is gone.'));
  expect(await fromFile(file(records), undefined, dead)).toEqual({ fault: 'unreadable' });
});
