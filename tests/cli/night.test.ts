import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { TraceHash } from '../../src/kernel/hash.ts';
import { VERSION } from '../../src/protocol/version.ts';
import { Locks } from '../../src/protocol/words.ts';
import { builtInScenario } from '../../src/restaurant/scenarios.ts';
import { loop, night, threads } from '../nights/support/nights.ts';
import { shortScenario } from '../support/short-scenario.ts';
import { cli, folder, inPairs } from './support/cli.ts';

function hashOf(words: Int32Array): string {
  const hash = new TraceHash();
  hash.update(words);
  return hash.digest();
}

/** The keys of plain data, all the way down; of a list those of its first entry. */
function shape(value: unknown): unknown {
  if (Array.isArray(value)) return value.slice(0, 1).map(shape);
  if (typeof value !== 'object' || value === null) return typeof value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, shape(inner)]));
}

describe('night --json', () => {
  test('prints exactly one object with all that was promised', async () => {
    const cwd = folder();
    const { code, stdout, stderr } = await cli(['night', '--day', 'monday', '--seed', '7', '--json'], cwd);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout.trim().split('\n')).toHaveLength(1);
    const report = JSON.parse(stdout) as { bots: { working: number; idle: number }[]; traceHash: string };
    const number = 'number';
    expect(shape(report)).toEqual({
      version: 'string',
      day: 'string',
      staff: 'string',
      machine: 'string',
      locks: 'string',
      seed: number,
      simulatedSeconds: number,
      traceHash: 'string',
      operations: number,
      asking: 'object',
      guests: {
        arrived: number,
        seated: number,
        served: number,
        balked: number,
        reneged: number,
        waitSeconds: { mean: number, p50: number, p95: number, max: number },
      },
      bots: [
        {
          name: 'string',
          role: 'string',
          working: number,
          waitingGuest: number,
          waitingOven: number,
          waitingGateway: number,
          waitingLock: number,
          starved: number,
          idle: number,
        },
      ],
      incidents: {
        smashedPlate: number,
        smashedGlass: number,
        twoHands: number,
        doubleOrder: number,
        seatedWhileCleaning: number,
        twoPartiesOneTable: number,
        lostTakings: number,
        deadlock: number,
        total: number,
      },
      till: { rung: number, counted: number },
      souffles: { served: number, failed: number },
      heldLoop: [],
    });
    const scenario = builtInScenario('monday');
    const { mode: _, ...staff } = scenario.staff;
    const setup = { scenario, seed: 7, staffing: threads(Locks.None, staff.crew) };
    expect(report).toMatchObject({
      version: VERSION,
      day: 'monday',
      staff: 'threads',
      machine: 'virtual',
      locks: 'none',
      seed: 7,
      traceHash: hashOf(night(setup)),
    });
    expect(report.bots).toHaveLength(4);
    for (const bot of report.bots) expect(bot.idle).toBeCloseTo(1 - bot.working, 9);
    expect(readdirSync(cwd)).toEqual([]);
  });

  test('does as it is told', async () => {
    const cwd = folder();
    writeFileSync(join(cwd, 'short.json'), JSON.stringify(shortScenario));
    const common = ['night', '--scenario', 'short.json', '--seed', '9', '--json'];
    const [one, many] = await Promise.all([
      cli([...common, '--staff', 'loop', '--locks', 'each'], cwd),
      cli([...common, '--locks', 'claim', '--greet', '1', '--wait', '4', '--chef', '2', '--wine', '1'], cwd),
    ]);
    const crew = { greet: 1, wait: 4, chef: 2, wine: 1 };
    expect(JSON.parse(one.stdout)).toMatchObject({
      day: 'short',
      staff: 'loop',
      locks: 'each',
      traceHash: hashOf(
        night({
          scenario: shortScenario,
          seed: 9,
          staffing: { ...loop(Locks.Each), crew: shortScenario.staff.crew },
        }),
      ),
    });
    expect(JSON.parse(many.stdout)).toMatchObject({
      staff: 'threads',
      locks: 'claim',
      traceHash: hashOf(night({ scenario: shortScenario, seed: 9, staffing: threads(Locks.Claim, crew) })),
    });
  });
});

describe('night --event', () => {
  interface Held {
    readonly souffles: { readonly served: number; readonly failed: number };
    readonly heldLoop: readonly { task: string; seconds: number; at: number; waiting: readonly string[] }[];
    readonly bots: readonly { name: string }[];
  }
  const run = async (...more: string[]): Promise<Held> => {
    const args = ['night', '--staff', 'loop', '--seed', '3', '--event', 'chatty@20:30', '--json', ...more];
    const { code, stdout, stderr } = await cli(args, folder());
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    return JSON.parse(stdout) as Held;
  };

  test('holds the loop: the task, how long, who had to wait, and the soufflés', async () => {
    const { heldLoop, souffles } = await run();
    expect(heldLoop).toHaveLength(1);
    expect(heldLoop[0]?.task).toMatch(/^take order at table \d+$/);
    expect(heldLoop[0]?.seconds).toBeGreaterThan(300);
    expect(heldLoop[0]?.at).toBeGreaterThan(3.5 * 3600);
    expect(heldLoop[0]?.waiting).toContain('look round');
    expect(souffles.failed).toBeGreaterThan(0);
  });

  test('may come again and again, and is cured', async () => {
    const { heldLoop } = await run('--event', 'complaint', '--event', 'cocktail@22:00');
    expect(heldLoop).toHaveLength(3);
    // Whatever drink it was that it fell to.
    expect(heldLoop.some(({ task }) => /^mix the fancy cocktail for table \d+$/.test(task))).toBe(true);
    const cured = await run('--event', 'complaint', '--cure', 'helper');
    expect(cured.heldLoop).toEqual([]);
    expect(cured.souffles.failed).toBe(0);
    expect(cured.bots.map(({ name }) => name)).toEqual(['LoopBot', 'HelperBot']);
    expect((await run('--cure', 'split')).heldLoop).toEqual([]);
    expect((await run('--cure', 'split', '--slow', '1')).heldLoop.length).toBeGreaterThan(0);
  });
});

test('without --json a report for people is printed', async () => {
  const { code, stdout } = await cli(['night', '--day', 'sunday', '--seed', '3'], folder());
  expect(code).toBe(0);
  expect(stdout).toMatch(/^sunday, ThreadBots, locks: none, virtual machine, seed 3\n/);
  expect(stdout).toMatch(/WaitBot 1 /);
  expect(() => JSON.parse(stdout) as unknown).toThrow();
});

test.each(['help', '--help', 'night --help', 'week -h'])('%s says what can be asked for', async (args) => {
  const { code, stdout } = await cli(args.split(' '), folder());
  expect(code).toBe(0);
  expect(stdout).toContain('replay FILE');
});

const WRONG: readonly (readonly [args: string, message: RegExp])[] = [
  ['nigth', /no command "nigth"/],
  ['night --day someday', /--day must be one of monday, tuesday, .*, saturday, sunday, not "someday"/],
  ['night --staff people', /--staff must be one of threads, loop/],
  ['night --machine real', /--machine must be one of live, virtual/],
  ['night --locks some', /--locks must be one of none, big, each, careless, claim/],
  ['night --seed seven', /--seed must be a whole number from 0 to 4294967295, not "seven"/],
  ['night --seed 4294967296', /--seed must be/],
  ['night --seed -1', /--seed/],
  ['night --seed 1.5', /--seed must be/],
  ['night --wait 32', /--wait must be a whole number from 0 to 31/],
  ['night --greet 0 --wait 0 --chef 0 --wine 0', /at least one bot/],
  ['night --event ghost', /--event must be one of chatty, cocktail, complaint, not "ghost"/],
  ['night --event chatty@25:00', /--event must be like chatty or chatty@20:30, not "chatty@25:00"/],
  ['night --event chatty@8pm', /--event must be like/],
  ['night --event chatty@20:30@21:00', /--event must be like/],
  ['night --event chatty@', /--event must be like/],
  ['night --event chatty@09:15', /open from 17:00 to 00:00, not at 09:15/],
  ['night --cure hope', /--cure must be one of none, split, helper/],
  ['night --seating somewhere', /--seating must be one of ask-first, choose-first/],
  ['night --clean-delay 61', /--clean-delay must be a whole number from 0 to 60/],
  ['night --seat-delay -1', /--seat-delay/],
  ['night --slow 0', /--slow must be a whole number from 1 to 3600/],
  ['night --windows 11', /--windows must be a number from 0.1 to 10/],
  ['night --windows x', /--windows must be a number/],
  ['night --speed 0', /--speed must be a whole number from 1 to 1000000/],
  ['night --colour', /--colour/],
  ['night --json=yes', /--json/],
  ['night --day', /--day/],
  ['night friday', /"friday"/],
  ['night --scenario missing.json', /missing\.json/],
  ['night --scenario broken.json', /broken\.json/],
  ['night --scenario wrong.json', /wrong\.json: Scenario: at window: .*<=1/],
  ['night --trace nowhere/out.trace', /nowhere\/out\.trace/],
  ['night --trace .', /it is a folder/],
  ['replay', /name of a trace file/],
  ['replay a b', /"b"/],
  ['replay missing.trace', /missing\.trace/],
];

test('what makes no sense is refused in one sentence, and nothing is written', async () => {
  const cwd = folder();
  writeFileSync(join(cwd, 'broken.json'), '{ "extends": "friday", ');
  writeFileSync(join(cwd, 'wrong.json'), '{ "extends": "friday", "window": 2 }');
  const before = readdirSync(cwd);
  await inPairs(WRONG, async ([args, message]) => {
    const trace = args.startsWith('night --') && !args.includes('--trace') ? ['--trace', 'out.trace'] : [];
    const { code, stdout, stderr } = await cli([...args.split(' '), ...trace], cwd);
    expect({ args, code, stdout }).toEqual({ args, code: 2, stdout: '' });
    expect(stderr).toMatch(message);
    expect(stderr.trim().split('\n'), args).toHaveLength(1);
  });
  expect(readdirSync(cwd)).toEqual(before);
});

test('help is printed when it is asked for, and is no result otherwise', async () => {
  const cwd = folder();
  expect(await cli(['help'], cwd)).toMatchObject({ code: 0, stderr: '' });
  expect(await cli([], cwd)).toMatchObject({ code: 2, stdout: '' });
});
