import { expect, test } from 'vitest';
import { judge } from '../../src/metrics/chance.ts';
import type { ComparedFigures } from '../../src/metrics/night-sample.ts';

const night = (served: number, lag: number | null = null): ComparedFigures => ({
  ...{ served, wait: 60, idle: 0.9, collisions: 0, takings: 100 * served, lag },
});

const pairs = (many: number, difference: (index: number) => number) =>
  Array.from({ length: many }, (_, index) => {
    const served = 100 + ((index * 37) % 23);
    return [night(served), night(served + difference(index), 1)] as const;
  });

test('the same nights differ in nothing, and lag is not judged where only one side has it', () => {
  const verdicts = judge(pairs(50, () => 0));
  expect(verdicts.map(({ figure }) => figure)).toEqual(['served', 'wait', 'idle', 'collisions', 'takings']);
  expect(verdicts.every(({ real, p }) => !real && p === 1)).toBe(true);
});

test('a difference in every pair is larger than chance', () => {
  const [served] = judge(pairs(50, () => 2));
  expect(served).toMatchObject({ real: true, p: 0, difference: { mean: 2, more: 50, less: 0 } });
});

test('looking at several figures asks more of each', () => {
  // Alone it would pass: t is a little above 2 with 99 degrees of freedom.
  const verdicts = judge(pairs(100, (index) => (index % 2 === 0 ? 10.4 : -9.6) + (index % 5) * 0.001 + 1.6));
  const [served] = verdicts;
  expect(served?.difference.p).toBeLessThan(0.05);
  expect(served?.p).toBeGreaterThan(served?.difference.p ?? 1);
});

test('too few pairs are not judged', () => {
  expect(judge([])).toEqual([]);
  expect(judge(pairs(1, () => 5))).toEqual([]);
});
