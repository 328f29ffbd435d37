// Runs the core story in every browser engine that is installed: npm run test:engines [-- ENGINE ...].
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { coreStory } from './engines/core-story.mjs';
import { hashInNode } from './engines/in-node.mjs';
import { chromium } from './engines/chromium.mjs';
import { firefox } from './engines/firefox.mjs';
import { serveDist } from './engines/serve-dist.mjs';
import { webkit } from './engines/webkit.mjs';
import { ensureModules } from './install.mjs';
import { Advice, root, runMain } from './run.mjs';

const MINUTES = 4;

/**
 * @param {Promise<void>} story
 * @returns {Promise<void>}
 */
async function inTime(story) {
  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`It took more than ${MINUTES} minutes.`)), MINUTES * 60_000);
  });
  try {
    await Promise.race([story, late]);
  } finally {
    clearTimeout(timer);
  }
}

await runMain(async () => {
  await ensureModules((message) => console.error(message));
  if (!existsSync(join(root, 'dist/index.html')))
    throw new Advice('There is no build: run "npm run build" first.');
  const wanted = process.argv.slice(2);
  const engines = [chromium, firefox, webkit].filter(
    ({ name }) => wanted.length === 0 || wanted.includes(name),
  );
  if (engines.length === 0) throw new Advice('Engines are chromium, firefox and webkit.');
  const expected = await hashInNode();
  const server = await serveDist();
  /** @type {string[]} */
  const lines = [];
  let [passed, failed] = [0, 0];
  for (const engine of engines) {
    const missing = engine.missing();
    if (missing !== null) {
      lines.push(`${engine.name.padEnd(9)} skipped: ${missing}`);
      continue;
    }
    console.log(`${engine.name} ...`);
    const start = performance.now();
    try {
      const page = await engine.open(server.address);
      try {
        await inTime(coreStory(page, server.address, expected));
      } finally {
        await page.close();
      }
      passed += 1;
      lines.push(`${engine.name.padEnd(9)} passed in ${((performance.now() - start) / 1000).toFixed(0)} s`);
    } catch (error) {
      failed += 1;
      lines.push(
        `${engine.name.padEnd(9)} FAILED: ${error instanceof Error ? error.message : String(error)}`,
      );
    }
  }
  await server.close();
  console.log(`\n${lines.join('\n')}`);
  if (failed > 0 || passed === 0) process.exitCode = 1;
  // A browser that hangs shall not keep this one waiting.
  setTimeout(() => process.exit(), 2000).unref();
});
