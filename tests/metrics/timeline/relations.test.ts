import { describe, expect, test } from 'vitest';
import { relationsOf } from '../../../src/metrics/timeline/relations.ts';
import { cellChange } from '../../../src/metrics/timeline/values.ts';
import { Op } from '../../../src/protocol/operations.ts';
import { HouseEvent, RECORD_WORDS, RecordCode } from '../../../src/protocol/trace.ts';
import { Mode } from '../../../src/protocol/modes.ts';
import { Act, Awaited, GuestStage, IdleCause, Locks } from '../../../src/protocol/words.ts';
import { trace } from '../hand-made.ts';
import { recordsOf, setupOf } from '../nights.ts';

const told = (records: Int32Array, sequence: number): string[] =>
  relationsOf(records, sequence).map(({ kind, from, to }) => `${kind} ${from} ${to}`);

describe('a lock', () => {
  const records = trace(
    [10, 1, 0, Op.Acquire, 3],
    [15, 3, 0, Op.Acquire, 4],
    [20, 2, 0, RecordCode.Block, 3, 1],
    [30, 3, 0, Op.Release, 4],
    [50, 1, 0, Op.Release, 3],
    [51, 2, 0, Op.Acquire, 3],
    [90, 2, 0, Op.Release, 3],
  );

  test('that one waits for was taken by its holder, given back by it, and got', () => {
    expect(told(records, 2)).toEqual(['holder 0 2', 'handover 4 5', 'began 2 5']);
  });

  test('that is got after a wait tells the same, and how long it is held', () => {
    expect(told(records, 5)).toEqual(['holder 0 2', 'handover 4 5', 'began 2 5', 'began 5 6']);
  });

  test('that is got at once tells only how long it is held', () => {
    expect(told(records, 0)).toEqual(['began 0 4']);
  });

  test('that is given back goes to who waited', () => {
    expect(told(records, 4)).toEqual(['began 0 4', 'handover 4 5']);
    expect(told(records, 6)).toEqual(['began 5 6']);
  });

  test('whose wait is called off was never got', () => {
    const cut = trace(
      [10, 1, 0, Op.Acquire, 3],
      [20, 2, 0, RecordCode.Block, 3, 1],
      [40, 2, 0, RecordCode.Cancel, 3],
    );
    expect(told(cut, 1)).toEqual(['holder 0 1', 'began 1 2']);
  });

  test('whose wait goes on has a holder and no end', () => {
    const cut = trace([10, 1, 0, Op.Acquire, 3], [20, 2, 0, RecordCode.Block, 3, 1]);
    expect(told(cut, 1)).toEqual(['holder 0 1']);
  });
});

describe('waking', () => {
  test('from a sleep comes by itself', () => {
    const records = trace(
      [10, 1, 0, Op.Sleep, 500, IdleCause.Work],
      [15, 2, 0, Op.Notify, 0, 1, 1],
      [510, 1, 0, RecordCode.Wake],
    );
    expect(told(records, 2)).toEqual(['slept 0 2']);
  });

  test('from a wait comes from the last who notified the cell and woke somebody', () => {
    const records = trace(
      [10, 1, 0, Op.Wait, 7, 1, IdleCause.Work, 0],
      [20, 2, 0, Op.Notify, 7, 1, 0],
      [30, 3, 0, Op.Notify, 8, 1, 1],
      [40, 2, 0, Op.Notify, 7, 1, 1],
      [41, 1, 0, RecordCode.Wake],
    );
    expect(told(records, 4)).toEqual(['began 0 4', 'woke 3 4']);
    expect(told(records, 3)).toEqual(['woke 3 4']);
    expect(told(records, 1)).toEqual([]);
  });

  const permit = 5438;

  test('with a permit comes from who gave it back; before, others had them all', () => {
    const records = trace(
      [0, 0, 0, RecordCode.HouseStore, permit, 2],
      [10, 1, 0, Op.Down, permit, IdleCause.Lock, 1],
      [11, 4, 0, Op.Down, permit, IdleCause.Lock, 1],
      [20, 4, 0, Op.Up, permit, 0],
      [25, 2, 0, Op.Down, permit, IdleCause.Lock, 1],
      [30, 3, 0, Op.Down, permit, IdleCause.Lock, 0],
      [50, 1, 0, Op.Up, permit, 1],
      [50, 3, 0, RecordCode.Wake],
      [70, 3, 0, Op.Up, permit, 0],
    );
    expect(told(records, 5)).toEqual(['holder 4 5', 'holder 1 5', 'woke 6 7', 'began 5 7']);
    expect(told(records, 7)).toEqual(['holder 4 5', 'holder 1 5', 'began 5 7', 'woke 6 7']);
    expect(told(records, 6)).toEqual(['began 1 6', 'woke 6 7']);
    expect(told(records, 1)).toEqual(['began 1 6']);
  });

  test('of a task with a permit comes from who gave it back, too', () => {
    const records = trace(
      [0, 0, 0, RecordCode.HouseStore, permit, 1],
      [10, 1, 2, Op.Down, permit, IdleCause.Lock, 1],
      [20, 1, 3, Op.Down, permit, IdleCause.Lock, 0],
      [20, 1, 3, RecordCode.Suspend, IdleCause.Lock],
      [50, 1, 2, Op.Up, permit, 1],
      [50, 1, 3, RecordCode.Complete, 0, Op.Wait, permit],
      [51, 1, 3, RecordCode.Ready, IdleCause.Lock],
    );
    expect(told(records, 2)).toEqual(['holder 1 2', 'woke 4 5', 'began 2 5']);
    expect(told(records, 5)).toEqual(['began 2 5', 'woke 4 5']);
    expect(told(records, 6)).toEqual(['began 2 6', 'woke 4 6']);
  });

  test('of a task comes from who spawned it, or from what it waited for', () => {
    const records = trace(
      [0, 1, 1, Op.Spawn, 4, 3, 2],
      [0, 1, 2, RecordCode.Ready, 0],
      [5, 1, 2, Op.Await, Awaited.Order, 3, IdleCause.Guest, 100],
      [105, 0, 0, RecordCode.Fire, HouseEvent.AwaitDone, 1],
      [105, 1, 2, RecordCode.Complete, 7, Op.Await, Awaited.Order],
      [120, 1, 2, RecordCode.Ready, IdleCause.Guest],
    );
    expect(told(records, 1)).toEqual(['woke 0 1']);
    expect(told(records, 4)).toEqual(['began 2 4', 'woke 3 4']);
    expect(told(records, 5)).toEqual(['began 2 5', 'woke 3 5']);
  });
});

describe('guests', () => {
  const records = trace(
    [0, 0, 0, RecordCode.Guest, 5, GuestStage.Queued, 0, 900],
    [100, 1, 0, Op.Work, Act.Greet, 5, 0, 20],
    [100, 0, 0, RecordCode.Guest, 5, GuestStage.Greeted, 1],
    [200, 0, 0, RecordCode.Guest, 5, GuestStage.Seated, 3, 2],
    [300, 0, 0, RecordCode.Guest, 5, GuestStage.WantsToOrder, 3, 900],
    [350, 2, 0, Op.Await, Awaited.Order, 3, IdleCause.Guest, 50],
    [350, 0, 0, RecordCode.Guest, 5, GuestStage.Ordering, 3, 2],
    [400, 0, 0, RecordCode.Guest, 5, GuestStage.WaitingForFood, 2, 900],
    [700, 2, 0, Op.Work, Act.Serve, 3, 3, 10],
    [999, 0, 0, RecordCode.Guest, 5, GuestStage.Reneged, 2, GuestStage.WaitingForFood],
  );

  test('had waited for the bot that comes', () => {
    expect(told(records, 1)).toContain('guest 0 1');
    expect(told(records, 5)).toContain('guest 4 5');
    expect(told(records, 8)).toContain('guest 7 8');
  });

  test('tell when their wait ended, and since when they had waited', () => {
    expect(told(records, 0)).toEqual(['guest 0 2']);
    expect(told(records, 2)).toEqual(['guest 0 2']);
    expect(told(records, 6)).toEqual(['guest 4 6']);
    expect(told(records, 9)).toEqual(['guest 7 9']);
  });
});

const setup = setupOf('friday', Mode.Threads);
const each = { ...setup, staffing: { ...setup.staffing, locks: Locks.Each } };

describe.each([
  ['threads and locks', recordsOf(each)],
  ['the loop', recordsOf(setupOf('friday', Mode.Loop))],
  ['asking round', recordsOf(setupOf('friday', Mode.Polling))],
  ['cards', recordsOf(setupOf('friday', Mode.Callbacks))],
])('in a night with %s', (_, records) => {
  const all = (code: number, most: number): number[] => {
    const found: number[] = [];
    const end = records.length / RECORD_WORDS;
    for (let at = 0; at < end && found.length < most; at += 1)
      if (records[at * RECORD_WORDS + 3] === code) found.push(at);
    return found;
  };
  const kinds = (sequence: number): string[] => relationsOf(records, sequence).map(({ kind }) => kind);

  test('causes come before what comes of them', () => {
    const codes = [
      RecordCode.Block,
      Op.Acquire,
      Op.Release,
      RecordCode.Wake,
      RecordCode.Complete,
      RecordCode.Ready,
    ];
    for (const code of [...codes, RecordCode.Guest, Op.Work, Op.Notify]) {
      for (const sequence of all(code, 150)) {
        for (const { from, to } of relationsOf(records, sequence)) expect(from).toBeLessThan(to);
      }
    }
  });

  test('every wait for a lock has a holder, and who gets it got it from somebody', () => {
    for (const sequence of all(RecordCode.Block, 500)) {
      expect(kinds(sequence)).toEqual(['holder', 'handover', 'began']);
    }
  });

  test('everybody who wakes slept, and every answer was waited for and has its event', () => {
    for (const sequence of all(RecordCode.Wake, 200)) expect(kinds(sequence)).not.toEqual([]);
    for (const sequence of all(RecordCode.Complete, 300)) expect(kinds(sequence)).toEqual(['began', 'woke']);
    for (const sequence of all(RecordCode.Ready, 300).slice(1)) expect(kinds(sequence)).not.toEqual([]);
  });
});

test.each([
  ['none', Locks.None, Mode.Threads],
  ['permits', Locks.Semaphore, Mode.Threads],
  ['a barrier', Locks.Barrier, Mode.Threads],
  ['permits on a loop', Locks.Semaphore, Mode.Loop],
])('what a cell held is what was written into it last: %s', (_, locks, mode) => {
  const setup = setupOf('monday', mode);
  const records = recordsOf({ ...setup, staffing: { ...setup.staffing, locks } });
  const cells = new Map<number, number>();
  for (let at = 0; at < records.length / RECORD_WORDS; at += 1) {
    const change = cellChange(records, at);
    if (!change) continue;
    const held = cells.get(change.cell) ?? change.before;
    // Asked first, as asserting costs much more.
    if (held !== change.before) expect(change).toMatchObject({ before: held });
    cells.set(change.cell, change.after);
  }
  expect(cells.size).toBeGreaterThan(20);
});
