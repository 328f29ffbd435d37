// Compares queues with theory, and writes docs/validation.md: npm run -s validate.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureBundle, validationBundle } from './bundle.mjs';
import { pageOptions, writePage } from './generated-page.mjs';
import { ensureModules } from './install.mjs';
import { runMain } from './run.mjs';

await runMain(async () => {
  const { many, check } = pageOptions('nights', 100, 2);
  await ensureModules((message) => console.error(message));
  const main = join(await ensureBundle(validationBundle), 'page.js');
  const { page } = await import(pathToFileURL(main).href);
  const command = `npm run -s validate -- --nights ${many}`;
  await writePage('docs/validation.md', page(many), { check, command });
});
