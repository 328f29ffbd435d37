import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { VERSION } from '../../src/protocol/version.ts';
import { BUILT_IN } from '../../src/restaurant/scenarios.ts';
import { cli, folder, inPairs } from './support/cli.ts';

interface Night {
  readonly day: string;
  readonly seed: number;
  readonly staff: string;
  readonly traceHash: string;
  readonly till: { readonly rung: number; readonly counted: number };
  readonly guests: { readonly arrived: number };
  readonly incidents: { readonly total: number };
  readonly bots: readonly { readonly name: string }[];
}
interface Week {
  readonly days: readonly Night[];
  readonly business: Readonly<Record<string, number>> & {
    readonly bots: readonly Readonly<Record<string, number>>[];
  };
}
interface Report extends Week {
  readonly earlier: readonly Week[];
}

const CAUSES = ['waitingGuest', 'waitingOven', 'waitingGateway', 'waitingLock', 'starved'];

function checkWeek({ days, business }: Week, bots: number): void {
  expect(days.map(({ day }) => day)).toEqual(BUILT_IN);
  const sum = (part: (night: Night) => number): number => days.reduce((total, day) => total + part(day), 0);
  expect(business).toMatchObject({
    takings: sum(({ till }) => till.counted),
    rung: sum(({ till }) => till.rung),
    arrived: sum(({ guests }) => guests.arrived),
    incidents: sum(({ incidents }) => incidents.total),
  });
  const {
    takings = NaN,
    tips = NaN,
    wages = NaN,
    goods = NaN,
    spoiledCost = NaN,
    brokenCost = NaN,
  } = business;
  expect(business['profit']).toBe(takings + tips - wages - goods - spoiledCost - brokenCost);
  for (const key of ['spoiled', 'broken', 'comfort', 'reputation'])
    expect(business[key]).toBeTypeOf('number');
  for (const night of days) expect(night.bots).toHaveLength(bots);
  expect(business.bots).toHaveLength(bots);
  for (const bot of business.bots) {
    const waiting = CAUSES.reduce((total, cause) => total + (bot[cause] ?? NaN), 0);
    expect((bot['working'] ?? NaN) + waiting).toBeCloseTo(1, 9);
    expect(bot['idle']).toBeCloseTo(waiting, 9);
  }
}

test('week --json prints one object with seven nights, as night prints them, and the books', async () => {
  const cwd = folder();
  const args = ['week', '--staff', 'threads', '--locks', 'none', '--seed', '7', '--json'];
  const [first, again] = await Promise.all([cli(args, cwd), cli(args, cwd)]);
  expect(first).toMatchObject({ code: 0, stderr: '' });
  expect(again.stdout).toBe(first.stdout);
  expect(first.stdout.trim().split('\n')).toHaveLength(1);
  const report = JSON.parse(first.stdout) as Report;
  expect(report).toMatchObject({
    version: VERSION,
    staff: 'threads',
    locks: 'none',
    seed: 7,
    earlier: [],
    business: { week: 1, wages: 1_085_000, reputationBefore: 0.5 },
  });
  checkWeek(report, 7);
  const monday = report.days[0];
  const alone = await cli(
    `night --day monday --seed ${monday?.seed} --greet 2 --wait 3 --json`.split(' '),
    cwd,
  );
  expect(JSON.parse(alone.stdout)).toEqual(monday);
  expect(readdirSync(cwd)).toEqual([]);
});

test('weeks follow each other, and the loop costs less and collides never', async () => {
  const args = 'week --staff loop --locks each --seed 7 --weeks 2 --json'.split(' ');
  const { stdout } = await cli(args, folder());
  const report = JSON.parse(stdout) as Report;
  expect(report).toMatchObject({ staff: 'loop', locks: 'each' });
  expect(report.earlier).toHaveLength(1);
  const [before] = report.earlier;
  if (!before) throw new Error('a week before');
  for (const one of [before, report]) {
    checkWeek(one, 1);
    expect(one.business).toMatchObject({ wages: 280_000, incidents: 0, broken: 0, comfort: 1 });
  }
  expect(report.business).toMatchObject({
    week: 2,
    cashBefore: before.business['cash'],
    reputationBefore: before.business['reputation'],
  });
});

test('without --json the days, the books and the data-collection module are printed', async () => {
  const args = 'week --seed 3 --wait 2 --on sunday=loop'.split(' ');
  const { code, stdout } = await cli(args, folder());
  expect(code).toBe(0);
  expect(stdout).toMatch(/^ThreadBots, locks: none, virtual machine, seed 3\n/);
  expect(stdout).toMatch(/under contract: 2 GreetBots, 2 WaitBots, 1 ChefBot, 1 WineBot, 1 LoopBot\n/);
  expect(stdout).toMatch(/\nsaturday +threads .*\nsunday +loop /);
  expect(stdout).toMatch(/\nTakings .*\nTips .*\nWages +-12250\.00\n/);
  expect(stdout).toMatch(/\nData-collection module.*\nBot .*\nGreetBot 1 .*%\n/);
  expect(stdout).toMatch(/\nLoopBot .*%\n$/);
});

test('what makes no sense is refused in one sentence', async () => {
  const wrong: readonly (readonly [args: string, message: RegExp])[] = [
    ['--day friday', /--day/],
    ['--machine live', /--machine/],
    ['--staff people', /--staff must be one of threads, loop/],
    ['--seed -1', /--seed/],
    ['--weeks 0', /--weeks must be a whole number from 1 to 52/],
    ['--on sunday', /--on must be like sunday=loop/],
    ['--on funday=loop', /--on must be one of monday/],
    ['--on sunday=people', /--on must be one of threads, loop/],
    ['--greet 0 --wait 0 --chef 0 --wine 0', /On monday the restaurant needs at least one ThreadBot/],
    ['friday', /"friday"/],
  ];
  const cwd = folder();
  await inPairs(wrong, async ([args, message]) => {
    const { code, stdout, stderr } = await cli(['week', ...args.split(' ')], cwd);
    expect({ args, code, stdout }).toEqual({ args, code: 2, stdout: '' });
    expect(stderr).toMatch(message);
    expect(stderr.trim().split('\n'), args).toHaveLength(1);
  });
});
