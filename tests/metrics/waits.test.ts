import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { momentIn } from '../../src/metrics/moment.ts';
import { Follower } from '../../src/metrics/follower.ts';
import { IdleTimes } from '../../src/metrics/idle.ts';
import { foldOf } from '../../src/metrics/trace-record.ts';
import { breakdown, type Breakdown, NAMED_WAITS } from '../../src/metrics/waits/breakdown.ts';
import { WaitBook } from '../../src/metrics/waits/wait-book.ts';
import { WaitKind } from '../../src/metrics/waits/wait-kind.ts';
import type { Wait } from '../../src/metrics/waits/wait-row.ts';
import { Op } from '../../src/protocol/operations.ts';
import type { Scenario } from '../../src/protocol/scenario.ts';
import { RECORD_WORDS, RecordCode } from '../../src/protocol/trace.ts';
import { Mode } from '../../src/protocol/modes.ts';
import { Act, Awaited, Duty, IdleCause, Locks, Role } from '../../src/protocol/words.ts';
import { fed, oddRecords, type Row, trace } from './hand-made.ts';
import { recordsOf, recordsOfChanges, setupOf } from './nights.ts';

const friday = setupOf('friday', Mode.Threads);
const { scenario } = friday;
const WAITING = ['waitingGuest', 'waitingOven', 'waitingGateway', 'waitingLock', 'starved'] as const;
const CAUSES = [IdleCause.Guest, IdleCause.Oven, IdleCause.Gateway, IdleCause.Lock, IdleCause.Work];

/** Whether the waits of every bot say the same as the sums of IdleTimes at a tick, to the tick. */
function expectSameAsIdleTimes(words: Int32Array, until: number, setting: Scenario = scenario): void {
  const moment = momentIn(words, { tick: until });
  const idle = new IdleTimes(300);
  fed(foldOf(idle), words.subarray(0, moment.sequence * RECORD_WORDS));
  const book = fed(new WaitBook(setting), words);
  for (const figures of idle.figures(until)) {
    const row = book.rowOf(figures.name);
    if (!row) throw new Error(`No waits of ${figures.name}.`);
    const sums = breakdown(row, words, until);
    const duty = Math.round(figures.secondsOnDuty * 1000);
    expect(sums.duty, figures.name).toBe(duty);
    expect(sums.working, figures.name).toBe(Math.round(figures.working * duty));
    CAUSES.forEach((cause, index) => {
      const ticks = sums.causes.find((one) => one.cause === cause)?.ticks ?? 0;
      const share = figures[WAITING[index] as (typeof WAITING)[number]];
      expect(ticks, `${figures.name}, cause ${cause}`).toBe(Math.round(share * duty));
    });
  }
}

const nights = [
  ['threads', recordsOf(friday)],
  ['the loop', recordsOf(setupOf('friday', Mode.Loop))],
  ['asking round', recordsOf(setupOf('friday', Mode.Polling))],
  ['cards', recordsOf(setupOf('friday', Mode.Callbacks))],
  ['changes of staff', recordsOfChanges(friday)],
  ['a big lock', recordsOf({ ...friday, staffing: { ...friday.staffing, locks: Locks.Big } })],
  ['careless locks', recordsOf({ ...friday, staffing: { ...friday.staffing, locks: Locks.Careless } })],
  ['claims', recordsOf({ ...friday, staffing: { ...friday.staffing, locks: Locks.Claim } })],
  [
    'a helper',
    recordsOf({
      ...setupOf('friday', Mode.Loop),
      staffing: {
        ...setupOf('friday', Mode.Loop).staffing,
        ways: { cure: 2, seating: 1, cleanDelay: 0, seatDelay: 5 },
      },
    }),
  ],
] as const;

const lastTick = (words: Int32Array): number => words[words.length - RECORD_WORDS] ?? 0;

describe.each(nights)('a Friday with %s', (_, words) => {
  const end = lastTick(words);
  const book = fed(new WaitBook(scenario), words);

  test.each([0.1, 0.37, 0.8, 1])('has the same sums as IdleTimes after %d of it', (share) => {
    // Where several records share the tick, a wait of the loop may end before or after them; one tick later it has.
    expectSameAsIdleTimes(words, Math.round(end * share) + (share === 1 ? 5000 : 0));
  });

  test('names for each wait the records that it is made of', () => {
    const wrong: string[] = [];
    for (const row of book.rows) {
      let last = 0;
      row.eachUntil(Infinity, (wait: Wait) => {
        const at = wait.sequence * RECORD_WORDS;
        if (words[at] !== wait.from) wrong.push(`${row.name}: begins with another record`);
        if (wait.from < last) wrong.push(`${row.name}: two waits at a time`);
        if (wait.what >= 0 && book.nameOf(words[wait.what * RECORD_WORDS + 1] ?? 0) !== row.name) {
          wrong.push(`${row.name}: waits for somebody else's sake`);
        }
        if (wait.kind === WaitKind.Lock && words[wait.what * RECORD_WORDS + 3] !== RecordCode.Block) {
          wrong.push(`${row.name}: no lock`);
        }
        last = wait.to;
      });
    }
    expect(wrong).toEqual([]);
  });

  test('leaves little open', () => {
    for (const row of book.rows) {
      const sums = breakdown(row, words, end);
      const open = sums.causes.flatMap(({ kinds }) => kinds).filter(({ kind }) => kind === WaitKind.Open);
      expect(
        open.reduce((sum, { waits }) => sum + waits, 0),
        row.name,
      ).toBeLessThanOrEqual(2);
    }
  });
});

test('sums are those of IdleTimes for records that no machine writes', () => {
  fc.assert(
    fc.property(oddRecords, (words) => {
      expectSameAsIdleTimes(words, lastTick(words) + 1000);
    }),
  );
});

test('sums go on after the last tick that a record can have', () => {
  const last = 0x7fff_ffff;
  expectSameAsIdleTimes(trace([last, 4, 0, RecordCode.OnDuty, Role.Wait, 1]), last + 1000);
});

const only = (sums: Breakdown): unknown =>
  sums.causes.map(({ cause, kinds }) => [
    cause,
    ...kinds.map(({ kind, waits, ticks }) => [kind, waits, ticks]),
  ]);

test('a ThreadBot that rests at its post has nothing to do, and in the middle of a job it pauses', () => {
  const rows: Row[] = [
    [0, 1, 0, RecordCode.OnDuty, Role.Wait, 1],
    [0, 1, 0, Op.Sleep, 1000, IdleCause.Work],
    [1000, 1, 0, RecordCode.Wake],
    [1000, 1, 0, Op.Work, Act.PinTicket, 65, 0, 500],
    [1500, 1, 0, RecordCode.Complete, 1, Op.Work, Act.PinTicket],
    [1500, 1, 0, Op.Sleep, 2000, IdleCause.Work],
    [3500, 1, 0, RecordCode.Wake],
    [3500, 1, 0, RecordCode.Block, 3, 9],
    [3900, 1, 0, Op.Acquire, 3],
  ];
  const words = trace(...rows);
  const book = fed(new WaitBook(scenario), words);
  const row = book.rowOf('WaitBot 1');
  if (!row) throw new Error('No WaitBot 1.');
  const sums = breakdown(row, words, 4000);
  expect(sums).toMatchObject({ duty: 4000, working: 600 });
  expect(only(sums)).toEqual([
    [IdleCause.Work, [WaitKind.Pause, 1, 2000], [WaitKind.Rest, 1, 1000]],
    [IdleCause.Lock, [WaitKind.Lock, 1, 400]],
  ]);
  expect(sums.causes[1]?.kinds[0]).toMatchObject({ lock: 3, holder: 9 });
  expect(only(breakdown(row, words, 1700))).toEqual([
    [IdleCause.Work, [WaitKind.Rest, 1, 1000], [WaitKind.Pause, 1, 200]],
  ]);
});

test('a LoopBot has waited for what the first task that can go on has waited for', () => {
  const words = trace(
    [0, 1, 0, RecordCode.OnDuty, Role.Loop, 1],
    [0, 1, 1, RecordCode.Ready, 0],
    [0, 1, 1, RecordCode.Resume, Duty.Lookout],
    [0, 1, 1, Op.Spawn, Duty.TakeOrder, 4, 2],
    [0, 1, 2, RecordCode.Ready, 0],
    [0, 1, 1, Op.Wait, 0, 0, IdleCause.Work, 0],
    [0, 1, 1, RecordCode.Suspend, IdleCause.Work],
    [0, 1, 2, RecordCode.Resume, Duty.TakeOrder, 4],
    [10, 1, 2, RecordCode.Submit, Awaited.Order, 4],
    [10, 1, 2, Op.Await, Awaited.Order, 4, IdleCause.Guest, 990],
    [10, 1, 2, RecordCode.Suspend, IdleCause.Guest, Awaited.Order],
    [1000, 1, 2, RecordCode.Complete, 1, Op.Await, Awaited.Order],
    [1000, 1, 0, RecordCode.Select, 1, 0],
    [1000, 1, 2, RecordCode.Ready, IdleCause.Guest],
  );
  const book = fed(new WaitBook(scenario), words);
  const row = book.rowOf('LoopBot');
  if (!row) throw new Error('No LoopBot.');
  const [cause] = breakdown(row, words, 1000).causes;
  expect(cause).toMatchObject({ cause: IdleCause.Guest, ticks: 990, waits: 1 });
  expect(cause?.kinds[0]).toMatchObject({ kind: WaitKind.Order, named: [{ sequence: 10, what: 9 }] });
  expect(book.taskOf(1, 2)).toMatchObject({ duty: Duty.TakeOrder, subject: 4 });
  // Before its end nobody could tell.
  expect(only(breakdown(row, words, 500))).toEqual([[IdleCause.Work, [WaitKind.Open, 1, 490]]]);
});

test('the longest waits are named, longest first', () => {
  const words = nights[0][1];
  const row = fed(new WaitBook(scenario), words).rowOf('WaitBot 1');
  if (!row) throw new Error('No WaitBot 1.');
  for (const { longest, kinds } of breakdown(row, words, lastTick(words)).causes) {
    expect(longest).toBe(Math.max(...kinds.map((kind) => kind.longest)));
    for (const kind of kinds) {
      const lengths = kind.named.map(({ from, to }) => to - from);
      expect(lengths).toEqual([...lengths].sort((a, b) => b - a));
      expect(lengths[0]).toBe(kind.longest);
      expect(lengths.length).toBe(Math.min(kind.waits, NAMED_WAITS));
    }
  }
});

test('a follower reads on where it stood, and begins anew with another night', () => {
  const [first, second] = [nights[0][1], nights[1][1]];
  let made = 0;
  const follower = new Follower(() => {
    made += 1;
    return new WaitBook(scenario);
  });
  const half = (first.length / RECORD_WORDS / 2) | 0;
  follower.upTo(first.subarray(0, half * RECORD_WORDS));
  expect(follower.upTo(first).rowOf('WaitBot 1')?.length).toBe(
    fed(new WaitBook(scenario), first).rowOf('WaitBot 1')?.length,
  );
  expect(made).toBe(1);
  expect(follower.upTo(second).rows.map(({ name }) => name)).toEqual(['LoopBot']);
  expect(made).toBe(2);
  expect(follower.upTo(new Int32Array(0)).rows).toEqual([]);
  expect(made).toBe(3);
});
