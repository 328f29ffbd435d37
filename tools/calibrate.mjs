// Measures whether the nights look as they should, and writes docs/calibration.md: npm run -s calibrate.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { calibrationBundle, ensureBundle } from './bundle.mjs';
import { pageOptions, writePage } from './generated-page.mjs';
import { ensureModules } from './install.mjs';
import { Advice, runMain } from './run.mjs';

const file = 'docs/calibration.md';

await runMain(async () => {
  const { many, check } = pageOptions('seeds', 25, 1);
  await ensureModules((message) => console.error(message));
  const main = join(await ensureBundle(calibrationBundle), 'page.js');
  const { page } = await import(pathToFileURL(main).href);
  const text = await writePage(file, page(many), {
    check,
    command: `npm run -s calibrate -- --seeds ${many}`,
  });
  if (text.includes('**no**')) throw new Advice(`Some target is not met: look for **no** in ${file}.`);
});
