import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { compareNight } from '../../src/lab/compare/compare-night.ts';
import { baseOf, Comparison, modesFor } from '../../src/lab/compare/plan.ts';
import { tenDownloads } from '../../src/restaurant/scenarios.ts';
import { plainQueue } from '../support/plain-queue.ts';
import { shortScenario } from '../support/short-scenario.ts';
import { cli, folder } from './support/cli.ts';

const MODES = ['loop', 'threads', 'sync'];

function place(): string {
  const cwd = folder();
  writeFileSync(join(cwd, 'short.json'), JSON.stringify(shortScenario));
  writeFileSync(join(cwd, 'queue.json'), JSON.stringify(plainQueue({})));
  writeFileSync(join(cwd, 'broken.json'), '{"format": 1,');
  writeFileSync(join(cwd, 'wrong.json'), JSON.stringify({ ...tenDownloads(), pages: -1 }));
  return cwd;
}

const SHORT = ['compare', '--scenario', 'short.json', '--seeds', '5', '--modes', MODES.join(','), '--json'];

test('prints one object: the table of the nights with these seeds, in the order of --modes', async () => {
  const cwd = place();
  const { code, stdout, stderr } = await cli([...SHORT, '--seed', '7', '--jobs', '1'], cwd);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout.trim().split('\n')).toHaveLength(1);
  const known = modesFor(shortScenario);
  const modes = MODES.flatMap((key) => known.filter((mode) => mode.key === key));
  const comparison = new Comparison(shortScenario, modes, baseOf(shortScenario, MODES), 7, 5);
  for (const { at, setup } of comparison.jobs()) comparison.done(at, compareNight(setup));
  expect(JSON.parse(stdout)).toMatchObject({
    scenario: 'short',
    kind: 'restaurant',
    seeds: { first: 7, count: 5 },
    base: 'threads',
    level: 0.95,
    modes: JSON.parse(JSON.stringify(comparison.table().rows)) as unknown,
  });
  // However many threads there are.
  expect((await cli([...SHORT, '--seed', '7', '--jobs', '3'], cwd)).stdout).toBe(stdout);
});

test('compares ten downloads, with what the texts have measured beside them', async () => {
  const { code, stdout } = await cli(['compare', '--scenario', 'downloads', '--seeds', '3'], place());
  expect(code).toBe(0);
  const lines = stdout.split('\n');
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(110);
  expect(lines.find((line) => line.startsWith('mode'))).toMatch(/all there +the texts/);
  expect(lines.find((line) => line.startsWith('polling'))).toMatch(/± [\d.]+\*? +30 /);
});

test('fits the table of an evening into 110 columns', async () => {
  const { stdout } = await cli(['compare', '--scenario', 'short.json', '--seeds', '2'], place());
  const lines = stdout.split('\n');
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(110);
  for (const { key } of modesFor(shortScenario)) {
    expect(lines.filter((line) => line.startsWith(`${key} `)).length).toBeGreaterThan(2);
  }
});

describe('refuses, with a reason and exit code 2,', () => {
  test.each<[readonly string[], RegExp]>([
    [['--modes', 'threads,magic'], /--modes must be one of .*threads.*not "magic"/],
    [['--modes', 'loop,threads,loop'], /--modes has loop twice/],
    [['--modes', ''], /names with commas between them/],
    [['--modes', 'loop,,threads'], /names with commas between them/],
    [['--modes', 'loop', '--base', 'threads'], /--base must be one of loop, not "threads"/],
    [['--seeds', '0'], /--seeds must be a whole number/],
    [['--seeds', '5', '--seed', '4294967295'], /--seed must be a whole number from 0 to 4294967291/],
    [['--day', 'someday'], /--day must be one of/],
    [['--day', 'friday', '--scenario', 'short.json'], /exclude each other/],
    [['--scenario', 'queue.json'], /one way of staffing only/],
    [['--scenario', 'broken.json'], /broken\.json can't be read as a scenario/],
    [['--scenario', 'wrong.json'], /wrong\.json: Scenario: at pages/],
    [['--scenario', 'downloads', '--modes', 'loop'], /--modes must be one of sync, processes/],
    [['--jobs', 'many'], /--jobs/],
    [['--nights', '3'], /nights/],
    [['friday'], /friday/],
  ])('%j', async (args, message) => {
    const ended = await cli(['compare', ...args], place());
    expect(ended).toMatchObject({ code: 2, stdout: '' });
    expect(ended.stderr).toMatch(message);
    expect(ended.stderr.trim().split('\n')).toHaveLength(1);
  });
});

test('one go at downloads, and what downloads are not for', async () => {
  const cwd = place();
  const night = await cli(
    ['night', '--scenario', 'downloads', '--seed', '2', '--trace', 'ten.trace', '--json'],
    cwd,
  );
  expect(JSON.parse(night.stdout)).toMatchObject({ kind: 'downloads', client: 'sync', pages: 10, seed: 2 });
  expect((await cli(['replay', 'ten.trace'], cwd)).code).toBe(0);
  for (const [args, message] of [
    [['export', 'ten.trace', '--chrome', 'out.json'], /only nights in a restaurant/],
    [['sweep', '--scenario', 'downloads', '--nights', '2'], /compared, not swept/],
    [['night', '--scenario', 'downloads', '--locks', 'big'], /--locks is for restaurants/],
    [['night', '--scenario', 'downloads', '--machine', 'live'], /virtual machine only/],
  ] as const) {
    const ended = await cli(args, cwd);
    expect(ended).toMatchObject({ code: 2, stdout: '' });
    expect(ended.stderr).toMatch(message);
  }
});
