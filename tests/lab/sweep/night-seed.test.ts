import { expect, test } from 'vitest';
import { nightSeed } from '../../../src/lab/sweep/night-seed.ts';

test('no two nights of a sweep have one seed, and two sweeps have others', () => {
  const seeds = (sweep: number) => Array.from({ length: 50_000 }, (_, night) => nightSeed(sweep, night));
  const [one, two] = [seeds(1), seeds(2)];
  expect(new Set(one).size).toBe(one.length);
  expect(one.filter((seed, night) => seed === two[night])).toEqual([]);
  expect(one.every((seed) => Number.isInteger(seed) && seed >= 0 && seed <= 0xffff_ffff)).toBe(true);
  expect(nightSeed(1, 0)).toBe(nightSeed(1, 0));
});
