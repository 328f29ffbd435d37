// Runs the benchmarks: npm run -s bench [-- page|opening|week|million|timelines|races|loop|explore].
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { benchBundle, ensureBundle } from './bundle.mjs';
import { ensureModules } from './install.mjs';
import { pageBench } from './page-bench.mjs';
import { Advice, runMain } from './run.mjs';

const PARTS = ['page', 'opening', 'week', 'million', 'timelines', 'races', 'loop', 'explore'];

await runMain(async () => {
  const only = process.argv[2];
  if (only !== undefined && !PARTS.includes(only)) {
    throw new Advice(`There is no benchmark "${only}": ${PARTS.join(', ')}, or nothing for all of them.`);
  }
  await ensureModules((message) => console.error(message));
  if (benchBundle.entries().main === undefined) throw new Advice('bench/main.ts is missing: restore it.');
  const main = join(await ensureBundle(benchBundle), 'main.js');
  process.argv[1] = main;
  if (only !== 'page') await import(pathToFileURL(main).href);
  if (only !== undefined && only !== 'page') return;
  console.log('\n(h) the page, 1440 by 900, drawn in software');
  await pageBench((line) => console.log(line));
});
