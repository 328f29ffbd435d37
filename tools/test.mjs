// Runs all checks: npm test, or some of them: npm test -- units browser [FILE ...].
import { ensureModules } from './install.mjs';
import { Advice } from './run.mjs';
import { stages } from './stages.mjs';

/**
 * @typedef {import('./stages.mjs').Stage} Stage
 * @typedef {import('./stages.mjs').Result} Result
 */

/**
 * Stages by name and, for the tests in them, file names. The browser stage looks at the build, so it
 * brings that along.
 *
 * @param {readonly string[]} args
 * @returns {{ chosen: readonly Stage[], filters: readonly string[] }}
 */
function choose(args) {
  const names = new Set(stages.map((stage) => stage.name));
  const wanted = new Set(args.filter((arg) => names.has(arg)));
  const filters = args.filter((arg) => !names.has(arg));
  if (wanted.has('browser')) wanted.add('build');
  if (wanted.size > 0) return { chosen: stages.filter((stage) => wanted.has(stage.name)), filters };
  if (filters.length === 0) return { chosen: stages, filters };
  throw new Advice(`Name a stage before ${filters.join(' ')}: ${[...names].join(', ')}.`);
}

/**
 * @param {Stage} stage
 * @param {readonly string[]} filters
 * @returns {Promise<Result>}
 */
async function runStage(stage, filters) {
  try {
    return await stage.run(filters);
  } catch (error) {
    const output = error instanceof Advice ? error.message : error instanceof Error ? error.stack : error;
    return { passed: 0, failed: 1, skipped: 0, output: `${String(output)}\n` };
  }
}

/** @type {Result} */
const notRun = { passed: 0, failed: 1, skipped: 0, output: 'Not run, since there is no build to look at.\n' };

/**
 * @param {readonly { name: string, seconds: number, result: Result }[]} rows
 */
function table(rows) {
  const line = (/** @type {readonly unknown[]} */ [name, ...cells]) =>
    `${String(name).padEnd(10)}${cells.map((cell) => String(cell).padStart(9)).join('')}`;
  return [
    line(['stage', 'passed', 'failed', 'skipped', 'seconds']),
    ...rows.map(({ name, seconds, result: { passed, failed, skipped } }) =>
      line([name, passed, failed, skipped, seconds.toFixed(1)]),
    ),
  ].join('\n');
}

async function main() {
  const { chosen, filters } = choose(process.argv.slice(2));
  await ensureModules(console.log);
  /** @type {{ name: string, seconds: number, result: Result }[]} */
  const rows = [];
  for (const stage of chosen) {
    console.log(`${stage.name} ...`);
    const start = performance.now();
    const unbuilt =
      stage.name === 'browser' && rows.some((row) => row.name === 'build' && row.result.failed > 0);
    const result = unbuilt ? notRun : await runStage(stage, filters);
    rows.push({ name: stage.name, seconds: (performance.now() - start) / 1000, result });
    if (result.failed > 0) console.log(result.output);
  }
  console.log(`\n${table(rows)}\n`);
  const passed = rows.reduce((sum, row) => sum + row.result.passed, 0);
  const failed = rows.reduce((sum, row) => sum + row.result.failed, 0);
  return { passed, failed };
}

let total = { passed: 0, failed: 1 };
try {
  total = await main();
} catch (error) {
  console.log(error instanceof Advice ? error.message : error);
}
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed > 0 ? 1 : 0);
