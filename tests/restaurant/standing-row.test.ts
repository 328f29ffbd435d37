import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { StandingRow } from '../../src/restaurant/standing-row.ts';

const [CHEF, WAITER, OTHER] = [1, 2, 3];
const PLATE = 640;

describe('a row of plates', () => {
  test('gives a plate from hand to hand', () => {
    const row = new StandingRow(2);
    expect(row.beginPut(1, PLATE, CHEF)).toBe(0);
    expect(row.endPut(1, PLATE, CHEF)).toBe(true);
    expect(row.beginTake(1, WAITER)).toEqual({ kind: 'grasped', item: PLATE });
    expect(row.endTake(1, PLATE, WAITER)).toBe(true);
    expect(row.beginTake(1, OTHER)).toEqual({ kind: 'nothing' });
    expect(row.beginPut(1, PLATE + 1, CHEF)).toBe(0);
  });

  test('breaks a plate that is snatched before it was let go of', () => {
    const row = new StandingRow(1);
    row.beginPut(0, PLATE, CHEF);
    expect(row.beginTake(0, WAITER)).toEqual({ kind: 'snatched', other: CHEF, item: PLATE });
    expect(row.endPut(0, PLATE, CHEF)).toBe(false);
    expect(row.beginTake(0, OTHER)).toEqual({ kind: 'nothing' });
  });

  test('breaks a plate that two hands tug at', () => {
    const row = new StandingRow(1);
    row.beginPut(0, PLATE, CHEF);
    row.endPut(0, PLATE, CHEF);
    row.beginTake(0, WAITER);
    expect(row.beginTake(0, OTHER)).toEqual({ kind: 'tugged', other: WAITER, item: PLATE });
    expect(row.endTake(0, PLATE, WAITER)).toBe(false);
  });

  test('has no room for a second plate in a place, and names whom it hits', () => {
    const row = new StandingRow(1);
    row.beginPut(0, PLATE, CHEF);
    expect(row.beginPut(0, PLATE + 1, OTHER)).toBe(CHEF);
    row.endPut(0, PLATE, CHEF);
    expect(row.beginPut(0, PLATE + 1, OTHER)).toBe(CHEF);
    row.beginTake(0, WAITER);
    expect(row.beginPut(0, PLATE + 1, OTHER)).toBe(WAITER);
    expect(row.endTake(0, PLATE, WAITER)).toBe(true);
  });

  test('refuses places that it does not have', () => {
    expect(() => new StandingRow(1).beginTake(1, WAITER)).toThrow(RangeError);
  });

  test('loses no plate: each is taken once, breaks once, or stands there', () => {
    const steps = fc.array(
      fc.record({ bot: fc.integer({ min: 1, max: 4 }), place: fc.nat(1), put: fc.boolean() }),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(steps, (given) => {
        const row = new StandingRow(2);
        /** What each bot is about: it ends what it has begun with its next step. */
        const hands = new Map<number, { put: boolean; place: number; item: number }>();
        const fate = new Map<number, string>();
        let last = 0;
        const settle = (item: number, to: string, from: readonly string[]): void => {
          expect(from).toContain(fate.get(item) ?? 'new');
          fate.set(item, to);
        };
        const end = (bot: number): void => {
          const held = hands.get(bot);
          if (!held) return;
          hands.delete(bot);
          const { put, place, item } = held;
          const whole = put ? row.endPut(place, item, bot) : row.endTake(place, item, bot);
          if (put) settle(item, whole ? 'stands' : 'broken', [whole ? 'put' : 'broken']);
          else settle(item, whole ? 'taken' : 'broken', [whole ? 'grasped' : 'broken']);
        };
        for (const { bot, place, put } of given) {
          if (hands.has(bot)) {
            end(bot);
          } else if (put) {
            last += 1;
            if (row.beginPut(place, last, bot) !== 0) {
              settle(last, 'broken', ['new']);
              continue;
            }
            settle(last, 'put', ['new']);
            hands.set(bot, { put, place, item: last });
          } else {
            const grasp = row.beginTake(place, bot);
            if (grasp.kind === 'nothing') continue;
            if (grasp.kind === 'snatched') settle(grasp.item, 'broken', ['put']);
            if (grasp.kind === 'tugged') settle(grasp.item, 'broken', ['grasped']);
            if (grasp.kind !== 'grasped') continue;
            settle(grasp.item, 'grasped', ['stands']);
            hands.set(bot, { put, place, item: grasp.item });
          }
        }
        for (const bot of [...hands.keys()]) end(bot);
        expect([...fate.values()].filter((at) => at === 'stands').length).toBeLessThanOrEqual(2);
        for (const at of fate.values()) expect(['stands', 'taken', 'broken']).toContain(at);
      }),
      { numRuns: 500 },
    );
  });
});
