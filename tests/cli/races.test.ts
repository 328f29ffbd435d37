import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { encodeTrace } from '../../src/protocol/trace-file.ts';
import { Locks } from '../../src/protocol/words.ts';
import { night, threads } from '../nights/support/nights.ts';
import { shortScenario } from '../support/short-scenario.ts';
import { cli, folder, inPairs } from './support/cli.ts';

const LIST = [
  { thread: 'A', op: 'lock', lock: 'm' },
  { thread: 'A', op: 'write', cell: 'x' },
  { thread: 'A', op: 'unlock', lock: 'm' },
  { thread: 'B', op: 'read', cell: 'x' },
];

test('races tells the races of a saved night and of a list of events', async () => {
  const cwd = folder();
  const setup = { scenario: shortScenario, seed: 4, staffing: threads(Locks.None) };
  const about = { setup, machine: 'virtual', speed: 1, createdBy: 'a test' } as const;
  writeFileSync(join(cwd, 'a.trace'), encodeTrace(about, night(setup)));
  writeFileSync(join(cwd, 'list.json'), JSON.stringify(LIST));
  const [trace, list, text] = await Promise.all([
    cli(['races', 'a.trace', '--json', '--limit', '3'], cwd),
    cli(['races', 'list.json', '--json'], cwd),
    cli(['races', 'list.json'], cwd),
  ]);
  expect([trace.code, list.code, text.code]).toEqual([0, 0, 0]);
  const night4 = JSON.parse(trace.stdout) as { races: { first: object }[]; pairs: number; listed: number };
  expect(night4).toMatchObject({
    source: 'trace',
    machine: 'virtual',
    betweenTasks: 0,
    guards: { everything: null },
  });
  expect(night4.races).toHaveLength(3);
  expect(night4.pairs).toBeGreaterThan(night4.listed);
  expect(Object.keys(night4.races[0]?.first ?? {})).toEqual(
    expect.arrayContaining(['event', 'thread', 'access', 'atomic', 'locks', 'op', 'tick', 'time']),
  );
  expect(JSON.parse(list.stdout)).toMatchObject({
    source: 'events',
    events: 4,
    racyCells: ['x'],
    pairs: 1,
    races: [{ cell: 'x', first: { event: 1, locks: ['m'] }, second: { event: 3, locks: [] } }],
  });
  expect(text.stdout).toContain(
    'A writes x (event 1), B reads it (event 3), and nothing says which comes first.',
  );
  expect(text.stdout).toContain('A holds m, B no lock.');
});

test('races warns of locks that guard nothing, and of one that guards everything', async () => {
  const cwd = folder();
  const under = (thread: string, lock: string, cell: string): object[] => [
    { thread, op: 'lock', lock },
    { thread, op: 'write', cell },
    { thread, op: 'unlock', lock },
  ];
  const both = (cell: string): object[] => [...under('A', 'm', cell), ...under('B', 'm', cell)];
  const one = [...both('x'), ...both('y'), ...both('z')];
  writeFileSync(join(cwd, 'one.json'), JSON.stringify(one));
  writeFileSync(join(cwd, 'two.json'), JSON.stringify([...one, ...under('A', 'n', 'x')]));
  const [first, second] = await Promise.all([
    cli(['races', 'one.json'], cwd),
    cli(['races', 'two.json'], cwd),
  ]);
  expect(first.stdout).toContain('One lock guards everything: m, 3 cells. It was taken 6 times');
  expect(second.stdout).toContain('x is touched under different locks, so none guards it: m, n.');
});

test('races says what is wrong, with the event and where in it', async () => {
  const cwd = folder();
  const write = (name: string, text: string): void => writeFileSync(join(cwd, name), text);
  write('no.json', '[{]');
  write('typo.json', JSON.stringify([...LIST, { thread: 'B', op: 'read', cel: 'x' }]));
  write('held.json', JSON.stringify([LIST[0], { thread: 'B', op: 'lock', lock: 'm' }]));
  write('other.txt', 'something else');
  const cases: [readonly string[], RegExp][] = [
    [[], /races needs the name of/],
    [['missing.json'], /missing\.json can't be read/],
    [['no.json'], /no\.json is no JSON/],
    [['typo.json'], /typo\.json: Event 4, at \[4\]\.cel: is not known for "read"/],
    [['held.json'], /held\.json: Event 1, at \[1\]\.lock: "A" holds "m" since event 0/],
    [['other.txt'], /other\.txt: This is not a trace file/],
    [['held.json', '--limit', 'all'], /--limit must be a whole number/],
    [['held.json', '--alll'], /--alll/],
  ];
  await inPairs(cases, async ([args, said]) => {
    const { code, stdout, stderr } = await cli(['races', ...args], cwd);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(said);
  });
});
