import { describe, expect, test } from 'vitest';
import { awaits, call, work } from '../../src/protocol/operations.ts';
import { RecordCode } from '../../src/protocol/trace.ts';
import {
  Act,
  Awaited,
  Call,
  GuestStage,
  Incident,
  ItemStage,
  Outcome,
  TableState,
} from '../../src/protocol/words.ts';
import { loadScenario } from '../../src/restaurant/scenarios.ts';
import { ScriptedHouse, tenSeconds } from './support/scripted-house.ts';

const [A, B] = [1, 2];

describe('a party', () => {
  test('has its whole evening', () => {
    const house = new ScriptedHouse();
    const { board, cells } = house;
    house.pass(1);
    expect(cells[board.desk]).toBe(1);
    expect(house.seat(A, 1, 5)).toBe(Outcome.Ok);
    expect(cells[board.desk]).toBe(2);
    house.pass(10);
    expect(cells[board.table + 5]).toBe(TableState.WantsToOrder);
    const [dish, drink] = house.order(A, 5);
    expect(house.does(A, work(Act.Serve, drink, 5))).toBe(Outcome.Ok);
    expect(house.does(A, work(Act.Serve, dish, 5))).toBe(Outcome.Ok);
    house.pass(10);
    expect(cells[board.table + 5]).toBe(TableState.Dirty);
    expect(cells[board.pay]).toBe(1);
    expect(house.does(B, call(Call.NextPayer, 1))).toBe(1);
    const price = tenSeconds.menu[0]!.price + tenSeconds.menu[1]!.price;
    expect(house.does(B, awaits(Awaited.Gateway, 1))).toBe(price);
    house.does(B, work(Act.CountTill, 1, 0));
    cells[board.till] = price;
    house.does(B, work(Act.Goodnight, 1, 0));
    const { Guest } = RecordCode;
    expect(house.stages(Guest, 1)).toEqual([
      GuestStage.Arrived,
      GuestStage.Queued,
      GuestStage.Greeted,
      GuestStage.Answered,
      GuestStage.Led,
      GuestStage.Seated,
      GuestStage.WantsToOrder,
      GuestStage.Ordering,
      GuestStage.WaitingForFood,
      GuestStage.Eating,
      GuestStage.WantsToPay,
      GuestStage.Paying,
      GuestStage.Served,
    ]);
    expect(house.incidents).toEqual([]);
    expect(house.house.inside).toBe(1);
  });

  test('steps up only when it is its turn', () => {
    const house = new ScriptedHouse();
    house.pass(5);
    expect(house.does(A, call(Call.NextParty, 2))).toBe(0);
    expect(house.does(A, call(Call.NextParty, 1))).toBe(1);
    expect(house.does(B, call(Call.NextParty, 1))).toBe(0);
    expect(house.does(B, call(Call.NextParty, 2))).toBe(2);
    expect(house.does(B, call(Call.BackToQueue, 2))).toBe(0);
    expect(house.does(A, call(Call.BackToQueue, 1))).toBe(0);
    expect(house.cells[house.board.desk]).toBe(1);
  });

  test('loses patience where nobody looks after it, and leaves no trace but a dirty table', () => {
    const house = new ScriptedHouse();
    house.pass(5);
    house.seat(A, 1, 5);
    house.pass(3700);
    expect(house.house.inside).toBe(0);
    const ends = house.records.filter((row) => row[3] === RecordCode.Guest && row[5] === GuestStage.Reneged);
    expect(ends.map((row) => [row[4], row[7]])).toEqual([
      [2, GuestStage.Queued],
      [1, GuestStage.WantsToOrder],
    ]);
    expect(house.cells[house.board.table + 5]).toBe(TableState.Dirty);
    expect(house.cells[house.board.desk]).toBe(0);
    expect(house.does(A, awaits(Awaited.Order, 5))).toBe(0);
  });

  test('has all the patience in the world while somebody is with it', () => {
    const house = new ScriptedHouse();
    house.pass(5);
    house.does(A, call(Call.NextParty, 1));
    house.pass(3700);
    expect(house.house.inside).toBe(1);
    house.does(A, call(Call.BackToQueue, 1));
    house.pass(59);
    expect(house.house.inside).toBe(1);
    house.pass(2);
    expect(house.house.inside).toBe(0);
  });

  test('does not join too long a queue', () => {
    const scenario = loadScenario({
      ...tenSeconds,
      arrivals: { atOpening: 4, perHour: [0] },
      patience: { ...tenSeconds.patience, queue: 2 },
    });
    const house = new ScriptedHouse(scenario);
    house.pass(10);
    expect(house.house.inside).toBe(2);
    expect(house.stages(RecordCode.Guest, 3)).toEqual([GuestStage.Arrived, GuestStage.Balked]);
  });

  test('is turned out at closing time, and the house is over only then', () => {
    const house = new ScriptedHouse();
    house.pass(5);
    house.seat(A, 1, 5);
    house.does(A, call(Call.NextParty, 2));
    house.pass(30);
    house.order(A, 5);
    house.pass(3600);
    // After the last entry, but the party that was greeted still stands there.
    expect(house.house.inside).toBe(1);
    expect(house.house.over).toBe(false);
    house.pass(4 * 3600);
    expect(house.house.inside).toBe(0);
    expect(house.house.over).toBe(true);
  });
});

describe('the house sees', () => {
  /** Two parties, the first sits at table 5. */
  function opened(): ScriptedHouse {
    const house = new ScriptedHouse();
    house.pass(5);
    house.seat(A, 1, 5);
    return house;
  }

  test('two parties at one table: the second stays standing', () => {
    const house = opened();
    expect(house.seat(B, 2, 5)).toBe(Outcome.Occupied);
    expect(house.incidents).toEqual([[Incident.TwoPartiesOneTable, B, A]]);
    expect(house.does(B, work(Act.Seat, 2, 6))).toBe(Outcome.Ok);
    expect(house.incidents).toHaveLength(1);
  });

  test.each([Act.Clear, Act.Wipe])('a party that is seated while somebody is cleaning (act %i)', (act) => {
    const house = opened();
    house.does(B, call(Call.NextParty, 2));
    house.begin(A, work(act, 6, 0));
    house.begin(B, work(Act.Seat, 2, 6));
    house.pass(20);
    expect(house.answered(B)).toBe(Outcome.Ok);
    expect(house.incidents).toEqual([[Incident.SeatedWhileCleaning, B, A]]);
  });

  test('nothing wrong with a table that has been cleaned', () => {
    const house = opened();
    house.does(A, work(Act.Wipe, 6, 0));
    expect(house.seat(B, 2, 6)).toBe(Outcome.Ok);
    expect(house.incidents).toEqual([]);
  });

  test('a double order: the extra items are wanted by nobody', () => {
    const house = opened();
    house.pass(10);
    const [dish] = house.order(A, 5);
    const [extra] = house.order(B, 5);
    expect(house.incidents).toEqual([[Incident.DoubleOrder, B, A]]);
    expect(house.does(B, work(Act.Serve, extra, 5))).toBe(Outcome.Gone);
    expect(house.does(A, work(Act.Serve, dish, 5))).toBe(Outcome.Ok);
    expect(house.does(A, work(Act.Serve, dish, 5))).toBe(Outcome.Gone);
    expect(house.stages(RecordCode.Item, extra)).toEqual([ItemStage.Ordered, ItemStage.Wasted]);
  });

  test('a plate that is snatched', () => {
    const house = opened();
    house.pass(10);
    const [dish] = house.order(A, 5);
    house.begin(A, work(Act.PutPlate, dish, 3));
    house.pass(5);
    expect(house.does(B, work(Act.TakePlate, dish, 3))).toBe(Outcome.Gone);
    expect(house.answered(A)).toBe(Outcome.Broken);
    expect(house.incidents).toEqual([[Incident.SmashedPlate, B, A]]);
  });

  test('two hands on one glass', () => {
    const house = opened();
    house.pass(10);
    const [, drink] = house.order(A, 5);
    expect(house.does(A, work(Act.PutGlass, drink, 2))).toBe(Outcome.Ok);
    house.begin(A, work(Act.TakeGlass, drink, 2));
    house.pass(5);
    expect(house.does(B, work(Act.TakeGlass, drink, 2))).toBe(Outcome.Gone);
    expect(house.answered(A)).toBe(-drink);
    expect(house.incidents).toEqual([[Incident.TwoHands, B, A]]);
  });

  test('a glass that is put where one stands', () => {
    const house = opened();
    house.pass(10);
    const [dish, drink] = house.order(A, 5);
    expect(house.does(A, work(Act.PutGlass, drink, 2))).toBe(Outcome.Ok);
    expect(house.does(B, work(Act.PutGlass, dish, 2))).toBe(Outcome.Occupied);
    expect(house.incidents).toEqual([[Incident.SmashedGlass, B, A]]);
    expect(house.does(B, work(Act.TakeGlass, drink, 2))).toBe(drink);
  });
});

describe('the kitchen', () => {
  test('cooks as many as it has ovens for, and says on the board what is done', () => {
    const { ovens } = tenSeconds.floor;
    const house = new ScriptedHouse(
      loadScenario({ ...tenSeconds, floor: { ...tenSeconds.floor, ovens: { ...ovens, count: 1 } } }),
    );
    house.pass(5);
    house.seat(A, 1, 5);
    house.seat(B, 2, 6);
    house.pass(10);
    const [first] = house.order(A, 5);
    const [second] = house.order(B, 6);
    expect(house.does(A, work(Act.Cook, first, 0))).toBe(Outcome.Ok);
    expect(house.cells[house.board.cooking]).toBe(1);
    expect(house.does(A, work(Act.Cook, second, 0))).toBe(Outcome.Gone);
    house.pass(10);
    expect(house.cells[house.board.oven]).toBe(first);
    expect(house.does(A, work(Act.TakeOut, second, 0))).toBe(Outcome.Gone);
    expect(house.does(A, work(Act.TakeOut, first, 0))).toBe(Outcome.Ok);
    expect(house.does(B, work(Act.TakeOut, first, 0))).toBe(Outcome.Gone);
    expect([house.cells[house.board.oven], house.cells[house.board.cooking]]).toEqual([0, 0]);
    expect(house.does(A, work(Act.Cook, second, 0))).toBe(Outcome.Ok);
  });

  test('lets a dish fall in that stays too long, and has it made again', () => {
    const menu = tenSeconds.menu.map((item) => (item.station === 'kitchen' ? { ...item, window: 30 } : item));
    const house = new ScriptedHouse(loadScenario({ ...tenSeconds, menu }));
    house.pass(5);
    house.seat(A, 1, 5);
    house.pass(10);
    const [dish] = house.order(A, 5);
    house.does(A, work(Act.Cook, dish, 0));
    house.pass(39);
    expect(house.stages(RecordCode.Item, dish)).not.toContain(ItemStage.Fallen);
    house.pass(1);
    expect(house.stages(RecordCode.Item, dish).at(-1)).toBe(ItemStage.Fallen);
    expect(house.does(A, work(Act.TakeOut, dish, 0))).toBe(Outcome.Broken);
    house.does(A, work(Act.Cook, dish, 0));
    house.pass(20);
    expect(house.does(A, work(Act.TakeOut, dish, 0))).toBe(Outcome.Ok);
    house.pass(100);
    expect(house.stages(RecordCode.Item, dish).filter((stage) => stage === ItemStage.Fallen)).toHaveLength(1);
  });
});
