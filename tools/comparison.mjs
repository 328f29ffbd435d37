// Compares all ways of staffing, and writes docs/comparison.md: npm run -s comparison.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { comparisonBundle, ensureBundle } from './bundle.mjs';
import { pageOptions, writePage } from './generated-page.mjs';
import { ensureModules } from './install.mjs';
import { runMain } from './run.mjs';

await runMain(async () => {
  const { many, check } = pageOptions('seeds', 100, 2);
  await ensureModules((message) => console.error(message));
  const folder = await ensureBundle(comparisonBundle);
  const { page } = await import(pathToFileURL(join(folder, 'page.js')).href);
  const command = `npm run -s comparison -- --seeds ${many}`;
  await writePage('docs/comparison.md', await page(many, pathToFileURL(`${folder}/`)), { check, command });
});
