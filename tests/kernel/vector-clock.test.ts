import fc from 'fast-check';
import { expect, test } from 'vitest';
import { firstAbove } from '../../src/kernel/sorted.ts';
import { VectorClock } from '../../src/kernel/vector-clock.ts';

const clockOf = (times: readonly number[]): VectorClock => {
  const clock = new VectorClock();
  times.forEach((time, thread) => {
    for (let i = 0; i < time; i += 1) clock.advance(thread);
  });
  return clock;
};
const times = fc.array(fc.nat(3), { maxLength: 5 });
const at = (list: readonly number[], index: number): number => list[index] ?? 0;

test('a clock joined with another shows the later time of each thread, and no more', () => {
  fc.assert(
    fc.property(times, times, (one, other) => {
      const joined = clockOf(one);
      joined.join(clockOf(other));
      for (let thread = 0; thread < 6; thread += 1) {
        expect(joined.at(thread)).toBe(Math.max(at(one, thread), at(other, thread)));
      }
    }),
  );
});

test('a clock covers another exactly if it is nowhere behind', () => {
  fc.assert(
    fc.property(times, times, (one, other) => {
      const covers = [0, 1, 2, 3, 4].every((thread) => at(one, thread) >= at(other, thread));
      expect(clockOf(one).covers(clockOf(other))).toBe(covers);
    }),
  );
});

test('a copy goes its own way', () => {
  const clock = clockOf([1, 2]);
  const copy = clock.copy();
  expect(copy.advance(1)).toBe(3);
  expect([clock.at(1), copy.at(1), copy.at(0), copy.at(9)]).toEqual([2, 3, 1, 0]);
});

test('the first item above a value is found in a list that never goes down', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(9)), fc.nat(10), (items, value) => {
      const sorted = [...items].sort((a, b) => a - b);
      const index = sorted.findIndex((item) => item > value);
      expect(firstAbove(sorted, value)).toBe(index < 0 ? sorted.length : index);
    }),
  );
});
