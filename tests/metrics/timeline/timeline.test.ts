import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NightFigures } from '../../../src/metrics/night-figures.ts';
import { BOT_STATES, OFF_DUTY } from '../../../src/metrics/timeline/bot-lanes.ts';
import { rangeStats } from '../../../src/metrics/timeline/range-stats.ts';
import { OPEN } from '../../../src/metrics/timeline/spans.ts';
import { TaskState } from '../../../src/metrics/timeline/task-rows.ts';
import { Timeline } from '../../../src/metrics/timeline/timeline.ts';
import { Op } from '../../../src/protocol/operations.ts';
import { RECORD_WORDS, RecordCode } from '../../../src/protocol/trace.ts';
import { Mode } from '../../../src/protocol/modes.ts';
import { Act, IdleCause, Locks, Role } from '../../../src/protocol/words.ts';
import { builtInScenario } from '../../../src/restaurant/scenarios.ts';
import { fed, oddRecords, trace } from '../hand-made.ts';
import { recordsOf, recordsOfChanges, setupOf } from '../nights.ts';

const scenario = builtInScenario('friday');

function timelineOf(records: Int32Array): Timeline {
  const timeline = new Timeline(scenario);
  timeline.catchUp(records);
  return timeline;
}

const threads = setupOf('friday', Mode.Threads);
const locked = { ...threads, staffing: { ...threads.staffing, locks: Locks.Each } };
const nights = [
  ['threads', recordsOf(locked)],
  ['the loop', recordsOf(setupOf('friday', Mode.Loop))],
  ['asking round', recordsOf(setupOf('friday', Mode.Polling))],
  ['cards', recordsOf(setupOf('friday', Mode.Callbacks))],
  ['both in turn', recordsOfChanges(setupOf('friday', Mode.Threads))],
] as const;

describe.each(nights)('a night with %s', (_, records) => {
  const timeline = timelineOf(records);
  const { end } = timeline;
  const figures = fed(new NightFigures(scenario), records).dashboard();

  test('says of each bot what its idle bar says', () => {
    const stats = rangeStats(timeline, 0, end);
    expect(stats.bots.map(({ name }) => name).sort()).toEqual(figures.bots.map(({ name }) => name).sort());
    for (const bot of stats.bots) {
      const bar = figures.bots.find(({ name }) => name === bot.name)!;
      expect(bot.onDuty / 1000).toBeCloseTo(bar.secondsOnDuty, 6);
      expect(bot.working / bot.onDuty).toBeCloseTo(bar.working, 9);
      const shares = [bar.waitingGuest, bar.waitingOven, bar.waitingGateway, bar.waitingLock, bar.starved];
      for (const [cause, ticks] of bot.idle.entries()) {
        expect(ticks / bot.onDuty).toBeCloseTo(shares[cause]!, 9);
      }
    }
    expect(stats.incidents).toBe(figures.incidents.total);
    expect(stats.records).toBe(records.length / RECORD_WORDS);
    expect(stats.bots.reduce((sum, { operations }) => sum + operations, 0)).toBe(figures.operations);
  });

  test('has every tick on duty in one state, in any stretch, and stretches add up', () => {
    fc.assert(
      fc.property(fc.nat(end), fc.nat(end), fc.nat(end), (...cuts) => {
        const [a, b, c] = cuts.sort((x, y) => x - y);
        for (const lane of timeline.bots.list) {
          const [first, second, whole] = [new Float64Array(8), new Float64Array(8), new Float64Array(8)];
          lane.doing.addTimes(a, b, first);
          lane.doing.addTimes(b, c, second);
          lane.doing.addTimes(a, c, whole);
          expect(first.map((ticks, state) => ticks + second[state]!)).toEqual(whole);
          const come = Math.min(Math.max(lane.doing.tick(0), a), c);
          expect(whole.reduce((sum, ticks) => sum + ticks, 0)).toBe(c - come);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('packs tasks into rows without any overlap', () => {
    for (const { tasks, states } of timeline.tasks.rows) {
      for (let at = 1; at < tasks.length; at += 1) {
        expect(tasks.to(at - 1)).toBeLessThanOrEqual(tasks.from(at));
      }
      // Where no task is, nothing is drawn, and the other way round.
      const times = new Float64Array(states.states);
      states.addTimes(0, end, times);
      let inTasks = 0;
      for (let at = 0; at < tasks.length; at += 1) inTasks += Math.min(tasks.to(at), end) - tasks.from(at);
      const first = states.tick(0);
      expect(end - first - (times[TaskState.None] ?? 0)).toBe(inTasks);
    }
  });

  test('lets a lock have one holder at a time, and a wait end where the lock is got', () => {
    for (const { holds, waits } of timeline.locks.list) {
      for (let at = 1; at < holds.length; at += 1)
        expect(holds.to(at - 1)).toBeLessThanOrEqual(holds.from(at));
      for (let at = 0; at < waits.length; at += 1) {
        if (waits.to(at) === OPEN) continue;
        const code = records[waits.ending(at) * RECORD_WORDS + 3];
        expect([Op.Acquire, RecordCode.Cancel, RecordCode.OffDuty]).toContain(code);
      }
    }
  });

  test('is the same, however it comes in', () => {
    const bits = new Timeline(scenario);
    for (let at = 0; at < records.length; at += 5003 * RECORD_WORDS) bits.catchUp(records.subarray(0, at));
    bits.catchUp(records);
    expect(bits.count).toBe(timeline.count);
    expect(rangeStats(bits, 0, end)).toEqual(rangeStats(timeline, 0, end));
    expect(bits.tasks.rows.length).toBe(timeline.tasks.rows.length);
  });

  test('takes few bytes', () => {
    expect(timeline.bytes / timeline.count).toBeLessThan(40);
  });
});

describe('hand-made', () => {
  const on = [0, 1, 0, RecordCode.OnDuty, Role.Wait, 1] as const;
  const other = [0, 2, 0, RecordCode.OnDuty, Role.Wait, 2] as const;

  test('a lock lane says who holds and who waits', () => {
    const timeline = timelineOf(
      trace(
        on,
        other,
        [10, 1, 0, Op.Acquire, 3],
        [20, 2, 0, RecordCode.Block, 3, 1],
        [50, 1, 0, Op.Release, 3],
        [50, 2, 0, Op.Acquire, 3],
        [90, 2, 0, Op.Release, 3],
      ),
    );
    const lane = timeline.locks.of(3)!;
    expect([0, 1].map((at) => [lane.holds.from(at), lane.holds.to(at), lane.holds.bot(at)])).toEqual([
      [10, 50, 1],
      [50, 90, 2],
    ]);
    expect([lane.waits.from(0), lane.waits.to(0), lane.waits.bot(0), lane.waits.ending(0)]).toEqual([
      20, 50, 2, 5,
    ]);
    expect(rangeStats(timeline, 0, 90).locks).toEqual({ count: 1, mean: 30, longest: 30 });
    expect(rangeStats(timeline, 40, 90).locks.longest).toBe(10);
  });

  test('a claim is held from the swap that succeeds until it is wiped out', () => {
    const { board } = new Timeline(scenario);
    const cell = board.claim + 4;
    const timeline = timelineOf(
      trace(
        on,
        other,
        [10, 1, 0, Op.CompareExchange, cell, 0, 1, 0],
        [20, 2, 0, Op.CompareExchange, cell, 0, 2, 1],
        [30, 1, 0, Op.Store, cell, 0, 1],
      ),
    );
    const [lane] = timeline.locks.list;
    expect(lane).toMatchObject({ thing: 4, kind: 'claim' });
    expect([lane!.holds.length, lane!.holds.from(0), lane!.holds.to(0)]).toEqual([1, 10, 30]);
  });

  test('permits are held by several, and go from hand to hand', () => {
    const { board } = new Timeline(scenario);
    const cell = board.permits + 2;
    const timeline = timelineOf(
      trace(
        on,
        other,
        [0, 3, 0, RecordCode.OnDuty, Role.Wait, 3],
        [10, 1, 0, Op.Down, cell, IdleCause.Lock, 1],
        [20, 2, 0, Op.Down, cell, IdleCause.Lock, 1],
        [30, 3, 0, Op.Down, cell, IdleCause.Lock, 0],
        [50, 1, 0, Op.Up, cell, 1],
        [50, 3, 0, RecordCode.Wake],
        [70, 2, 0, Op.Up, cell, 0],
      ),
    );
    const [lane] = timeline.locks.list;
    expect(lane).toMatchObject({ kind: 'permits', thing: 2, abreast: 2 });
    const holds = [0, 1, 2].map((at) => [lane!.holds.bot(at), lane!.holds.from(at), lane!.holds.to(at)]);
    expect(holds).toEqual([
      [1, 10, 50],
      [2, 20, 70],
      [3, 50, OPEN],
    ]);
    expect([lane!.waits.bot(0), lane!.waits.from(0), lane!.waits.to(0)]).toEqual([3, 30, 50]);
    expect(rangeStats(timeline, 0, 70).locks).toEqual({ count: 1, mean: 20, longest: 20 });
  });

  test('at a barrier one waits, and nobody holds it', () => {
    const { board } = new Timeline(scenario);
    const timeline = timelineOf(
      trace(
        on,
        [10, 1, 0, Op.Wait, board.barrier, 5, IdleCause.Lock, 0],
        [40, 1, 0, RecordCode.Wake],
        [50, 1, 0, Op.Wait, board.barrier, 5, IdleCause.Lock, 1],
      ),
    );
    const [lane] = timeline.locks.list;
    expect(lane).toMatchObject({ kind: 'barrier', thing: 0 });
    expect([lane!.holds.length, lane!.waits.length, lane!.waits.to(0)]).toEqual([0, 1, 40]);
  });

  test('a task waits, is due while the loop is held, is ready, and runs', () => {
    const timeline = timelineOf(
      trace(
        [0, 1, 0, RecordCode.OnDuty, Role.Loop, 1, 0, Mode.Loop],
        [0, 1, 1, RecordCode.Ready, 0],
        [0, 1, 1, RecordCode.Resume, 1],
        [5, 1, 1, Op.Spawn, 4, 3, 2],
        [5, 1, 2, RecordCode.Ready, 0],
        [6, 1, 1, RecordCode.Suspend, IdleCause.Work],
        [6, 1, 2, RecordCode.Resume, 4, 3],
        [9, 1, 2, RecordCode.Suspend, IdleCause.Guest],
        [20, 1, 2, RecordCode.Complete, 1, Op.Await, 2],
        [30, 1, 2, RecordCode.Ready, IdleCause.Guest],
        [40, 1, 2, RecordCode.Resume, 4, 3],
        [55, 1, 2, RecordCode.Finish],
      ),
    );
    const { states } = timeline.tasks.rows[1]!;
    const steps = Array.from({ length: states.length }, (_, at) => [states.tick(at), states.state(at)]);
    const waiting = 3 + IdleCause.Guest;
    expect(steps).toEqual([
      [5, TaskState.Ready],
      [6, TaskState.Running],
      [9, waiting],
      [20, TaskState.Due],
      [30, TaskState.Ready],
      [40, TaskState.Running],
      [55, TaskState.None],
    ]);
  });

  test('hands are at work from the Work record to its answer', () => {
    const timeline = timelineOf(
      trace(
        on,
        [10, 1, 0, Op.Work, Act.Wipe, 3, 0, 500],
        [510, 1, 0, RecordCode.Complete, 1, Op.Work, Act.Wipe],
      ),
    );
    const { acts } = timeline.bots.list[0]!;
    expect([acts.from(0), acts.to(0), acts.extra(0)]).toEqual([10, 510, Act.Wipe]);
  });
});

test('takes whatever comes', () => {
  fc.assert(
    fc.property(oddRecords, (records) => {
      const timeline = timelineOf(records);
      for (const { doing } of timeline.bots.list) {
        const out = new Float64Array(BOT_STATES);
        doing.addTimes(0, timeline.end, out);
        expect(out[OFF_DUTY]).toBeGreaterThanOrEqual(0);
      }
      rangeStats(timeline, 0, timeline.end);
    }),
    { numRuns: 100 },
  );
});
