import { describe, expect, test } from 'vitest';
import type { PartyOnFloor } from '../../src/metrics/floor-state.ts';
import { GuestStage } from '../../src/protocol/words.ts';
import { Mood, moodOf, patienceLeft } from '../../src/view/actors/mood.ts';
import { fitFloor, toFloor } from '../../src/view/fit.ts';
import { isSoftware } from '../../src/view/renderer.ts';
import { DrawList } from '../../src/view/stage/draw-list.ts';

describe('a draw list', () => {
  test('knows whether anything has changed', () => {
    const list = new DrawList();
    const frame = (x: number): boolean => {
      list.begin();
      list.put(1, x, 20, 30);
      list.put(2, 5, 5, 10);
      return list.changed();
    };
    expect(frame(1)).toBe(true);
    expect(frame(1)).toBe(false);
    expect(frame(2)).toBe(true);
    list.begin();
    expect(list.changed()).toBe(true);
  });

  test('sorts by depth and keeps the order of equals', () => {
    const list = new DrawList();
    list.begin();
    for (const depth of [3, 1, 2, 1]) list.put(1, 0, 0, depth);
    expect([...list.sorted()]).toEqual([1, 3, 2, 0]);
  });

  test('grows, and leaves out what is not to be seen', () => {
    const list = new DrawList();
    list.begin();
    for (let n = 0; n < 3000; n++) list.put(1, n, 0, -n);
    list.put(-1, 0, 0, 0);
    list.put(1, 0, 0, 0, 1, 1, 0);
    expect(list.count).toBe(3000);
    expect(list.sorted()[0]).toBe(2999);
  });
});

describe('fitting', () => {
  test('the floor lies whole and in the middle', () => {
    const fit = fitFloor({ width: 1440, height: 900 }, { width: 1200, height: 900 }, 1);
    expect(fit).toMatchObject({ zoom: 1, left: 120, top: 0, characters: 1 });
    expect(toFloor(fit, 120, 0)).toEqual({ x: 0, y: 0 });
  });

  test('small screens get larger characters, sharp screens more pixels, within bounds', () => {
    const phone = fitFloor({ width: 390, height: 293 }, { width: 1200, height: 900 }, 3);
    expect(phone.ratio).toBe(2);
    expect(phone.width).toBe(780);
    expect(phone.characters).toBeGreaterThan(1.2);
    expect(phone.signs).toBeLessThanOrEqual(1.8);
    const point = toFloor(phone, 195, 146.5);
    expect(point.x).toBeCloseTo(600);
    expect(point.y).toBeCloseTo(450);
  });
});

describe('the renderer', () => {
  test('software is told from graphics cards', () => {
    expect(
      isSoftware('ANGLE (Google, Vulkan 1.3.0 (SwiftShader Device (Subzero)), SwiftShader driver)'),
    ).toBe(true);
    expect(isSoftware('llvmpipe (LLVM 15.0.6, 256 bits)')).toBe(true);
    expect(isSoftware('Microsoft Basic Render Driver')).toBe(true);
    expect(isSoftware('ANGLE (Apple, ANGLE Metal Renderer: Apple M2, Unspecified Version)')).toBe(false);
    expect(isSoftware('Mesa Intel(R) UHD Graphics 620 (KBL GT2)')).toBe(false);
  });
});

describe('mood', () => {
  const party = (stage: number, patienceEnds: number, leftAt: number | null = null): PartyOnFloor => ({
    ...{ party: 1, size: 2, stage, since: 1000, patienceEnds, table: 0, bot: 0, preference: -1 },
    ...{ itemsOrdered: 0, itemsServed: 0, leftAt },
  });

  test('falls as patience runs out', () => {
    const waiting = party(GuestStage.Queued, 2000);
    expect([1000, 1400, 1700, 1900, 2500].map((tick) => moodOf(waiting, tick))).toEqual([
      Mood.Content,
      Mood.Content,
      Mood.Impatient,
      Mood.Angry,
      Mood.Angry,
    ]);
    expect(patienceLeft(waiting, 1500)).toBe(0.5);
  });

  test('is not tried where patience can not end; who gives up is angry', () => {
    expect(patienceLeft(party(GuestStage.Eating, Infinity), 99_999)).toBeNull();
    expect(moodOf(party(GuestStage.Eating, Infinity), 99_999)).toBe(Mood.Content);
    expect(moodOf(party(GuestStage.Reneged, 2000, 1900), 1950)).toBe(Mood.Angry);
    expect(patienceLeft(party(GuestStage.Served, 2000, 1900), 1950)).toBeNull();
  });
});
