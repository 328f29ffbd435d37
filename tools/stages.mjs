import { once } from 'node:events';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { ensureBrowser } from './browser.mjs';
import { root, run } from './run.mjs';

/**
 * @typedef {object} Result
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 * @property {string} output what the tools said
 */

/**
 * @typedef {object} Stage
 * @property {string} name
 * @property {(filters: readonly string[]) => Promise<Result>} run filters are names of test files
 */

/**
 * @param {string} path
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 */
function node(path, args, env = process.env) {
  const plain = process.stdout.isTTY ? {} : { NO_COLOR: '1', FORCE_COLOR: undefined };
  return run(process.execPath, [join(root, 'node_modules', path), ...args], {
    output: 'collect',
    env: { ...env, ...plain },
  });
}

/**
 * A stage that counts as one test.
 *
 * @param {string} name
 * @param {string} path
 * @param {readonly string[]} args
 * @returns {Stage}
 */
function tool(name, path, args) {
  return {
    name,
    run: async () => {
      const { code, output } = await node(path, args);
      return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0, output };
    },
  };
}

/**
 * The path of a stage's report, relative to the root; an old one is removed.
 *
 * @param {string} name
 */
function newReport(name) {
  const path = `build/reports/${name}.json`;
  mkdirSync(join(root, 'build/reports'), { recursive: true });
  rmSync(join(root, path), { force: true });
  return path;
}

/**
 * @param {string} path
 * @returns {any} undefined if there is no readable report
 */
function readReport(path) {
  try {
    return JSON.parse(readFileSync(join(root, path), 'utf8'));
  } catch {
    return undefined;
  }
}

/**
 * Settles the count: a stage that ran nothing, or whose tool failed while all its tests passed, has failed.
 *
 * @param {{ code: number, output: string }} ended
 * @param {number} passed
 * @param {number} failed
 * @param {number} skipped
 * @returns {Result}
 */
export function settle({ code, output }, passed, failed, skipped) {
  if (failed > 0 || (passed > 0 && code === 0)) return { passed, failed, skipped, output };
  const why = passed === 0 ? 'No test ran.' : `All tests passed, but their runner failed with code ${code}.`;
  return { passed, failed: 1, skipped, output: `${output}${why}\n` };
}

/**
 * @param {any} report of Vitest
 * @returns {[passed: number, failed: number, skipped: number]}
 */
export function countVitest(report) {
  if (report === undefined) return [0, 0, 0];
  /** @type {{ status: string, assertionResults: { status: string }[] }[]} */
  const files = report.testResults;
  const unloadable = files.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  );
  return [
    report.numPassedTests,
    report.numFailedTests + unloadable.length,
    report.numPendingTests + report.numTodoTests,
  ];
}

/**
 * @param {any} report of Playwright
 * @returns {[passed: number, failed: number, skipped: number]}
 */
export function countPlaywright(report) {
  if (report === undefined) return [0, 0, 0];
  const { expected, unexpected, flaky, skipped } = report.stats;
  return [expected, unexpected + flaky + report.errors.length, skipped];
}

/**
 * @param {string} project
 * @returns {Stage}
 */
function vitest(project) {
  return {
    name: project,
    run: async (filters) => {
      const report = newReport(project);
      const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
      const args = ['run', `--project=${project}`, '--allowOnly=false', ...reporters, ...filters];
      const ended = await node('vitest/vitest.mjs', args);
      return settle(ended, ...countVitest(readReport(report)));
    },
  };
}

/** @returns {Promise<number>} a port that nobody listens on at the moment */
async function freePort() {
  const server = createServer().listen(0, 'localhost');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address !== null ? address.port : 4199;
}

/** @type {Stage} */
const browser = {
  name: 'browser',
  run: async (filters) => {
    const env = {
      ...process.env,
      TEST_PORT: String(await freePort()),
      CHROME_PATH: await ensureBrowser(console.log),
      PLAYWRIGHT_JSON_OUTPUT_FILE: join(root, newReport('browser')),
    };
    const args = ['test', '--forbid-only', '--reporter=list,json', ...filters];
    const ended = await node('@playwright/test/cli.js', args, env);
    return settle(ended, ...countPlaywright(readReport('build/reports/browser.json')));
  },
};

/** In the order in which they run. @type {readonly Stage[]} */
export const stages = [
  tool('format', 'prettier/bin/prettier.cjs', ['--check', '--log-level=warn', '.']),
  tool('lint', 'eslint/bin/eslint.js', ['--max-warnings=0', '.']),
  tool('types', 'typescript/bin/tsc', ['-b']),
  vitest('layers'),
  vitest('units'),
  vitest('workers'),
  tool('build', 'vite/bin/vite.js', ['build', '--logLevel=warn']),
  browser,
];
