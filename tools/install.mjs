import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Advice, root, run } from './run.mjs';

/** Throws advice if this Node is too old for the tools. */
export function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const fits = (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major >= 24;
  if (!fits) {
    throw new Advice(
      `This is Node ${process.versions.node}: install Node 20.19 or later, 22.12 or later, or 24 and try again.`,
    );
  }
}

/**
 * @param {string} file
 * @returns {Record<string, { version?: string, optional?: boolean }> | undefined}
 */
function lockedPackages(file) {
  try {
    return JSON.parse(readFileSync(join(root, file), 'utf8')).packages;
  } catch {
    return undefined;
  }
}

/** Whether node_modules holds what package-lock.json asks for. */
export function modulesInstalled() {
  const wanted = lockedPackages('package-lock.json') ?? {};
  const present = lockedPackages('node_modules/.package-lock.json');
  if (present === undefined) return false;
  return Object.entries(wanted).every(
    ([path, entry]) => path === '' || entry.optional || present[path]?.version === entry.version,
  );
}

/**
 * Installs the dependencies if any is missing. Whatever npm says goes to stderr.
 *
 * @param {(message: string) => void} [say]
 */
export async function ensureModules(say = () => {}) {
  checkNode();
  if (modulesInstalled()) return;
  say('Installing dependencies (npm ci) ...');
  const { code } = await run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    output: 'stderr',
  });
  if (code !== 0) {
    throw new Advice(
      'Dependencies could not be installed: check the network and the npm registry, then run "npm ci" by hand.',
    );
  }
}
