import { describe, expect, test } from 'vitest';
import { place, PlaceKind, Role } from '../../src/protocol/words.ts';
import { builtInScenario } from '../../src/restaurant/scenarios.ts';
import { building } from '../../src/view/plan/building.ts';
import { greetedPoint, partyWidth, payerPoint, queuePoint } from '../../src/view/plan/crowd.ts';
import { column, isClear, layGrid } from '../../src/view/plan/grid.ts';
import { crashPoint, pinMark } from '../../src/view/plan/pins.ts';
import { Routes } from '../../src/view/plan/routes.ts';
import { seatOf, seats } from '../../src/view/plan/seats.ts';
import { barPoint, hobPoint, standPoint } from '../../src/view/plan/stand.ts';

const scenario = builtInScenario('friday');
const { floor } = scenario;
const grid = layGrid(scenario);
const routes = new Routes(scenario);
const distinct = (points: readonly { x: number; y: number }[]): number =>
  new Set(points.map((point) => `${Math.round(point.x)},${Math.round(point.y)}`)).size;

describe('where things stand', () => {
  test('every dish, glass and seat has a spot of its own', () => {
    expect(distinct(Array.from({ length: floor.ovens.count }, (_, n) => hobPoint(scenario, n)))).toBe(
      floor.ovens.count,
    );
    expect(distinct(Array.from({ length: floor.bar.count }, (_, n) => barPoint(scenario, n)))).toBe(
      floor.bar.count,
    );
    for (const size of [1, 2, 3, 4])
      expect(new Set(Array.from({ length: size }, (_, member) => seatOf(size, member))).size).toBe(size);
    expect(seats).toHaveLength(4);
  });

  test('glasses stand on the bar', () => {
    for (let n = 0; n < floor.bar.count; n++) {
      const { x, y } = barPoint(scenario, n);
      expect(x).toBeGreaterThan(building.bar.x);
      expect(x).toBeLessThan(building.bar.x + building.bar.width);
      expect(y).toBeLessThan(building.bar.y + building.bar.height);
    }
  });

  test('bots of one role have room at their post, and stand inside the house', () => {
    for (const role of Object.values(Role)) {
      const post = place(PlaceKind.Post, role);
      const points = Array.from({ length: role === Role.Loop ? 1 : 4 }, (_, n) =>
        standPoint(scenario, post, role, n + 1),
      );
      expect(distinct(points)).toBe(points.length);
      for (const point of points) {
        expect(point.x).toBeGreaterThan(building.left);
        expect(point.x).toBeLessThan(building.right);
        expect(point.y).toBeLessThan(building.bottom);
      }
    }
  });

  test('a full queue stays on the pavement', () => {
    let before = 0;
    for (let n = 0; n < 9; n++) {
      const point = queuePoint(scenario, before, 3);
      before += partyWidth(3);
      expect(point.x).toBeLessThan(floor.width + 60);
      expect(point.y).toBeGreaterThan(building.pavement.top);
    }
    expect(greetedPoint(scenario, 0).y).toBeLessThan(building.bottom);
    expect(payerPoint(scenario, 3).y).toBeLessThan(building.bottom);
  });
});

describe('ways', () => {
  test('lead from everywhere to everywhere without crossing tables or counters', () => {
    const places = [
      standPoint(scenario, place(PlaceKind.Post, Role.Wait), Role.Wait, 1),
      standPoint(scenario, place(PlaceKind.PassSlot, 3), Role.Chef, 1),
      standPoint(scenario, place(PlaceKind.BarPlace, 20), Role.Wait, 2),
      standPoint(scenario, place(PlaceKind.Oven, 40), Role.Loop, 1),
      { x: floor.door.x, y: 860 },
      ...floor.tables.map((_, n) => standPoint(scenario, place(PlaceKind.Table, n + 1), Role.Wait, 1)),
    ];
    for (const from of places)
      for (const to of places) {
        const way = routes.find(from, to);
        expect(way[0]).toEqual(from);
        expect(way.at(-1)).toEqual(to);
        for (let i = 2; i < way.length - 1; i++) expect(isClear(grid, way[i - 1]!, way[i]!)).toBe(true);
      }
  });

  test('go through the door', () => {
    const way = routes.find({ x: 900, y: 870 }, { x: 345, y: 690 });
    const wall = Math.floor((building.bottom + 6) / 16);
    const gap = [floor.door.x - building.doorHalf, floor.door.x + building.doorHalf].map(column);
    for (let i = 1; i < way.length; i++) {
      const from = way[i - 1]!;
      const to = way[i]!;
      const y = wall * 16 + 8;
      if (from.y < y === to.y < y) continue;
      const x = from.x + ((to.x - from.x) * (y - from.y)) / (to.y - from.y);
      expect(column(x)).toBeGreaterThanOrEqual(gap[0]!);
      expect(column(x)).toBeLessThanOrEqual(gap[1]!);
    }
  });

  test('are straight where nothing is in the way', () => {
    expect(routes.find({ x: 500, y: 285 }, { x: 700, y: 285 })).toHaveLength(2);
  });
});

describe('marks', () => {
  test('hide neither each other nor the thing, and stay near it', () => {
    for (const at of [
      place(PlaceKind.PassSlot, 0),
      place(PlaceKind.BarPlace, 0),
      place(PlaceKind.Table, 3),
    ]) {
      const crash = crashPoint(scenario, at);
      const pins: { x: number; y: number }[] = [];
      for (let n = 0; n < 20; n++) pins.push(pinMark(crash, at, 20, pins));
      expect(distinct(pins)).toBe(20);
      for (const pin of pins) {
        const distance = Math.hypot(pin.x - crash.x, pin.y - crash.y);
        expect(distance).toBeGreaterThan(14);
        expect(distance).toBeLessThan(330);
      }
    }
  });

  test('have a place even where nothing stands', () => {
    expect(pinMark({ x: 500, y: 500 }, -1, 20, [])).not.toEqual({ x: 500, y: 500 });
  });
});
