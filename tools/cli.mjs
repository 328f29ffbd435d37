// Runs the command line: npm run -s cli -- ARGUMENTS. Only the program itself writes to stdout.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { cliBundle, ensureBundle } from './bundle.mjs';
import { ensureModules } from './install.mjs';
import { Advice, runMain } from './run.mjs';

await runMain(async () => {
  await ensureModules((message) => console.error(message));
  if (cliBundle.entries().main === undefined) throw new Advice('src/cli/main.ts is missing: restore it.');
  const main = join(await ensureBundle(cliBundle), 'main.js');
  process.argv[1] = main;
  await import(pathToFileURL(main).href);
});
