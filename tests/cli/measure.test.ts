import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { EXPERIMENTS } from '../../src/metrics/machine/experiments.ts';
import { WHOLE_PLAN } from '../../src/metrics/machine/plan.ts';
import type { Sheet } from '../../src/metrics/machine/sheet.ts';
import { measureOptions } from '../../src/cli/measure/options.ts';
import { duration, printedSheet } from '../../src/cli/measure/report.ts';
import { cli, folder } from './support/cli.ts';

const SMALL = ['--tasks', '10', '--rounds', '3', '--samples', '5', '--waiting', '1000', '--workers', '2'];

describe('the options of measure', () => {
  test('without names: all, the whole plan', () => {
    expect(measureOptions([])).toEqual({ experiments: EXPERIMENTS, plan: WHOLE_PLAN, json: false });
  });

  test('with names: those, in the order in which they are done, each once', () => {
    expect(measureOptions(['lock', 'cutlery', 'lock', '--json', '--tasks', '100'])).toEqual({
      experiments: ['cutlery', 'lock'],
      plan: { ...WHOLE_PLAN, tasks: 100 },
      json: true,
    });
  });

  test.each([
    [['spoons'], 'What to measure must be one of cutlery,'],
    [['--tasks', '9'], '--tasks must be a whole number from 10 to 1000000, not "9".'],
    [['--workers', '129'], '--workers must be a whole number from 1 to 128, not "129".'],
    [['--rounds', 'x'], '--rounds must be a whole number from 1 to 100, not "x".'],
    [['--forks', '4'], "Unknown option '--forks'"],
  ])('%j: %s', (args, message) => {
    expect(() => measureOptions(args)).toThrow(message);
  });
});

test('spans are told in the unit that suits them', () => {
  expect([0.5, 84.13, 999.7, 9870, 34_300_000, 2.5e9].map(duration)).toEqual([
    '0.5 ns',
    '84.1 ns',
    '1 µs',
    '9.87 µs',
    '34.3 ms',
    '2.5 s',
  ]);
});

test('a sheet is printed with what failed and what could not be measured', () => {
  const sheet: Sheet = {
    id: 'a',
    begun: '2026-11-21T16:45:22.311Z',
    version: '1',
    machine: { name: 'Node 20', cores: 2, shares: true, clockStep: 100 },
    outcomes: {
      await: { kind: 'fault', message: 'gone' },
      memory: { kind: 'cannot', why: 'reading' },
      workers: { kind: 'crowd', rows: [], refused: { many: 8, came: 5, message: 'no room' } },
    },
    disturbed: [],
  };
  const text = printedSheet(sheet);
  expect(text).toContain('await: failed: gone');
  expect(text).toContain('memory: not measured, since memory in use can’t be read here.');
  expect(text).toContain('Of 8 only 5 came. The machine said: no room');
});

describe('cli -- measure', () => {
  test('prints every sample as one JSON object, and nothing else', async () => {
    const { code, stdout } = await cli(['measure', 'cutlery', 'switch', ...SMALL, '--json'], folder());
    expect(code).toBe(0);
    const sheet = JSON.parse(stdout) as Sheet & { plan: unknown };
    expect(sheet).toMatchObject({ plan: { tasks: 10, rounds: 3 }, machine: { shares: true } });
    expect(Object.keys(sheet.outcomes)).toEqual(['cutlery', 'switch']);
    expect(sheet.outcomes.switch).toMatchObject({ kind: 'cost' });
  });

  test('prints a table for people', async () => {
    const { code, stdout } = await cli(['measure', 'cutlery', 'workers', 'await', ...SMALL], folder());
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Measured on Node [\d.]+ with \d+ cores/);
    expect(stdout).toContain('No loss found is not safety');
    expect(stdout).toMatch(/an await +[\d.]+ (ns|µs)/);
  });

  test('says what is wrong with names and sizes, and exits with 2', async () => {
    const { code, stdout, stderr } = await cli(['measure', 'spoons'], folder());
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toBe(`What to measure must be one of ${EXPERIMENTS.join(', ')}, not "spoons".\n`);
  });

  test('interrupted, it prints what it has and exits with 130', async () => {
    const script = fileURLToPath(new URL('../../tools/cli.mjs', import.meta.url));
    const args = ['measure', 'generator', 'cutlery', '--samples', '5', '--rounds', '100', '--json'];
    const child = spawn(process.execPath, [script, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text;
      if (text.includes('cutlery')) child.kill('SIGINT');
    });
    // The order of experiments is that of the list: cutlery is the first.
    const code = await new Promise((resolve) => child.on('close', resolve));
    expect(code).toBe(130);
    expect(stderr).toContain('Stopped after 0 of 2 experiments.');
    expect(JSON.parse(stdout)).toMatchObject({ outcomes: {} });
  });
});
