import { expect, test } from 'vitest';
import { fromFile } from '../../src/app/saved-night.ts';
import { readTracedNight } from '../../src/executors/traced-night.ts';
import { VirtualNight } from '../../src/executors/virtual/night.ts';
import { encodeTrace } from '../../src/protocol/trace-file.ts';
import { plainQueue } from '../support/plain-queue.ts';

test('the trace of a queue is refused by its name, not as a damaged file', async () => {
  const staffing = { mode: 0, locks: 0, crew: { greet: 0, wait: 1, chef: 0, wine: 0 } };
  const setup = { scenario: plainQueue({ seconds: 600 }), seed: 1, staffing };
  const night = new VirtualNight(setup);
  night.finish();
  const bytes = encodeTrace({ setup, machine: 'virtual', speed: 1, createdBy: 'test' }, night.log.slice());
  const read = (file: Uint8Array) => Promise.resolve(readTracedNight(file));
  expect(await fromFile(new Blob([new Uint8Array(bytes)]), undefined, read)).toEqual({ fault: 'queue' });
});
