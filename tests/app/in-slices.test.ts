import { expect, test } from 'vitest';
import { inSlices } from '../../src/app/in-slices.ts';

test('what takes a while is gathered whole, and others get their turn in between', async () => {
  let turns = 0;
  const others = setInterval(() => {
    turns += 1;
  });
  function* slow(): Generator<number, void> {
    for (let piece = 0; piece < 6; piece += 1) {
      const until = performance.now() + 12;
      while (performance.now() < until);
      yield piece;
    }
  }
  expect(await inSlices(slow())).toEqual([0, 1, 2, 3, 4, 5]);
  clearInterval(others);
  expect(turns).toBeGreaterThan(1);
  expect(await inSlices([])).toEqual([]);
});
