// Runs the benchmarks: npm run -s bench [-- page|opening|week|million|timelines|races|loop|explore].
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { benchBundle, ensureBundle } from './bundle.mjs';
import { ensureModules } from './install.mjs';
import { pageBench } from './page-bench.mjs';
import { Advice, runMain } from './run.mjs';

await runMain(async () => {
  await ensureModules((message) => console.error(message));
  if (benchBundle.entries().main === undefined) throw new Advice('bench/main.ts is missing: restore it.');
  const main = join(await ensureBundle(benchBundle), 'main.js');
  const only = process.argv[2];
  process.argv[1] = main;
  if (only !== 'page') await import(pathToFileURL(main).href);
  if (only !== undefined && only !== 'page') return;
  console.log('\n(h) the page, 1440 by 900, drawn in software');
  await pageBench((line) => console.log(line));
});
