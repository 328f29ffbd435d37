import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { hashes } from '../comparison/page.ts';

test('docs/comparison.md was made from these nights (else: npm run -s comparison)', () => {
  const page = readFileSync(new URL('../docs/comparison.md', import.meta.url), 'utf8');
  expect(page).toContain(`<!-- nights: ${hashes().join(' ')} -->`);
});
