import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { encodeTrace } from '../../src/protocol/trace-file.ts';
import { RECORD_WORDS } from '../../src/protocol/trace.ts';
import { Locks } from '../../src/protocol/words.ts';
import { night, threads } from '../nights/support/nights.ts';
import { shortScenario } from '../support/short-scenario.ts';
import { cli, folder, inPairs } from './support/cli.ts';

const setup = { scenario: shortScenario, seed: 4, staffing: threads(Locks.None) };
const about = { setup, machine: 'virtual', speed: 1, createdBy: 'a test' } as const;
let records: Int32Array;
let file: Uint8Array;

beforeAll(() => {
  records = night(setup);
  file = encodeTrace(about, records);
});

describe('replay', () => {
  test('of a night that the command line has saved is equal', async () => {
    const cwd = folder();
    writeFileSync(join(cwd, 'short.json'), JSON.stringify(shortScenario));
    const saved = await cli(
      ['night', '--scenario', 'short.json', '--seed', '4', '--trace', 'out.trace', '--json'],
      cwd,
    );
    const { traceHash } = JSON.parse(saved.stdout) as { traceHash: string };
    const { code, stdout, stderr } = await cli(['replay', 'out.trace', '--json'], cwd);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(JSON.parse(stdout)).toMatchObject({
      equal: true,
      hash: traceHash,
      recordedHash: traceHash,
      records: records.length / RECORD_WORDS,
      seed: 4,
      machine: 'virtual',
    });
    const people = await cli(['replay', 'out.trace'], cwd);
    expect(people).toMatchObject({ code: 0, stderr: '' });
    expect(people.stdout).toContain(traceHash);
    // What is saved twice is the same file.
    expect(new Uint8Array(readFileSync(join(cwd, 'out.trace'))).length).toBeGreaterThan(1000);
  });

  test('of a night that did not happen so is different: exit 1, with the first record', async () => {
    const cwd = folder();
    const changed = records.slice();
    const at = 1000 * RECORD_WORDS;
    changed[at + 4]! += 1;
    writeFileSync(join(cwd, 'changed.trace'), encodeTrace(about, changed));
    writeFileSync(join(cwd, 'seed.trace'), encodeTrace({ ...about, setup: { ...setup, seed: 5 } }, records));
    const json = await cli(['replay', 'changed.trace', '--json'], cwd);
    expect(json).toMatchObject({ code: 1, stderr: '' });
    expect(JSON.parse(json.stdout)).toMatchObject({
      equal: false,
      sequence: 1000,
      recorded: Array.from(changed.slice(at, at + RECORD_WORDS)),
    });
    expect(await cli(['replay', 'seed.trace'], cwd)).toMatchObject({ code: 1, stderr: '' });
  });

  test('refuses what is damaged, truncated or foreign: exit 2, nothing on stdout', async () => {
    const cwd = folder();
    const damaged = (at: number): Uint8Array => {
      const bytes = file.slice();
      bytes[at]! ^= 4;
      return bytes;
    };
    const wrongScenario = { ...setup, scenario: { ...shortScenario, window: 7 } };
    const files: Record<string, readonly [bytes: Uint8Array, message: RegExp]> = {
      'empty.trace': [new Uint8Array(), /not a trace file/],
      'text.trace': [new TextEncoder().encode('{ "name": "friday" }'), /not a trace file/],
      'start.trace': [file.slice(0, 10), /ends too early/],
      'half.trace': [file.slice(0, file.length >> 1), /ends too early/],
      'almost.trace': [file.slice(0, -1), /ends too early/],
      'longer.trace': [Uint8Array.from([...file, 0]), /damaged/],
      'header.trace': [damaged(40), /damaged/],
      'body.trace': [damaged(file.length - 100), /damaged/],
      'sum.trace': [damaged(file.length - 1), /damaged/],
      'scenario.trace': [encodeTrace({ ...about, setup: wrongScenario }, records), /at window/],
    };
    await inPairs(Object.entries(files), async ([name, [bytes, message]]) => {
      writeFileSync(join(cwd, name), bytes);
      const { code, stdout, stderr } = await cli(['replay', name, '--json'], cwd);
      expect({ name, code, stdout }).toEqual({ name, code: 2, stdout: '' });
      expect(stderr).toMatch(message);
      expect(stderr).toContain(name);
    });
  });
});
