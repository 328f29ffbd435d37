// Measures the page while a night runs: frames a second, and how much of a frame the scripts take.
import { join } from 'node:path';
import { ensureBrowser } from './browser.mjs';
import { Advice, root } from './run.mjs';

const SIZE = { width: 1440, height: 900 };
const SECONDS = 10;
const FRAME_MS = 1000 / 60;
// Text, since they run in the page and not here.
const AT_PEAK = `/^(19|20|21):/.test(document.querySelector('[data-testid=clock]').textContent)`;
const FRAMES = `new Promise((resolve) => {
  const times = [];
  const frame = (now) => {
    times.push(now);
    if (now - times[0] > ${SECONDS * 1000}) resolve(times);
    else requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
})`;
/** What runs scripts, in traces of Chromium. One may lie within another. */
const SCRIPTS = new Set(['FunctionCall', 'EvaluateScript', 'v8.callFunction', 'RunMicrotasks', 'V8.GC_MAIN']);

/**
 * @typedef {object} TraceEvent
 * @property {string} name
 * @property {string} ph
 * @property {number} ts microseconds
 * @property {number} [dur]
 * @property {number} pid
 * @property {number} tid
 * @property {{ name?: string }} [args]
 */

/** @param {readonly number[]} values @param {number} share */
const quantile = (values, share) =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length * share)] ?? NaN;

/**
 * Milliseconds of script within each frame on the page's own thread.
 *
 * @param {readonly TraceEvent[]} events
 * @returns {number[]}
 */
function scriptPerFrame(events) {
  const frames = events.filter(({ name, ph }) => name === 'FireAnimationFrame' && ph === 'X');
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const { pid, tid } of frames) counts.set(`${pid}/${tid}`, (counts.get(`${pid}/${tid}`) ?? 0) + 1);
  const [thread] = [...counts].sort(([, a], [, b]) => b - a)[0] ?? ['', 0];
  const here = events
    .filter(({ pid, tid, ph }) => `${pid}/${tid}` === thread && ph === 'X')
    .sort((a, b) => a.ts - b.ts);
  /** @type {number[]} */
  const sums = [];
  let until = 0;
  for (const { name, ts, dur = 0 } of here) {
    if (name === 'FireAnimationFrame') sums.push(0);
    if (!SCRIPTS.has(name) || sums.length === 0) continue;
    const from = Math.max(ts, until);
    const to = ts + dur;
    if (to <= from) continue;
    sums[sums.length - 1] = /** @type {number} */ (sums.at(-1)) + (to - from) / 1000;
    until = to;
  }
  return sums.slice(0, -1);
}

/**
 * @param {import('playwright').Browser} browser
 * @param {string} address
 * @param {{ name: string, query: string, keys: readonly string[] }} scene
 * @param {(line: string) => void} say
 */
async function measure(browser, address, { name, query, keys }, say) {
  const page = await browser.newPage({ viewport: SIZE });
  try {
    await page.goto(`${address}${query}`);
    const clock = page.getByTestId('clock');
    await clock.waitFor();
    await page.waitForFunction(AT_PEAK, null, { timeout: 120_000 });
    // From 240 times as fast to 60 times.
    for (const key of ['-', '-', ...keys]) await page.keyboard.press(key);
    await page.waitForTimeout(1000);
    await browser.startTracing(page, { categories: ['devtools.timeline', 'v8'] });
    const frames = /** @type {number[]} */ (await page.evaluate(FRAMES));
    const trace = JSON.parse((await browser.stopTracing()).toString());
    const script = scriptPerFrame(trace.traceEvents);
    const mean = script.reduce((sum, ms) => sum + ms, 0) / script.length;
    const gaps = frames.slice(1).map((at, index) => at - /** @type {number} */ (frames[index]));
    const rate = (1000 * gaps.length) / gaps.reduce((sum, gap) => sum + gap, 0);
    say(
      `${name.padEnd(34)} ${rate.toFixed(1)} frames a second (longest ${Math.max(...gaps).toFixed(0)} ms);` +
        ` script ${mean.toFixed(2)} ms a frame, 95 % below ${quantile(script, 0.95).toFixed(2)} ms:` +
        ` headroom ${(FRAME_MS / mean).toFixed(1)} times`,
    );
  } finally {
    await page.close();
  }
}

/**
 * Builds the page, serves it, and measures it in a headless browser that draws in software.
 *
 * @param {(line: string) => void} say
 */
export async function pageBench(say) {
  const executablePath = await ensureBrowser((message) => console.error(message));
  const { build, preview } = await import('vite');
  const outDir = join(root, 'build/page-bench');
  await build({ root, logLevel: 'error', build: { outDir, emptyOutDir: true } });
  const server = await preview({ root, logLevel: 'error', build: { outDir }, preview: { port: 0 } });
  const address = server.resolvedUrls?.local[0];
  if (address === undefined) throw new Advice('The page could not be served: try again.');
  const { chromium } = await import('playwright');
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  try {
    const query = '?day=friday&seed=7&speed=240';
    await measure(browser, address, { name: 'a Friday at 60x', query, keys: [] }, say);
    await measure(browser, address, { name: 'the same, the timeline open', query, keys: ['v'] }, say);
  } finally {
    await browser.close();
    await server.close();
  }
}
