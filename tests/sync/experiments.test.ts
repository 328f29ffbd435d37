import { describe, expect, test } from 'vitest';
import { ExperimentMemory } from '../../src/sync/experiments/experiment-memory.ts';

const fresh = (): ExperimentMemory => new ExperimentMemory(ExperimentMemory.allocate());

describe('one bot alone at the drawer', () => {
  test.each(['plainly', 'atomically', 'locked'] as const)('%s loses nothing', (way) => {
    const { drawer, lock } = fresh();
    drawer.knives = 100;
    drawer[way](1000, lock);
    expect([drawer.knives, drawer.counted]).toEqual([100, 1000]);
  });
});

test('what threads share does not lie on top of each other', () => {
  const { drawer, lock, bells, start, count } = fresh();
  drawer.knives = 7;
  drawer.plainly(3);
  expect([lock.tryLock(false), bells[0].count, bells[1].count, start.present, count]).toEqual([
    true,
    0,
    0,
    0,
    0,
  ]);
  bells[1].ring();
  expect([drawer.knives, drawer.counted, bells[0].count, bells[1].count]).toEqual([7, 3, 0, 1]);
});

test('the last one at the starting line does not wait, and who comes after the start does not either', () => {
  const { start } = fresh();
  start.meet(1);
  start.wait();
  expect(start.present).toBe(2);
});

test('the lock is taken and given back as often as is counted', () => {
  const memory = fresh();
  memory.lockAndCount(500);
  expect(memory.count).toBe(500);
  expect(memory.lock.tryLock(false)).toBe(true);
});
