// Measures whether the nights look as they should, and writes docs/calibration.md: npm run -s calibrate.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { calibrationBundle, ensureBundle } from './bundle.mjs';
import { ensureModules } from './install.mjs';
import { Advice, root, runMain } from './run.mjs';

const file = 'docs/calibration.md';

function options() {
  try {
    const { values } = parseArgs({
      options: { seeds: { type: 'string', default: '25' }, check: { type: 'boolean', default: false } },
    });
    const seeds = /^\d{1,4}$/.test(values.seeds) ? Number(values.seeds) : 0;
    if (seeds < 1) throw new Advice(`--seeds must be a whole number from 1 to 9999, not "${values.seeds}".`);
    return { seeds, check: values.check };
  } catch (error) {
    if (error instanceof Advice) throw error;
    const reason = error instanceof Error ? error.message.split(/\. |\n/)[0] : String(error);
    throw new Advice(`${reason}. Known are --seeds N and --check.`);
  }
}

await runMain(async () => {
  const { seeds, check } = options();
  await ensureModules((message) => console.error(message));
  const { format, resolveConfig } = await import('prettier');
  const main = join(await ensureBundle(calibrationBundle), 'page.js');
  const { page } = await import(pathToFileURL(main).href);
  const path = join(root, file);
  const before = existsSync(path) ? readFileSync(path, 'utf8') : '';
  const after = await format(page(seeds), { ...(await resolveConfig(path)), filepath: path });
  if (after === before) console.log(`${file} is up to date.`);
  else if (check) throw new Advice(`${file} is not up to date: npm run -s calibrate -- --seeds ${seeds}`);
  else {
    writeFileSync(path, after);
    console.log(`Wrote ${file}.`);
  }
  if (after.includes('**no**')) throw new Advice(`Some target is not met: look for **no** in ${file}.`);
});
