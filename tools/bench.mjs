// Runs the benchmarks: npm run -s bench -- ARGUMENTS.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { benchBundle, ensureBundle } from './bundle.mjs';
import { ensureModules } from './install.mjs';
import { Advice, runMain } from './run.mjs';

await runMain(async () => {
  await ensureModules((message) => console.error(message));
  if (benchBundle.entries().main === undefined) throw new Advice('bench/main.ts is missing: restore it.');
  const main = join(await ensureBundle(benchBundle), 'main.js');
  process.argv[1] = main;
  await import(pathToFileURL(main).href);
});
