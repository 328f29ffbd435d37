import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { cli, folder, inPairs } from './support/cli.ts';

const bump = [
  { op: 'load', dst: 'r', cell: 'x' },
  { op: 'store', cell: 'x', value: ['+', 'r', 1] },
];
const lost = {
  id: 'lost',
  cells: { x: 0 },
  threads: [
    { name: 'A', code: bump },
    { name: 'B', code: bump },
  ],
  final: ['==', '$x', 2],
};
const spin = {
  cells: { x: 0 },
  threads: [{ name: 'A', code: [{ op: 'label', name: 'l' }, ...bump, { op: 'jmp', to: 'l' }] }],
  max_depth: 20,
};

function withPuzzles(): string {
  const cwd = folder();
  writeFileSync(join(cwd, 'lost.json'), JSON.stringify(lost));
  writeFileSync(join(cwd, 'spin.json'), JSON.stringify(spin));
  writeFileSync(join(cwd, 'wrong.json'), JSON.stringify({ ...lost, final: ['==', '$y', 2] }));
  writeFileSync(join(cwd, 'broken.json'), '{"cells": ');
  return cwd;
}

describe('explore', () => {
  test('prints everything that is known exactly', async () => {
    const { code, stdout, stderr } = await cli(['explore', 'lost.json', '--json'], withPuzzles());
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(JSON.parse(stdout)).toEqual({
      verdict: 'buggy',
      kinds: ['assert'],
      minPreemptions: 1,
      minDelays: 1,
      interleavings: 6,
      buggyInterleavings: 4,
      schedulesByPreemptions: [2, 2, 2],
      buggyByPreemptions: [0, 2, 2],
      schedulesByDelays: [1, 2, 2, 1],
      buggyByDelays: [0, 1, 2, 1],
      traces: 4,
      states: 13,
      witness: [0, 1, 1, 0],
      racyCells: ['x'],
      fairLivelock: { weak: false, strong: false },
      starvation: { weak: false, strong: false },
      executionsToFirstBug: 2,
      exhausted: true,
      buggyTraces: 2,
      findings: [],
    });
  });

  test('tells people, and its schedule can be pasted', async () => {
    const cwd = withPuzzles();
    const { stdout } = await cli(['explore', 'lost.json'], cwd);
    expect(stdout).toContain('Bug: an assertion fails. Everything was looked at (6 schedules');
    const [, paste] = /Again: (.*)\n/.exec(stdout) ?? [];
    expect(paste).toBe('--strategy replay --schedule 0,1,1,0');
    const again = await cli(['explore', 'lost.json', ...paste!.split(' ')], cwd);
    expect(again.code).toBe(0);
    expect(again.stdout).toContain('store x 1');
    expect(again.stdout).toContain('an assertion fails (final)');
  });

  test('tells a schedule without a bug too, and whether it is at its end', async () => {
    const cwd = withPuzzles();
    const whole = await cli(['explore', 'lost.json', '--schedule', '0,0,1,1'], cwd);
    expect(whole.stdout).toContain('The schedule, 4 steps:');
    expect(whole.stdout).toContain('store x 1 -> 2');
    expect(whole.stdout).toContain('Everything ends well.');
    const part = await cli(['explore', 'lost.json', '--schedule', '0,0,1'], cwd);
    expect(part.stdout).toContain('This is not the end: B could go on.');
  });

  test('reads a file that begins with a byte order mark', async () => {
    const cwd = withPuzzles();
    writeFileSync(join(cwd, 'marked.json'), `\uFEFF${JSON.stringify(lost)}`);
    expect(await cli(['explore', 'marked.json', '--json'], cwd)).toMatchObject({ code: 0, stderr: '' });
  });

  test('never calls safe what it has not looked at', async () => {
    const { code, stdout } = await cli(['explore', 'spin.json'], withPuzzles());
    expect(code).toBe(0);
    expect(stdout).toContain('No bug was found, which proves nothing.');
    expect(stdout).toContain('Not looked at: what comes after 20 steps.');
  });

  test('does as each strategy is told', async () => {
    const cwd = withPuzzles();
    const cases: readonly (readonly [readonly string[], Readonly<Record<string, unknown>>])[] = [
      [['--strategy', 'dfs'], { interleavings: 6, executions: 6, exhausted: true }],
      [['--strategy', 'dpor'], { traces: 4, exhausted: true }],
      [
        ['--strategy', 'preemptions', '--bound', '1'],
        { schedulesByPreemptions: [2, 2], exhausted: false, bound: { of: 'preemptions', at: 1 } },
      ],
      [['--strategy', 'delays', '--bound', '9'], { schedulesByDelays: [1, 2, 2, 1], exhausted: true }],
      [['--strategy', 'preemptions', '--bound', '0'], { verdict: 'bound reached', kinds: [] }],
      [['--strategy', 'random', '--executions', '50', '--seed', '4'], { verdict: 'buggy', exhausted: false }],
      [['--strategy', 'pct', '--bound', '2', '--executions', '50'], { verdict: 'buggy' }],
      [['--schedule', '0,0'], { verdict: 'bound reached', bound: { of: 'schedule', at: 2 } }],
      [['--schedule', '0,0,1,1'], { verdict: 'bound reached', executions: 1 }],
    ];
    await inPairs(cases, async ([args, expected]) => {
      const { code, stdout, stderr } = await cli(['explore', 'lost.json', '--json', ...args], cwd);
      expect({ args, code, stderr }).toEqual({ args, code: 0, stderr: '' });
      expect(JSON.parse(stdout)).toMatchObject(expected);
    });
  });

  test('refuses what is wrong, with a reason', async () => {
    const cwd = withPuzzles();
    const cases: readonly (readonly [readonly string[], string])[] = [
      [[], 'explore needs a file: the puzzle.'],
      [['none.json'], "none.json can't be read as a puzzle"],
      [['broken.json'], "broken.json can't be read as a puzzle"],
      [['wrong.json'], 'wrong.json: at final[1]: there is no cell "y"'],
      [['lost.json', '--strategy', 'luck'], '--strategy must be one of auto, states, dfs'],
      [['lost.json', '--luck'], "Unknown option '--luck'"],
      [['lost.json', '--bound', '2'], '--bound goes with --strategy preemptions, delays, pct only.'],
      [['lost.json', '--strategy', 'delays', '--bound', 'two'], '--bound must be a whole number'],
      [['lost.json', '--strategy', 'replay'], 'replay needs --schedule 0,1,1,...'],
      [['lost.json', '--schedule', '0,x'], '--schedule must be numbers of threads'],
      [['lost.json', '--schedule', '0,0,0'], "lost.json: step 3 of the schedule: thread 0 can't take it."],
      [
        ['lost.json', '--schedule', '0,0,1,1,1'],
        "step 5 of the schedule: thread 1 can't take it: everything ended well after step 4.",
      ],
      [
        ['lost.json', '--schedule', '0,1,1,0,0'],
        "step 5 of the schedule: thread 0 can't take it: everything ended with a bug after step 4.",
      ],
      [
        ['spin.json', '--schedule', Array(21).fill(0).join()],
        'the longest schedule that is looked at has 20 steps.',
      ],
      [['lost.json', 'spin.json'], 'I don\'t know what to do with "spin.json".'],
    ];
    await inPairs(cases, async ([args, message]) => {
      const { code, stdout, stderr } = await cli(['explore', ...args], cwd);
      expect({ args, code, stdout }).toEqual({ args, code: 2, stdout: '' });
      expect(stderr).toContain(message);
    });
  });
});
