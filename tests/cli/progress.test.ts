import { expect, test } from 'vitest';
import { Progress } from '../../src/cli/sweep/progress.ts';

function shown(isTTY: boolean, steps: readonly (readonly [wall: number, done: number])[]): string[] {
  const written: string[] = [];
  let now = 0;
  const progress = new Progress({ isTTY, write: (text) => written.push(text) }, 20, 4, () => now);
  for (const [wall, done] of steps) {
    now = wall;
    progress.show(done);
  }
  progress.end();
  return written;
}

test('a terminal gets a bar, ten times a second at most, which goes away', () => {
  const written = shown(true, [
    [1000, 5],
    [1010, 6],
    [2000, 8],
    [2010, 20],
  ]);
  expect(written).toEqual([
    `\r[${'#'.repeat(8)}${'-'.repeat(22)}] 5 of 20 nights, 1.0 a second, 0:15 left\u001b[K`,
    `\r[${'#'.repeat(12)}${'-'.repeat(18)}] 8 of 20 nights, 2.0 a second, 0:06 left\u001b[K`,
    `\r[${'#'.repeat(30)}] 20 of 20 nights, 8.0 a second, 0:00 left\u001b[K`,
    '\r\u001b[K',
  ]);
});

test('a log gets a line now and then', () => {
  const steps = Array.from({ length: 16 }, (_, i) => [(i + 1) * 1000, 5 + i] as const);
  expect(shown(false, steps)).toEqual(['14 of 20 nights, 1.0 a second, 0:06 left\n']);
});
