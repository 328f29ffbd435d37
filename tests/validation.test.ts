import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { CASES } from '../validation/cases.ts';
import { compare, nightsOf } from '../validation/compare.ts';
import { coverage, COVERED } from '../validation/coverage.ts';
import { hashes, SEED } from '../validation/page.ts';

const LEVEL = 0.95;
const NIGHTS = 12;

test.each(CASES)('$name: theory lies inside the intervals', (queue) => {
  const found = compare(queue, nightsOf(queue, NIGHTS, SEED), LEVEL);
  expect(found.length).toBeGreaterThanOrEqual(4);
  expect(found.filter(({ inside }) => !inside)).toEqual([]);
  for (const { figure, expected, halfWidth } of found) {
    // An interval that holds everything would prove nothing.
    if (expected > 0) expect(halfWidth / expected, figure).toBeLessThan(0.3);
  }
});

test('95 % intervals hold what theory expects in some 95 of a hundred sweeps', () => {
  const sweeps = 200;
  const covered = coverage(sweeps);
  for (const figure of COVERED) {
    expect(covered[figure] / sweeps, figure).toBeGreaterThanOrEqual(0.9);
    expect(covered[figure] / sweeps, figure).toBeLessThanOrEqual(0.99);
  }
});

test('docs/validation.md was made from these nights (else: npm run -s validate)', () => {
  const page = readFileSync(new URL('../docs/validation.md', import.meta.url), 'utf8');
  expect(page).toContain(`<!-- nights: ${hashes().join(' ')} -->`);
});
