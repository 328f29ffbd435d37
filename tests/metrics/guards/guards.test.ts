import { expect, test } from 'vitest';
import { Guards, type GuardsNow } from '../../../src/metrics/guards/guards.ts';
import { GuardsBook } from '../../../src/metrics/guards/guards-book.ts';
import { NightFigures } from '../../../src/metrics/night-figures.ts';
import { layBoard } from '../../../src/protocol/board.ts';
import { claimGuard, isPermit, permitGuard } from '../../../src/protocol/guard.ts';
import { Op } from '../../../src/protocol/operations.ts';
import { packHabits, PLAIN_WAYS, RECORD_WORDS, RecordCode, withTurns } from '../../../src/protocol/trace.ts';
import { Mode } from '../../../src/protocol/modes.ts';
import { IdleCause, Locks } from '../../../src/protocol/words.ts';
import { builtInScenario } from '../../../src/restaurant/scenarios.ts';
import { loop, night, rows, threads } from '../../nights/support/nights.ts';
import { shortScenario } from '../../support/short-scenario.ts';

const board = layBoard(shortScenario);
const { till, tillThing } = board;

/** What is known after hand-made records: tick, actor, code, a, b, c, d. */
function after(lines: readonly (readonly number[])[], tick = lines.at(-1)?.[0] ?? 0): GuardsNow {
  const guards = Guards.of(shortScenario);
  for (const [at = 0, actor = 0, code = 0, ...fields] of lines) {
    guards.record(
      Int32Array.from({ length: 8 }, (_, i) => [at, actor, 0, code, ...fields][i] ?? 0),
      0,
    );
  }
  return guards.at(tick);
}

const under = (lock: number, bot: number, cell: number): number[][] => [
  [0, bot, Op.Acquire, lock],
  [0, bot, Op.Load, cell],
  [0, bot, Op.Store, cell, 5],
  [0, bot, Op.Release, lock],
];
const verdict = (lines: readonly (readonly number[])[]): unknown =>
  after(lines).things.map(({ verdict: one, guards, touches, bare, lostAt }) => [
    one,
    guards,
    touches,
    bare,
    lostAt,
  ]);

test('a thing that is always touched under one lock is guarded by it', () => {
  expect(verdict([...under(tillThing, 1, till), ...under(tillThing, 2, till)])).toEqual([
    ['guarded', [tillThing], 4, 0, null],
  ]);
});

test('a thing that is touched under different locks is guarded by none, and it is told from when', () => {
  expect(verdict([...under(3, 1, till), ...under(4, 2, till)])).toEqual([['different', [3, 4], 4, 0, 5]]);
});

test('now with, now without; never; and by one bot only', () => {
  const bare = (bot: number): number[] => [0, bot, Op.Load, till];
  expect(verdict([...under(3, 1, till), bare(2)])).toEqual([['sometimes', [3], 3, 1, 4]]);
  expect(verdict([bare(1), bare(2)])).toEqual([['bare', [], 2, 2, 0]]);
  expect(verdict([bare(1), bare(1)])).toEqual([['alone', [], 2, 2, 0]]);
});

test('a claim guards like a lock; giving it back touches nothing', () => {
  const cell = board.claim + tillThing;
  const claimed = (bot: number): number[][] => [
    [0, bot, Op.CompareExchange, cell, 0, bot, 0],
    [0, bot, Op.Store, till, 5],
    [0, bot, Op.Store, cell, 0, bot],
  ];
  expect(verdict([...claimed(1), ...claimed(2)])).toEqual([['guarded', [claimGuard(tillThing)], 2, 0, null]]);
});

test('a glance is no touch', () => {
  const glance = [
    [0, 2, Op.Find, board.pass, 4, 0, 0],
    [0, 2, Op.Load, board.pass],
  ];
  expect(verdict([...under(5, 1, board.pass), ...glance])).toEqual([['alone', [5], 2, 0, null]]);
});

test('who comes when all are off begins anew', () => {
  const change = [
    [0, 1, RecordCode.OnDuty, 1, 1],
    ...under(3, 1, till),
    [0, 1, RecordCode.OffDuty],
    [0, 2, RecordCode.OnDuty, 1, 2],
    ...under(4, 2, till),
  ];
  expect(verdict(change)).toEqual([['alone', [4], 2, 0, null]]);
});

test('waits for a lock are summed up to the tick that is asked for', () => {
  const lines = [
    [0, 1, Op.Acquire, 3],
    [10, 2, RecordCode.Block, 3, 1, IdleCause.Lock],
    [30, 1, Op.Release, 3],
    [30, 2, Op.Acquire, 3],
    [40, 1, RecordCode.Block, 3, 2],
  ];
  const cost = (tick: number): unknown =>
    after(lines, tick).guards.map(({ taken, waits, waited }) => [taken, waits, waited]);
  expect([cost(40), cost(47)]).toEqual([[[2, 2, 20]], [[2, 2, 27]]]);
});

const friday = builtInScenario('friday');
const ofNight = (locks: number): GuardsNow => {
  const guards = Guards.of(friday);
  const words = night({ scenario: friday, seed: 7, staffing: threads(locks) });
  // Up to the end of service: then everybody goes off.
  for (let at = 0; at < words.length && words[at + 3] !== RecordCode.OffDuty; at += RECORD_WORDS)
    guards.record(words, at);
  return guards.at(0);
};

test('the big lock guards everything, and its cost is told; the others guard a thing each', () => {
  const { tillThing: fridayTill, bigLock } = layBoard(friday);
  const big = ofNight(Locks.Big);
  expect(big.everything).toMatchObject({ guard: bigLock });
  expect(big.everything?.waited).toBeGreaterThan(100_000);
  expect(big.everything?.things.length).toBeGreaterThan(30);
  for (const [locks, guard] of [
    [Locks.Each, fridayTill],
    [Locks.Claim, claimGuard(fridayTill)],
  ] as const) {
    const { everything, things } = ofNight(locks);
    expect(everything).toBeNull();
    for (const one of things) expect(['guarded', 'alone']).toContain(one.verdict);
    expect(things.find(({ thing }) => thing === fridayTill)?.guards).toEqual([guard]);
  }
  for (const one of ofNight(Locks.None).things) expect(['bare', 'alone']).toContain(one.verdict);
});

test.each([Locks.Each, Locks.Semaphore])(
  'waits for locks sum to the time that the figures call waiting for a lock (discipline %i)',
  (locks) => {
    const words = night({ scenario: shortScenario, seed: 3, staffing: threads(locks) });
    const guards = Guards.of(shortScenario);
    const figures = new NightFigures(shortScenario);
    for (let at = 0; at < words.length; at += RECORD_WORDS) {
      guards.record(words, at);
      figures.record(words, at);
    }
    const waited = guards.at(0).guards.reduce((sum, one) => sum + one.waited, 0);
    const { bots } = figures.dashboard();
    const told = bots.reduce((sum, bot) => sum + bot.waitingLock * bot.secondsOnDuty * 1000, 0);
    expect(waited).toBeGreaterThan(0);
    expect(waited).toBeCloseTo(told, 3);
  },
);

test('with one permit a section is guarded by it, and with two by nothing', () => {
  const permitted = (permits: number): GuardsNow => {
    const staffing = { ...threads(Locks.Semaphore), ways: withTurns(PLAIN_WAYS, { permits }) };
    const guards = Guards.of(friday);
    for (const row of rows(night({ scenario: friday, seed: 7, staffing }))) {
      if (row[3] === RecordCode.OffDuty) break;
      guards.record(row, 0);
    }
    return guards.at(0);
  };
  const one = permitted(1);
  for (const { verdict: is, guards } of one.things) {
    expect(['guarded', 'alone']).toContain(is);
    expect(guards).toHaveLength(1);
    expect(guards.every(isPermit)).toBe(true);
  }
  expect(one.things.find(({ thing }) => thing === layBoard(friday).tillThing)?.guards).toEqual([
    permitGuard(3),
  ]);
  expect([one.everything, one.permits]).toEqual([null, 1]);
  const two = permitted(2);
  for (const { verdict: is } of two.things) expect(['bare', 'alone']).toContain(is);
  expect(two.permits).toBe(2);
  expect(two.guards.map(({ taken }) => taken > 0)).toEqual([true, true, true, true]);
});

test('a permit that is handed to who waits is a wait with its time, and guards what that bot does', () => {
  const cell = board.permits + 3;
  const lines = [
    [0, 0, RecordCode.Staff, Mode.Threads, packHabits(Locks.Semaphore, PLAIN_WAYS)],
    [0, 1, Op.Down, cell, IdleCause.Lock, 1],
    [0, 1, Op.Store, till, 5],
    [10, 2, Op.Down, cell, IdleCause.Lock, 0],
    [30, 1, Op.Up, cell, 1],
    [30, 2, RecordCode.Complete, 0, Op.Wait, cell],
    [30, 2, Op.Load, till],
  ];
  const permit = permitGuard(3);
  expect(after(lines).guards).toEqual([
    { guard: permit, things: [tillThing], taken: 2, waits: 1, waited: 20 },
  ]);
  expect(verdict(lines)).toEqual([['guarded', [permit], 2, 0, null]]);
});

test('a book tells any moment as a fold that stops there does', () => {
  const words = night({ scenario: shortScenario, seed: 3, staffing: threads(Locks.Each) });
  const book = new GuardsBook(shortScenario);
  for (let at = 0; at < words.length; at += RECORD_WORDS) book.record(words, at);
  const many = words.length / RECORD_WORDS;
  for (const sequence of [0, 1, Math.floor(many / 3), 4096, 5000, many].filter((one) => one <= many)) {
    const stopped = Guards.of(shortScenario);
    [...rows(words.subarray(0, sequence * RECORD_WORDS))].forEach((row) => stopped.record(row, 0));
    expect(book.at(words, { sequence, tick: 9_999_999 })).toEqual(stopped.at(9_999_999));
  }
});

test('one event loop keeps everybody apart by itself: no thing is touched by two', () => {
  const guards = Guards.of(shortScenario);
  for (const row of rows(night({ scenario: shortScenario, seed: 3, staffing: loop() }))) {
    guards.record(row, 0);
    if (row[3] === RecordCode.OffDuty) break;
    for (const { verdict: one } of row[0]! % 977 === 0 ? guards.at(0).things : []) expect(one).toBe('alone');
  }
});
