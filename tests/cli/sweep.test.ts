import { spawn } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { nightSeed } from '../../src/lab/sweep/night-seed.ts';
import { measureNight } from '../../src/lab/sweep/measure-night.ts';
import { queueSetup } from '../../src/cli/queue-setup.ts';
import { FIGURES } from '../../src/metrics/queue/figures.ts';
import { summarise } from '../../src/metrics/queue/summary.ts';
import { plainQueue } from '../support/plain-queue.ts';
import { shortScenario } from '../support/short-scenario.ts';
import { cli, folder, inPairs } from './support/cli.ts';

const scenario = plainQueue({ bots: 2, room: 6, patience: { kind: 'exponential', mean: 300 } });
const NIGHTS = 9;
const WARMUP = 600;
const RUN = ['sweep', '--scenario', 'queue.json', '--nights', String(NIGHTS), '--warmup', String(WARMUP)];

function place(): string {
  const cwd = folder();
  writeFileSync(join(cwd, 'queue.json'), JSON.stringify(scenario));
  return cwd;
}

const lines = (cwd: string, file: string): string[] =>
  readFileSync(join(cwd, file), 'utf8').split('\n').slice(0, -1);

test('prints one object: the means of its nights, each with the seed of its number', async () => {
  const { code, stdout, stderr } = await cli([...RUN, '--seed', '5', '--json'], place());
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  const nights = Array.from({ length: NIGHTS }, (_, night) =>
    measureNight(queueSetup(scenario, nightSeed(5, night)), WARMUP),
  );
  const report = JSON.parse(stdout) as Record<string, unknown>;
  expect(stdout.trim().split('\n')).toHaveLength(1);
  expect(report).toMatchObject({ scenario: 'plain', seed: 5, warmup: WARMUP, nights: NIGHTS, shard: '1/1' });
  expect(report['measured']).toBe(NIGHTS);
  expect(report['figures']).toEqual(summarise(nights));
  expect(Object.keys(report['figures'] as object)).toEqual([...FIGURES]);
});

test('shards together are one run, to the last bit, however many threads there were', async () => {
  const cwd = place();
  const whole = await cli([...RUN, '--jobs', '1', '--json'], cwd);
  await inPairs([1, 2, 3], async (part) => {
    const { code } = await cli(
      [...RUN, '--shard', `${part}/3`, '--jobs', '3', '--out', `${part}.ndjson`],
      cwd,
    );
    expect(code).toBe(0);
  });
  const merged = await cli(['sweep', '--merge', '3.ndjson', '1.ndjson', '2.ndjson', '--json'], cwd);
  expect(merged).toEqual(whole);

  const lacking = await cli(['sweep', '--merge', '3.ndjson', '1.ndjson'], cwd);
  expect(lacking).toMatchObject({ code: 2, stdout: '' });
  expect(lacking.stderr).toMatch(/missing: 1, 4, 7\./);
  const twice = await cli(['sweep', '--merge', '1.ndjson', '2.ndjson', '3.ndjson', '2.ndjson'], cwd);
  expect(twice.stderr).toMatch(/Night \d is in 2\.ndjson and in 2\.ndjson/);
});

describe('--out', () => {
  test('goes on where a run was cut off, in the middle of a line too', async () => {
    const cwd = place();
    const first = await cli([...RUN, '--out', 'rows.ndjson', '--json'], cwd);
    const whole = lines(cwd, 'rows.ndjson');
    expect(whole).toHaveLength(1 + NIGHTS);
    const text = `${whole.join('\n')}\n`;
    const header = whole[0]!.length;
    const cuts = [
      0,
      10,
      header,
      header + 1,
      header + 40,
      Math.floor(text.length / 2),
      text.length - 1,
      text.length,
    ];
    await inPairs(cuts, async (cut) => {
      const file = `cut-${cut}.ndjson`;
      writeFileSync(join(cwd, file), text.slice(0, cut));
      expect(await cli([...RUN, '--out', file, '--json'], cwd)).toEqual(first);
      expect(lines(cwd, file).sort()).toEqual([...whole].sort());
      const kept = text.slice(0, cut).split('\n').slice(0, -1);
      expect(lines(cwd, file).slice(0, kept.length)).toEqual(kept);
      expect(existsSync(join(cwd, `${file}.lock`))).toBe(false);
    });
  });

  test('refuses the file of another sweep, and anything else, and leaves it as it is', async () => {
    const cwd = place();
    await cli([...RUN, '--out', 'rows.ndjson'], cwd);
    const before = readFileSync(join(cwd, 'rows.ndjson'), 'utf8');
    const [header = '', ...rows] = before.trimEnd().split('\n');
    writeFileSync(join(cwd, 'letter.txt'), 'Dear guests,');
    writeFileSync(join(cwd, 'twice.ndjson'), [header, rows[0], rows[0], ''].join('\n'));
    writeFileSync(join(cwd, 'odd.ndjson'), [header, '{"night":0}', ''].join('\n'));
    writeFileSync(
      join(cwd, 'foreign.ndjson'),
      [header, rows[0]!.replace(/"seed":\d+/, '"seed":1'), ''].join('\n'),
    );
    writeFileSync(join(cwd, 'other.json'), JSON.stringify({ ...scenario, bots: 3 }));
    const cases: readonly (readonly [string[], RegExp])[] = [
      [[...RUN, '--seed', '2', '--out', 'rows.ndjson'], /seed is 1, not 2/],
      [[...RUN, '--shard', '1/2', '--out', 'rows.ndjson'], /shard is 1\/1, not 1\/2/],
      [
        ['sweep', '--scenario', 'other.json', '--nights', '9', '--warmup', '600', '--out', 'rows.ndjson'],
        /by their hash/,
      ],
      [[...RUN, '--out', 'letter.txt'], /letter\.txt is something else/],
      [[...RUN, '--out', 'twice.ndjson'], /line 3: night \d is there twice/],
      [[...RUN, '--out', 'odd.ndjson'], /line 2: this is not a night/],
      [[...RUN, '--out', 'foreign.ndjson'], /line 2: this night is not one/],
      [['sweep', '--merge', 'letter.txt'], /no file of a sweep/],
    ];
    for (const [args, message] of cases) {
      const ended = await cli(args, cwd);
      expect(ended).toMatchObject({ code: 2, stdout: '' });
      expect(ended.stderr).toMatch(message);
    }
    expect(readFileSync(join(cwd, 'rows.ndjson'), 'utf8')).toBe(before);
    expect(readFileSync(join(cwd, 'letter.txt'), 'utf8')).toBe('Dear guests,');
  });

  test('is written by one sweep at a time; a lock left by one that is gone doesn’t matter', async () => {
    const cwd = place();
    writeFileSync(join(cwd, 'rows.ndjson.lock'), String(process.pid));
    const refused = await cli([...RUN, '--out', 'rows.ndjson'], cwd);
    expect(refused.code).toBe(2);
    expect(refused.stderr).toMatch(/another sweep \(process \d+\)/);
    writeFileSync(join(cwd, 'rows.ndjson.lock'), '2147483646');
    expect((await cli([...RUN, '--out', 'rows.ndjson'], cwd)).code).toBe(0);
  });

  test('is whole lines after Ctrl+C, and the same command goes on', async () => {
    const cwd = place();
    const script = fileURLToPath(new URL('../../tools/cli.mjs', import.meta.url));
    const args = ['sweep', '--scenario', 'queue.json', '--nights', '300', '--out', 'rows.ndjson', '--json'];
    const child = spawn(process.execPath, [script, ...args], { cwd, stdio: ['ignore', 'ignore', 'pipe'] });
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
    const ended = new Promise((resolve) => child.once('close', resolve));
    const file = join(cwd, 'rows.ndjson');
    const look = setInterval(() => {
      if (!existsSync(file) || readFileSync(file, 'utf8').split('\n').length <= 5) return;
      clearInterval(look);
      // Twice, as where a terminal and npm both pass it on.
      child.kill('SIGINT');
      child.kill('SIGINT');
    }, 5);
    const code = await ended;
    clearInterval(look);
    const done = lines(cwd, 'rows.ndjson').length - 1;
    if (done < 300) {
      expect(code).toBe(130);
      expect(said).toBe(`Stopped after ${done} of 300 nights. The same command goes on from there.\n`);
    }
    const rest = await cli(args, cwd);
    expect(rest.code).toBe(0);
    const nights = lines(cwd, 'rows.ndjson')
      .slice(1)
      .map((line) => (JSON.parse(line) as { night: number }).night);
    expect(nights.sort((a, b) => a - b)).toEqual(Array.from({ length: 300 }, (_, night) => night));
  });
});

test('one night has no interval, and a shard without a night nothing; both say so', async () => {
  const cwd = place();
  // As some editors save it.
  writeFileSync(join(cwd, 'queue.json'), `\ufeff${JSON.stringify(scenario)}`);
  const one = ['sweep', '--scenario', 'queue.json', '--nights', '1'];
  const [text, json, none] = await Promise.all([
    cli(one, cwd),
    cli([...one, '--json'], cwd),
    cli([...one, '--shard', '2/2'], cwd),
  ]);
  expect(text.stdout).toMatch(/^bots working +0\.\d{4} +–$/m);
  expect(text.stdout).toMatch(/One night has no interval: run more\.\n$/);
  const { figures } = JSON.parse(json.stdout) as { figures: ReturnType<typeof summarise> };
  expect(figures.utilisation).toMatchObject({ low: null, high: null, halfWidth: null, n: 1 });
  expect(none.stdout).toMatch(/^plain: 0 of 1 nights \(shard 2\/2\)/);
  expect(none.stdout).toMatch(/No night of the sweep is in this shard\.\n$/);
  expect(`${text.stdout}${json.stdout}${none.stdout}`).not.toMatch(/NaN|undefined/);
});

test('restaurants are measured in the same way, incidents too', async () => {
  const cwd = folder();
  writeFileSync(join(cwd, 'short.json'), JSON.stringify(shortScenario));
  const args = ['sweep', '--scenario', 'short.json', '--nights', '6', '--json'];
  const [threads, claims] = await Promise.all([cli(args, cwd), cli([...args, '--locks', 'claim'], cwd)]);
  const of = ({ stdout }: { stdout: string }) =>
    (JSON.parse(stdout) as { figures: ReturnType<typeof summarise> }).figures;
  expect(of(threads).incidents.mean).toBeGreaterThan(1);
  expect(of(claims).incidents.mean).toBe(0);
  expect(of(threads).waitMean.mean).toBeGreaterThan(10);
  expect(of(threads).utilisation.mean).toBeGreaterThan(0.01);
  expect(of(threads).numberInSystem.mean).toBeGreaterThan(of(threads).numberInQueue.mean ?? Infinity);
});

test('what can’t be is refused in a sentence', async () => {
  const cwd = place();
  const queue = ['sweep', '--scenario', 'queue.json'];
  const cases: readonly (readonly [string[], RegExp])[] = [
    [queue, /--nights/],
    [[...queue, '--nights', '0'], /--nights must be a whole number/],
    [[...queue, '--nights', '5', '--shard', '0/2'], /--shard must be like 2\/5/],
    [[...queue, '--nights', '5', '--shard', '3/2'], /--shard/],
    [[...queue, '--nights', '5', '--warmup', '-5'], /--warmup needs a value that .* not "-5"/],
    [[...queue, '--nights', '--json'], /--nights needs a value that .* not "--json"/],
    [[...queue, '--nights', '5', '--warmup', 'long'], /--warmup must be a number of seconds/],
    [[...queue, '--nights', '5', '--warmup', '7200'], /--warmup must be shorter than the night/],
    [[...queue, '--nights', '5', '--jobs', '0'], /--jobs/],
    [[...queue, '--nights', '5', '--staff', 'loop'], /--staff is for restaurants/],
    [[...queue, '--nights', '5', '--day', 'friday'], /exclude each other/],
    [[...queue, '--nights', '5', '--out', 'no/such/folder.ndjson'], /can't be written/],
    [['sweep', '--merge'], /--merge needs the files/],
    [['sweep', '--merge', 'a', '--nights', '5'], /--nights means nothing with --merge/],
    [['sweep', '--nights', '5', 'friday'], /don't know what to do with "friday"/],
    [['night', '--scenario', 'queue.json', '--machine', 'live'], /virtual machine only/],
    [['night', '--scenario', 'queue.json', '--locks', 'big'], /--locks is for restaurants/],
  ];
  await inPairs(cases, async ([args, message]) => {
    const ended = await cli(args, cwd);
    expect(ended).toMatchObject({ code: 2, stdout: '' });
    expect(ended.stderr).toMatch(message);
    expect(ended.stderr.trim().split('\n')).toHaveLength(1);
  });
});

test('a night at a stand has a report, a trace and a replay', async () => {
  const cwd = place();
  const night = await cli(
    ['night', '--scenario', 'queue.json', '--seed', '3', '--trace', 'a.trace', '--json'],
    cwd,
  );
  expect(night).toMatchObject({ code: 0, stderr: '' });
  const report = JSON.parse(night.stdout) as {
    guests: Record<string, number>;
    bots: unknown[];
    traceHash: string;
  };
  const { arrived = 0, served = 0, balked = 0, reneged = 0 } = report.guests;
  expect(arrived).toBeGreaterThan(50);
  expect(served + balked + reneged).toBe(arrived);
  expect(report.bots).toHaveLength(2);
  const text = await cli(['night', '--scenario', 'queue.json', '--seed', '3'], cwd);
  expect(text.stdout).toContain(`Guests   ${arrived} came, ${served} were served`);
  const again = await cli(['replay', 'a.trace', '--json'], cwd);
  expect(again.code).toBe(0);
  expect(JSON.parse(again.stdout)).toMatchObject({ equal: true, hash: report.traceHash });
});
