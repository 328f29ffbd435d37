import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FloorFold } from '../../src/metrics/floor.ts';
import type { FloorState } from '../../src/metrics/floor-state.ts';
import { layBoard, placePoint } from '../../src/protocol/board.ts';
import { Op } from '../../src/protocol/operations.ts';
import { RecordCode } from '../../src/protocol/trace.ts';
import {
  Act,
  Awaited,
  Duty,
  GuestStage,
  IdleCause,
  Incident,
  itemNumber,
  ItemStage,
  Outcome,
  place,
  PlaceKind,
  Role,
  TableState,
} from '../../src/protocol/words.ts';
import { builtInScenario } from '../../src/restaurant/scenarios.ts';
import { fed, oddRecords, type Row, trace } from './hand-made.ts';

const scenario = builtInScenario('friday');
const board = layBoard(scenario);
const after = (...rows: readonly Row[]): FloorState => fed(new FloorFold(scenario), trace(...rows)).state;

const waiter: Row = [0, 1, 0, RecordCode.OnDuty, Role.Wait, 2];
const loopBot: Row = [0, 1, 0, RecordCode.OnDuty, Role.Loop, 1];
const work = (tick: number, act: number, subject: number, object = 0, d = 500): Row => [
  tick,
  1,
  0,
  Op.Work,
  act,
  subject,
  object,
  d,
];
const done = (tick: number, act: number, answer: number = Outcome.Ok): Row => [
  tick,
  1,
  0,
  RecordCode.Complete,
  answer,
  Op.Work,
  act,
];
const guest = (tick: number, stage: number, c = 0, d = 0, party = 7): Row => [
  tick,
  0,
  0,
  RecordCode.Guest,
  party,
  stage,
  c,
  d,
];
const dish = itemNumber(5, 3);
const item = (tick: number, stage: number, c = 0, d = 0): Row => [
  tick,
  0,
  0,
  RecordCode.Item,
  dish,
  stage,
  c,
  d,
];

describe('a bot on the floor', () => {
  test('comes to its post and goes home', () => {
    const bot = after(waiter).bots.get(1);
    const post = place(PlaceKind.Post, Role.Wait);
    expect(bot).toMatchObject({ name: 'WaitBot 2', state: 'working', act: 0, at: post, from: post });
    expect(after(waiter, [9, 1, 0, RecordCode.OffDuty]).bots.size).toBe(0);
  });

  test('walks from where it was, and is there when it has arrived', () => {
    const table = place(PlaceKind.Table, 3);
    const walking = after(waiter, work(100, Act.Walk, table)).bots.get(1);
    expect(walking).toMatchObject({ act: Act.Walk, since: 100, until: 600, at: table });
    expect(walking?.from).toBe(place(PlaceKind.Post, Role.Wait));
    const there = after(waiter, work(100, Act.Walk, table), done(600, Act.Walk)).bots.get(1);
    expect(there).toMatchObject({ act: 0, since: 600, from: table, at: table });
  });

  test.each([
    [Act.Seat, 7, 4, place(PlaceKind.Table, 4)],
    [Act.Serve, dish, 4, place(PlaceKind.Table, 4)],
    [Act.Wipe, 4, 0, place(PlaceKind.Table, 4)],
    [Act.TakeOut, dish, 4, place(PlaceKind.Oven, 4)],
    [Act.PutPlate, dish, 4, place(PlaceKind.PassSlot, 4)],
    [Act.TakeGlass, dish, 4, place(PlaceKind.BarPlace, 4)],
    [Act.CountTill, 7, 0, place(PlaceKind.Till)],
    [Act.Goodnight, 7, 0, place(PlaceKind.Desk)],
    [Act.Cook, dish, 0, place(PlaceKind.Post, Role.Wait)],
    [Act.Walk, place(PlaceKind.Oven, 200), 0, place(PlaceKind.Post, Role.Wait)],
  ])('is, while it does act %i, where that happens', (act, subject, object, where) => {
    expect(after(waiter, work(0, act, subject, object)).bots.get(1)?.at).toBe(where);
  });

  test('waits for the world, sleeps and waits for a lock', () => {
    const awaiting = [waiter, [50, 1, 0, Op.Await, Awaited.Order, 3, IdleCause.Guest, 900]] as const;
    expect(after(...awaiting).bots.get(1)).toMatchObject({
      state: 'guest',
      since: 50,
      until: 950,
      awaited: Awaited.Order,
      awaitedSubject: 3,
    });
    const answered = after(...awaiting, [950, 1, 0, RecordCode.Complete, 1, Op.Await, Awaited.Order]);
    expect(answered.bots.get(1)).toMatchObject({ state: 'working', awaited: 0 });
    const asleep = after(waiter, [50, 1, 0, Op.Sleep, 2000, IdleCause.Oven]);
    expect(asleep.bots.get(1)).toMatchObject({ state: 'oven', until: 2050 });
    const blocked = after(waiter, [50, 1, 0, RecordCode.Block, 6, 4]);
    expect(blocked.bots.get(1)).toMatchObject({ state: 'lock', lock: 6, holder: 4 });
    const down = after(waiter, [50, 1, 0, Op.Down, 6, 0, 0]);
    expect(down.bots.get(1)).toMatchObject({ state: 'lock', lock: -1, holder: 0, since: 50 });
    expect(after(waiter, [50, 1, 0, Op.Down, 6, 0, 1]).bots.get(1)?.state).toBe('working');
    const got = after(waiter, [50, 1, 0, RecordCode.Block, 6, 4], [70, 1, 0, Op.Acquire, 6]);
    expect(got.bots.get(1)).toMatchObject({ state: 'working', lock: -1, holder: 0, since: 70 });
  });

  test('knows that it shall go', () => {
    const off: Row = [0, 0, 0, RecordCode.HouseStore, board.duty + 1, 0, 1];
    expect(after(waiter, off).bots.get(1)?.leaving).toBe(true);
    expect(after(off, waiter).bots.get(1)?.leaving).toBe(true);
    const on: Row = [0, 0, 0, RecordCode.HouseStore, board.duty + 1, 1, 0];
    expect(after(on, waiter).bots.get(1)?.leaving).toBe(false);
  });
});

describe('the LoopBot', () => {
  const began: readonly Row[] = [
    loopBot,
    [0, 1, 1, RecordCode.Ready],
    [0, 1, 1, RecordCode.Resume, Duty.Lookout],
    [0, 1, 1, Op.Spawn, Duty.TakeOrder, 3, 2],
    [0, 1, 2, RecordCode.Ready],
    [0, 1, 1, RecordCode.Suspend, IdleCause.Work],
  ];

  test('shows its lists', () => {
    expect(after(...began).loop).toEqual({
      bot: 1,
      running: null,
      ready: [{ task: 2, duty: Duty.TakeOrder, subject: 3, since: 0, cause: 0 }],
      waiting: [{ task: 1, duty: Duty.Lookout, subject: 0, since: 0, cause: IdleCause.Work }],
    });
    expect(after(...began, [1, 1, 0, RecordCode.OffDuty]).loop).toBeNull();
  });

  test('forgets tasks that have finished', () => {
    const lists = after(
      ...began,
      [5, 1, 2, RecordCode.Resume, Duty.TakeOrder, 3],
      [6, 1, 2, RecordCode.Finish],
      [7, 1, 1, RecordCode.Ready, IdleCause.Work],
    ).loop;
    expect(lists).toMatchObject({ running: null, waiting: [], ready: [{ task: 1, cause: 0, since: 7 }] });
  });

  test('waits for what most of its tasks wait for', () => {
    const rows: readonly Row[] = [
      ...began,
      [5, 1, 2, RecordCode.Resume, Duty.TakeOrder, 3],
      [5, 1, 2, Op.Await, Awaited.Order, 3, IdleCause.Guest, 900],
    ];
    expect(after(...rows).bots.get(1)).toMatchObject({ state: 'working', awaited: 0 });
    const idle = after(...rows, [5, 1, 2, RecordCode.Suspend, IdleCause.Guest]);
    expect(idle.bots.get(1)).toMatchObject({ state: 'guest', since: 5, act: 0 });
    const again = after(
      ...rows,
      [5, 1, 2, RecordCode.Suspend, IdleCause.Guest],
      [905, 1, 2, RecordCode.Complete, 1, Op.Await, Awaited.Order],
      [905, 1, 2, RecordCode.Ready, IdleCause.Guest],
    );
    expect(again.bots.get(1)).toMatchObject({ state: 'working', since: 905 });
  });
});

describe('a party', () => {
  const seated: readonly Row[] = [
    guest(0, GuestStage.Arrived, 2),
    guest(0, GuestStage.Queued, 0, 60_000),
    guest(10, GuestStage.Greeted, 1),
    guest(20, GuestStage.Answered, 1, 1),
    guest(30, GuestStage.Led, 3, 1),
    guest(40, GuestStage.Seated, 3, 2),
  ];

  test('queues with patience, and has its bot while it is looked after', () => {
    expect(after(...seated.slice(0, 2)).parties.get(7)).toMatchObject({ size: 2, patienceEnds: 60_000 });
    expect(after(...seated.slice(0, 5)).parties.get(7)).toMatchObject({
      stage: GuestStage.Led,
      bot: 1,
      preference: 1,
      table: 3,
      patienceEnds: Infinity,
    });
    const state = after(...seated);
    expect(state.parties.get(7)).toMatchObject({ table: 3, bot: 0, since: 40, leftAt: null });
    expect(state.tables[3]?.party).toBe(7);
  });

  test('that can not sit down has no table', () => {
    const state = after(
      waiter,
      ...seated.slice(0, 5),
      work(30, Act.Seat, 7, 3),
      done(50, Act.Seat, Outcome.Occupied),
    );
    expect(state.parties.get(7)).toMatchObject({ table: 0, stage: GuestStage.Led });
  });

  test('leaves crumbs, stands at the desk, goes, and is forgotten after two minutes', () => {
    const rows: readonly Row[] = [...seated, guest(100, GuestStage.WantsToPay, 3, 9000)];
    const paying = after(...rows);
    expect(paying.tables[3]).toMatchObject({ party: 0, dirty: true });
    expect(paying.parties.get(7)).toMatchObject({ table: 0, patienceEnds: 9100 });
    const left = [...rows, guest(200, GuestStage.Served, 2)] as const;
    const other = (tick: number): Row => guest(tick, GuestStage.Arrived, 1, 0, 8);
    expect(after(...left, other(120_199)).parties.get(7)?.leftAt).toBe(200);
    expect([...after(...left, other(120_200)).parties.keys()]).toEqual([8]);
  });
});

describe('a dish', () => {
  const taken: readonly Row[] = [
    waiter,
    item(0, ItemStage.Ordered, 3, 2),
    item(10, ItemStage.Cooking, 5, 90_000),
    item(90_010, ItemStage.Cooked, 5),
    item(90_020, ItemStage.InHands, 0, 1),
    item(90_030, ItemStage.Put, 4, 1),
    item(90_040, ItemStage.Standing, 4),
    item(90_050, ItemStage.Taken, 4, 1),
  ];

  test('cooks, and is carried', () => {
    expect(after(...taken.slice(0, 3)).items.get(dish)).toMatchObject({
      table: 3,
      menu: 2,
      stage: ItemStage.Cooking,
      where: 5,
      until: 90_010,
    });
    expect(after(...taken.slice(0, 5)).bots.get(1)?.carrying).toBe(dish);
    expect(after(...taken.slice(0, 6)).bots.get(1)?.carrying).toBe(0);
    expect(after(...taken).items.get(dish)?.where).toBe(1);
  });

  test('is served, and cleared away', () => {
    const served: readonly Row[] = [
      ...taken,
      guest(0, GuestStage.Arrived, 2),
      guest(0, GuestStage.Seated, 3, 2),
      item(90_060, ItemStage.Served, 3, 1),
    ];
    const state = after(...served);
    expect(state.tables[3]?.served).toEqual([dish]);
    expect(state.parties.get(7)?.itemsServed).toBe(1);
    expect(state.bots.get(1)?.carrying).toBe(0);
    const clearing = after(...served, work(95_000, Act.Clear, 3));
    expect(clearing.tables[3]?.cleaner).toBe(1);
    const clean = after(...served, work(95_000, Act.Clear, 3), done(95_500, Act.Clear));
    expect(clean.tables[3]).toMatchObject({ served: [], dirty: false, cleaner: 0 });
    expect(clean.items.size).toBe(0);
  });

  test('breaks, and is made again under its number', () => {
    const broken = [...taken, item(90_060, ItemStage.Broken, 4, 1)] as const;
    expect(after(...broken).items.get(dish)?.stage).toBe(ItemStage.Broken);
    const later = after(...broken, work(100_060, Act.Walk, place(PlaceKind.Rail)));
    expect(later.items.size).toBe(0);
    const again = after(
      ...broken,
      work(100_060, Act.PinTicket, dish),
      item(100_900, ItemStage.Cooking, 1, 9000),
    );
    expect(again.items.get(dish)).toMatchObject({ menu: 2, stage: ItemStage.Cooking });
  });

  test('that breaks is a ticket soon after', () => {
    const again = after(
      ...taken,
      item(90_060, ItemStage.Broken, 4, 1),
      work(91_000, Act.PinTicket, dish),
      item(92_000, ItemStage.Cooking, 1, 90_000),
      work(150_000, Act.Walk, place(PlaceKind.Rail)),
    );
    expect(again.items.get(dish)?.stage).toBe(ItemStage.Cooking);
  });
});

test('of two that clean a table, the one that came last is its cleaner', () => {
  const both: readonly Row[] = [
    waiter,
    [0, 2, 0, RecordCode.OnDuty, Role.Wait, 1],
    work(0, Act.Clear, 3),
    [100, 2, 0, Op.Work, Act.Clear, 3, 0, 500],
    done(500, Act.Clear),
  ];
  expect(after(...both).tables[3]?.cleaner).toBe(2);
  const end: Row = [600, 2, 0, RecordCode.Complete, Outcome.Gone, Op.Work, Act.Clear];
  expect(after(...both, end).tables[3]?.cleaner).toBe(0);
});

test('tables are what their cells say', () => {
  const cell = board.table + 3;
  const stored: Row = [0, 1, 0, Op.Store, cell, TableState.Dirty, 0];
  expect(after(stored).tables[3]?.state).toBe(TableState.Dirty);
  const missed: Row = [
    0,
    1,
    0,
    Op.CompareExchange,
    cell,
    TableState.Free,
    TableState.Taken,
    TableState.Dirty,
  ];
  expect(after(stored, missed).tables[3]?.state).toBe(TableState.Dirty);
  const swapped: Row = [
    0,
    1,
    0,
    Op.CompareExchange,
    cell,
    TableState.Dirty,
    TableState.Free,
    TableState.Dirty,
  ];
  expect(after(stored, swapped).tables[3]?.state).toBe(TableState.Free);
  expect(after([0, 1, 0, Op.Add, board.till, 500, 1000]).till).toBe(1500);
});

test('marks stay', () => {
  const state = after(
    waiter,
    [10, 0, 0, RecordCode.Incident, Incident.TwoHands, 1, 9, place(PlaceKind.PassSlot, 2)],
    [20, 0, 0, RecordCode.Incident, Incident.Deadlock, 1, 9, board.tableThing + 4],
    [30, 0, 0, RecordCode.Incident, Incident.Deadlock, 1, 9, board.bigLock],
    [40, 0, 0, RecordCode.Close],
  );
  expect(state.marks).toMatchObject([
    { sequence: 1, tick: 10, names: ['WaitBot 2', 'Bot 9'], place: place(PlaceKind.PassSlot, 2) },
    { sequence: 2, tick: 20, bots: [1, 9], place: place(PlaceKind.Table, 4) },
    { sequence: 3, kind: Incident.Deadlock, place: -1 },
  ]);
  expect(state).toMatchObject({ closed: true, bots: new Map(), parties: new Map(), items: new Map() });
});

test('nothing that is well formed makes it fail, and every bot is somewhere', () => {
  fc.assert(
    fc.property(oddRecords, (words) => {
      const { state } = fed(new FloorFold(scenario), words);
      for (const { at, from } of state.bots.values()) {
        expect(placePoint(scenario, at)).toBeDefined();
        expect(placePoint(scenario, from)).toBeDefined();
      }
    }),
    { numRuns: 500 },
  );
});
