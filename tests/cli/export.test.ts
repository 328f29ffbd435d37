import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { encodeTrace } from '../../src/protocol/trace-file.ts';
import { Locks } from '../../src/protocol/words.ts';
import { night, threads } from '../nights/support/nights.ts';
import { shortScenario } from '../support/short-scenario.ts';
import { cli, folder, inPairs } from './support/cli.ts';

const setup = { scenario: shortScenario, seed: 4, staffing: threads(Locks.None) };
const about = { setup, machine: 'virtual', speed: 1, createdBy: 'a test' } as const;

test('export writes a night that Perfetto opens', async () => {
  const cwd = folder();
  writeFileSync(join(cwd, 'a.trace'), encodeTrace(about, night(setup)));
  const ended = await cli(['export', 'a.trace', '--chrome', 'out.json'], cwd);
  expect(ended).toEqual({ code: 0, stdout: '', stderr: '' });
  const written = JSON.parse(readFileSync(join(cwd, 'out.json'), 'utf8')) as { traceEvents: unknown[] };
  expect(written).toMatchObject({ otherData: { createdBy: 'robot-restaurant a test', seed: 4 } });
  expect(written.traceEvents.length).toBeGreaterThan(100);
});

test('export says what is wrong, and writes nothing', async () => {
  const cwd = folder();
  writeFileSync(join(cwd, 'a.trace'), encodeTrace(about, night(setup)));
  writeFileSync(join(cwd, 'b.trace'), 'no trace');
  const cases: [readonly string[], RegExp][] = [
    [[], /export needs the name of a trace file/],
    [['a.trace'], /export needs --chrome/],
    [['b.trace', '--chrome', 'out.json'], /b\.trace: This is not a trace file/],
    [['missing.trace', '--chrome', 'out.json'], /missing\.trace can't be read/],
    [['a.trace', '--chrome', 'nowhere/out.json'], /can't be written to nowhere/],
    [['a.trace', '--perfetto', 'out.json'], /--perfetto/],
  ];
  await inPairs(cases, async ([args, said]) => {
    const { code, stdout, stderr } = await cli(['export', ...args], cwd);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(said);
  });
});
