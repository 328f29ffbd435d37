import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { Advice, run } from './run.mjs';

const names = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser'];
const elsewhere = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** @returns {string | undefined} the browser that Playwright itself has downloaded, if it has */
function downloaded() {
  try {
    /** @type {typeof import('playwright')} */
    const playwright = createRequire(import.meta.url)('playwright');
    const path = playwright.chromium.executablePath();
    return existsSync(path) ? path : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Finds a browser for the tests: CHROME_PATH, else Chrome or Chromium as installed on this machine, else
 * the one that Playwright has downloaded.
 *
 * @returns {string | undefined}
 */
export function findBrowser() {
  const named = process.env.CHROME_PATH;
  if (named) {
    if (existsSync(named)) return named;
    throw new Advice(`CHROME_PATH names ${named}, which does not exist: correct or unset it.`);
  }
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const candidates = folders.flatMap((folder) => names.map((name) => join(folder, name)));
  return [...candidates, ...elsewhere].find((path) => existsSync(path)) ?? downloaded();
}

function isDebianRoot() {
  if (process.getuid?.() !== 0 || !existsSync('/etc/os-release')) return false;
  return /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));
}

/**
 * Finds a browser, or installs one. Whatever the installers say goes to stderr.
 *
 * @param {(message: string) => void} say
 * @returns {Promise<string>}
 */
export async function ensureBrowser(say) {
  const found = findBrowser();
  if (found !== undefined) return found;
  if (isDebianRoot()) {
    say("No browser found: installing Debian's chromium ...");
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    await run('apt-get', ['update', '-q'], { output: 'stderr', env });
    await run('apt-get', ['install', '-y', '-q', 'chromium'], { output: 'stderr', env });
  } else {
    say('No browser found: downloading one (npx playwright install chromium) ...');
    await run('npx', ['playwright', 'install', 'chromium'], { output: 'stderr' });
  }
  const installed = findBrowser();
  if (installed !== undefined) return installed;
  throw new Advice('No browser could be installed: install Chrome or Chromium, or set CHROME_PATH to one.');
}
