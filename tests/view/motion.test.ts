import { describe, expect, test } from 'vitest';
import { botWalkTime, guestWalkTime } from '../../src/view/motion/pace.ts';
import { Walker } from '../../src/view/motion/walker.ts';

const straight = (from: { x: number; y: number }, to: { x: number; y: number }) => [from, to];
const walker = (): Walker => new Walker({ x: 0, y: 0 }, straight);

describe('a walker', () => {
  test('arrives after the time it was given, and looks where it goes', () => {
    const bot = walker();
    bot.then({ x: -100, y: 0 }, 1000);
    bot.step(500);
    expect(bot.x).toBeCloseTo(-50);
    expect(bot.facing).toBe(-1);
    bot.step(500);
    expect(bot).toMatchObject({ x: -100, y: 0, moving: false });
    expect(bot.step(16)).toBe(false);
  });

  test('visits goals in order, faster when more wait', () => {
    const bot = walker();
    bot.then({ x: 100, y: 0 }, 300, 7);
    bot.then({ x: 100, y: 100 }, 300);
    expect(bot).toMatchObject({ behind: 1, load: 7 });
    bot.step(170);
    expect(bot.x).toBe(100);
    bot.step(1000);
    expect(bot).toMatchObject({ x: 100, y: 100, moving: false, load: 0 });
  });

  test('forgets old goals when too many wait, and ends at the last', () => {
    const bot = walker();
    for (let n = 1; n <= 30; n++) bot.then({ x: n * 10, y: 0 }, 200);
    expect(bot.behind).toBeLessThanOrEqual(5);
    for (let n = 0; n < 100; n++) bot.step(16);
    expect(bot.x).toBe(300);
  });

  test('turns round at once when told to go elsewhere instead', () => {
    const bot = walker();
    bot.then({ x: 100, y: 0 }, 1000);
    bot.step(500);
    bot.instead({ x: 0, y: 0 }, 100);
    bot.step(100);
    expect(bot.x).toBe(0);
  });

  test('follows corners', () => {
    const bot = new Walker({ x: 0, y: 0 }, (from, to) => [from, { x: 100, y: 0 }, to]);
    bot.then({ x: 100, y: 100 }, 2000);
    bot.step(1000);
    expect(bot.x).toBeCloseTo(100);
    expect(bot.y).toBeCloseTo(0);
  });

  test('is where it is put', () => {
    const bot = walker();
    bot.then({ x: 100, y: 0 }, 1000);
    bot.place({ x: 5, y: 6 });
    expect(bot).toMatchObject({ x: 5, y: 6, moving: false });
    bot.then({ x: 5, y: 6 }, 100);
    expect(bot.moving).toBe(false);
  });
});

describe('pace', () => {
  test('a walk lasts as long as it does, but can always be followed', () => {
    expect(botWalkTime(800, 1000, 1000)).toBe(1000);
    expect(botWalkTime(800, 1000, 60_000)).toBeGreaterThan(250);
    expect(botWalkTime(800, 1000, 0)).toBeLessThan(500);
    expect(guestWalkTime(700, 1000)).toBe(2800);
    expect(guestWalkTime(700, 60_000)).toBeLessThan(1800);
  });
});
