import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { BotFigures } from '../../src/metrics/dashboard.ts';
import { IdleTimes } from '../../src/metrics/idle.ts';
import { foldOf } from '../../src/metrics/trace-record.ts';
import { Op } from '../../src/protocol/operations.ts';
import { RecordCode } from '../../src/protocol/trace.ts';
import { Act, Awaited, IdleCause, Role } from '../../src/protocol/words.ts';
import { fed, oddRecords, type Row, trace } from './hand-made.ts';

function figures(now: number, ...rows: readonly Row[]): BotFigures[] {
  const idle = new IdleTimes(300);
  fed(foldOf(idle), trace(...rows));
  return idle.figures(now);
}

const causes = ['waitingGuest', 'waitingOven', 'waitingGateway', 'waitingLock', 'starved'] as const;
const sum = (bot: BotFigures): number => causes.reduce((total, cause) => total + bot[cause], bot.working);

const waiter: Row = [0, 1, 0, RecordCode.OnDuty, Role.Wait, 1];

describe('a ThreadBot', () => {
  test('works unless it waits', () => {
    const [bot] = figures(
      10_000,
      waiter,
      [1000, 1, 0, Op.Work, Act.Walk, 0, 0, 500],
      [1500, 1, 0, RecordCode.Complete, 0, Op.Work, Act.Walk],
    );
    expect(bot).toMatchObject({ name: 'WaitBot 1', secondsOnDuty: 10, working: 1, idle: 0, onDuty: true });
  });

  test.each([
    [
      'a guest',
      'waitingGuest',
      [1000, 1, 0, Op.Await, Awaited.Order, 3, IdleCause.Guest],
      RecordCode.Complete,
    ],
    ['the gateway', 'waitingGateway', [1000, 1, 0, Op.Await, 3, 3, IdleCause.Gateway], RecordCode.Complete],
    ['an oven', 'waitingOven', [1000, 1, 0, Op.Sleep, 3000, IdleCause.Oven], RecordCode.Wake],
    ['work', 'starved', [1000, 1, 0, Op.Sleep, 3000, IdleCause.Work], RecordCode.Wake],
    ['what nobody knows', 'starved', [1000, 1, 0, Op.Sleep, 3000, 77], RecordCode.Wake],
    ['a bell', 'starved', [1000, 1, 0, Op.Wait, 0, 0, IdleCause.Work, 0], RecordCode.Complete],
    ['a lock', 'waitingLock', [1000, 1, 0, RecordCode.Block, 3, 2], Op.Acquire],
    ['a lock in vain', 'waitingLock', [1000, 1, 0, RecordCode.Block, 3, 2], RecordCode.Cancel],
    ['a semaphore', 'waitingLock', [1000, 1, 0, Op.Down, 3, 0, 0], RecordCode.Complete],
    ['a claim', 'waitingLock', [1000, 1, 0, Op.Sleep, 500, IdleCause.Lock], RecordCode.Wake],
  ] as const)('waits for %s', (_, cause, begin, end) => {
    const [bot] = figures(8000, waiter, begin, [3000, 1, 0, end]);
    expect(bot).toMatchObject({ working: 0.75, idle: 0.25, [cause]: 0.25 });
  });

  test('does not wait for a cell that has changed already', () => {
    const [bot] = figures(4000, waiter, [1000, 1, 0, Op.Wait, 0, 0, IdleCause.Work, 1]);
    expect(bot?.idle).toBe(0);
  });

  test('does not wait for a semaphore that has one to take', () => {
    const [bot] = figures(4000, waiter, [1000, 1, 0, Op.Down, 3, 0, 1]);
    expect(bot?.idle).toBe(0);
  });

  test('is still waiting at the end', () => {
    const rows = [waiter, [1000, 1, 0, Op.Sleep, 9000, IdleCause.Work]] as const;
    expect(figures(1000, ...rows)[0]?.idle).toBe(0);
    expect(figures(4000, ...rows)[0]?.starved).toBe(0.75);
  });

  test('that comes back under another number goes on in its row', () => {
    const bots = figures(
      99_000,
      waiter,
      [1000, 1, 0, RecordCode.OffDuty],
      [5000, 2, 0, RecordCode.OnDuty, Role.Loop, 1],
      [6000, 2, 0, RecordCode.OffDuty],
      [7000, 3, 0, RecordCode.OnDuty, Role.Wait, 1],
      [7000, 3, 0, Op.Sleep, 3000, IdleCause.Work],
      [10_000, 3, 0, RecordCode.OffDuty],
    );
    expect(bots).toHaveLength(2);
    expect(bots[0]).toMatchObject({ secondsOnDuty: 4, working: 0.25, starved: 0.75, onDuty: false });
  });

  test('that has just come has no shares', () => {
    expect(figures(0, waiter)[0]).toMatchObject({ secondsOnDuty: 0, working: 0, idle: 0 });
  });
});

describe('a LoopBot', () => {
  const begin: readonly Row[] = [
    [0, 1, 0, RecordCode.OnDuty, Role.Loop, 1],
    [0, 1, 1, RecordCode.Ready, 0],
    [0, 1, 0, RecordCode.Select],
    [0, 1, 1, RecordCode.Resume, 1, 0],
  ];

  test('works while a task runs, and while one could', () => {
    const [bot] = figures(
      4000,
      ...begin,
      [1000, 1, 1, Op.Spawn, 4, 3, 2],
      [1000, 1, 2, RecordCode.Ready, 0],
      [1000, 1, 1, RecordCode.Suspend, IdleCause.Work],
      [2000, 1, 0, RecordCode.Select],
      [2000, 1, 2, RecordCode.Resume, 4, 3],
      [2000, 1, 2, Op.Work, Act.Walk, 0, 0, 2000],
    );
    expect(bot).toMatchObject({ name: 'LoopBot', working: 1, secondsOnDuty: 4 });
  });

  test('has been idle for what the first task of the look had waited for', () => {
    const [bot] = figures(
      10_000,
      ...begin,
      [1000, 1, 1, Op.Spawn, 4, 3, 2],
      [1000, 1, 2, RecordCode.Ready, 0],
      [1000, 1, 1, RecordCode.Suspend, IdleCause.Work],
      [1000, 1, 0, RecordCode.Select],
      [1000, 1, 2, RecordCode.Resume, 4, 3],
      [1000, 1, 2, Op.Await, Awaited.Order, 3, IdleCause.Guest, 4000],
      [1000, 1, 2, RecordCode.Suspend, IdleCause.Guest, Awaited.Order],
      // The answer is there at 5000, the loop looks at 6000: idle until it looks.
      [5000, 1, 2, RecordCode.Complete, 1, Op.Await, Awaited.Order],
      [6000, 1, 0, RecordCode.Select, 2, 0],
      [6000, 1, 2, RecordCode.Ready, IdleCause.Guest],
      [6000, 1, 1, RecordCode.Ready, IdleCause.Work],
      [6000, 1, 2, RecordCode.Resume, 4, 3],
      [7000, 1, 2, RecordCode.Finish],
      [7000, 1, 1, RecordCode.Resume, 1, 0],
      [8000, 1, 1, RecordCode.Suspend, IdleCause.Work],
      [9000, 1, 0, RecordCode.Select, 1, 0],
      [9000, 1, 1, RecordCode.Ready, IdleCause.Work],
    );
    expect(bot).toMatchObject({ working: 0.4, waitingGuest: 0.5, starved: 0.1, idle: 0.6 });
  });

  test('is without work for as long as nobody knows what it waits for', () => {
    const rows = [...begin, [1000, 1, 1, RecordCode.Suspend, IdleCause.Work]] as const;
    expect(figures(4000, ...rows)[0]).toMatchObject({ working: 0.25, starved: 0.75, idle: 0.75 });
    const off = [...rows, [4000, 1, 0, RecordCode.OffDuty]] as const;
    expect(figures(9000, ...off)[0]).toMatchObject({ secondsOnDuty: 4, starved: 0.75, onDuty: false });
  });

  test('goes on when a lock is handed to a task', () => {
    const [bot] = figures(
      4000,
      ...begin,
      [1000, 1, 1, RecordCode.Block, 3, 1, 2],
      [1000, 1, 1, RecordCode.Suspend, IdleCause.Lock],
      [3000, 1, 1, RecordCode.Ready, IdleCause.Lock],
    );
    expect(bot).toMatchObject({ working: 0.5, waitingLock: 0.5 });
  });
});

test('whatever happens, the shares of the time on duty add up', () => {
  fc.assert(
    fc.property(oddRecords, fc.nat(100_000), (words, later) => {
      const idle = new IdleTimes(300);
      fed(foldOf(idle), words);
      const last = words.length === 0 ? 0 : (words.at(-8) as number);
      const now = last + later;
      const shares = idle.idleShares(now);
      for (const [row, bot] of idle.figures(now).entries()) {
        if (bot.secondsOnDuty === 0) continue;
        expect(sum(bot)).toBeCloseTo(1, 12);
        expect(bot.idle).toBeCloseTo(1 - bot.working, 12);
        const ticks = causes.map((cause) => bot[cause] * bot.secondsOnDuty * 1000);
        for (const tick of ticks) expect(Math.abs(tick - Math.round(tick))).toBeLessThan(1e-4);
        for (const share of shares[row] ?? []) {
          if (share !== null) expect(share >= 0 && share <= 1).toBe(true);
        }
      }
    }),
  );
});
