import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { tracePage, withTables } from '../../tools/trace-tables.mjs';

test('the tables of codes in docs/trace-format.md are up to date (else: npm run schema)', async () => {
  const page = readFileSync(tracePage, 'utf8');
  expect(page.match(/<!-- codes: /g)?.length).toBeGreaterThan(10);
  expect(await withTables(page)).toBe(page);
});
