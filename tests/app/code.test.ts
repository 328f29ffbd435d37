import { signal } from '@preact/signals';
import { expect, test } from 'vitest';
import type { SiteWorker } from '../../src/executors/live/browser/start-site-worker.ts';
import { SiteTrail } from '../../src/executors/virtual/site-trail.ts';
import { Code } from '../../src/app/past/code.ts';
import { bodyOf } from '../../src/programs/body.ts?sites';
import type { NightSetup } from '../../src/protocol/night.ts';
import { isOperation, RECORD_WORDS } from '../../src/protocol/trace.ts';
import { Locks } from '../../src/protocol/words.ts';
import { loop, night, threads } from '../nights/support/nights.ts';
import { shortScenario } from '../support/short-scenario.ts';

/** What the Worker does, without one. */
function sites(): SiteWorker {
  let trail: SiteTrail | null = null;
  return {
    open: (setup) => Promise.resolve(void (trail = new SiteTrail(setup, bodyOf))),
    take: (records) => Promise.resolve(trail!.take(records)),
  };
}

interface Floor {
  readonly code: Code;
  readonly begin: (setup: NightSetup) => void;
  readonly add: (records: Int32Array) => void;
}

/** A floor with a night on it, which can be changed for another. */
function floor(start: () => Promise<SiteWorker>): Floor {
  let run = { setup: { scenario: shortScenario, seed: 3, staffing: threads(Locks.None) } as NightSetup };
  let words = new Int32Array();
  const revision = signal(0);
  const code = new Code({ revision, records: () => words }, () => run, start);
  return {
    code,
    begin: (setup) => {
      run = { setup };
      words = new Int32Array();
      revision.value += 1;
    },
    add: (records) => {
      words = new Int32Array([...words, ...records]);
      revision.value += 1;
    },
  };
}

/** Bot and number of the last operation of a bot before a position. */
function operationBefore(records: Int32Array, position: number): { bot: number; sequence: number } {
  let sequence = position - 1;
  while (!isOperation(records[sequence * RECORD_WORDS + 3] ?? 0)) sequence -= 1;
  return { bot: records[sequence * RECORD_WORDS + 1] ?? 0, sequence };
}

const settled = (done: () => void): Promise<void> =>
  expect.poll(() => (done(), true), { timeout: 30_000 }).toBe(true);

test('the code keeps up with the night while somebody looks, also with the next one', async () => {
  const { code, begin, add } = floor(() => Promise.resolve(sites()));
  const first = night({ scenario: shortScenario, seed: 3, staffing: threads(Locks.None) });
  const half = 2000 * RECORD_WORDS;
  add(first.subarray(0, half));
  expect(code.known.value).toBeNull();
  const away = code.watch();
  await settled(() => expect(code.known.value).toEqual({ records: 2000, end: null }));
  add(first.subarray(half));
  // Another night before the answer has come.
  const setup: NightSetup = { scenario: shortScenario, seed: 4, staffing: loop() };
  const second = night(setup);
  begin(setup);
  add(second);
  const all = second.length / RECORD_WORDS;
  await settled(() => expect(code.known.value).toEqual({ records: all, end: null }));
  const { bot, sequence } = operationBefore(second, 1500);
  const standing = code.standing({ bot }, sequence + 1);
  expect(standing?.chain[0]?.file).toBe('loop-bot.ts');
  const site = standing!.chain.at(-1)!;
  await settled(() => expect(code.text(site.file)?.split('\n')[site.line - 1]).toContain('yield'));
  expect(code.text('no-such.ts')).toBeNull();
  expect(code.standing({ bot }, all + 1)).toBeNull();
  away();
  begin({ ...setup, seed: 5 });
  expect(code.standing({ bot }, sequence + 1)).toBeNull();
});

test('the code ends where a night doesn’t come out as it was recorded', async () => {
  const { code, add } = floor(() => Promise.resolve(sites()));
  const records = night({ scenario: shortScenario, seed: 3, staffing: threads(Locks.None) });
  const { sequence } = operationBefore(records, 3000);
  const foreign = records.slice();
  foreign[sequence * RECORD_WORDS + 4]! ^= 1;
  add(foreign);
  code.watch();
  await settled(() => expect(code.known.value).toEqual({ records: sequence, end: 'differs' }));
});

test('a Worker that fails is told of, and the next night has another', async () => {
  let started = 0;
  const { code, begin, add } = floor(() => {
    started += 1;
    return started === 1 ? Promise.reject(new Error('no more Workers')) : Promise.resolve(sites());
  });
  const setup: NightSetup = { scenario: shortScenario, seed: 3, staffing: threads(Locks.None) };
  const records = night(setup);
  code.watch();
  await settled(() => expect(code.known.value).toEqual({ records: 0, end: { message: 'no more Workers' } }));
  begin(setup);
  add(records);
  await settled(() =>
    expect(code.known.value).toEqual({ records: records.length / RECORD_WORDS, end: null }),
  );
});
