import { expect, test } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { VERSION } from '../../src/protocol/version.ts';

test('the product says the version that the package has', () => {
  expect(VERSION).toBe(manifest.version);
});
