import { createHash, randomBytes } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readlinkSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
} from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { Advice, root } from './run.mjs';

const HOUR = 3_600_000;

/**
 * @typedef {object} Bundle
 * @property {string} name it appears as build/NAME
 * @property {readonly string[]} sources folders and files: when one of them changes, the bundle is stale
 * @property {() => Record<string, string>} entries file name without extension -> source file, from the root
 */

/** The command line and the threads that it starts. @type {Bundle} */
export const cliBundle = {
  name: 'cli',
  sources: ['src', 'package-lock.json', 'tools/bundle.mjs'],
  entries: () => {
    const live = 'src/executors/live/node';
    return existing({
      main: 'src/cli/main.ts',
      'house.worker': `${live}/house.worker.ts`,
      'bot.worker': `${live}/bot.worker.ts`,
      'sweep.worker': `${live}/sweep.worker.ts`,
      'hand.worker': `${live}/hand.worker.ts`,
    });
  },
};

/** Threads of the tests. @type {Bundle} */
export const testBundle = {
  name: 'tests',
  sources: ['src', 'tests/workers/support', 'package-lock.json', 'tools/bundle.mjs'],
  entries: () =>
    existing({
      'mutex.worker': 'tests/workers/support/mutex.worker.ts',
      'ring.worker': 'tests/workers/support/ring.worker.ts',
    }),
};

/** The benchmarks, with the same threads. @type {Bundle} */
export const benchBundle = {
  name: 'bench',
  sources: [...cliBundle.sources, 'bench'],
  entries: () => {
    const { main: _, ...threads } = cliBundle.entries();
    const files = existsSync(join(root, 'bench')) ? readdirSync(join(root, 'bench')) : [];
    const sources = files.filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'));
    return {
      ...threads,
      ...Object.fromEntries(sources.map((file) => [basename(file, '.ts'), `bench/${file}`])),
    };
  },
};

/** What measures the nights for docs/calibration.md. @type {Bundle} */
export const calibrationBundle = {
  name: 'calibration',
  sources: ['src', 'calibration', 'package-lock.json', 'tools/bundle.mjs'],
  entries: () => existing({ page: 'calibration/page.ts' }),
};

/** What compares queues with theory for docs/validation.md. @type {Bundle} */
export const validationBundle = {
  name: 'validation',
  sources: ['src', 'validation', 'package-lock.json', 'tools/bundle.mjs'],
  entries: () => existing({ page: 'validation/page.ts' }),
};

/**
 * @param {Record<string, string>} entries
 * @returns {Record<string, string>}
 */
function existing(entries) {
  return Object.fromEntries(Object.entries(entries).filter(([, file]) => existsSync(join(root, file))));
}

/**
 * @param {string} path
 * @returns {string[]} a line for each file at or below the path
 */
function stamps(path) {
  const stat = statSync(join(root, path), { throwIfNoEntry: false });
  if (stat === undefined) return [];
  if (!stat.isDirectory()) return [`${path} ${stat.size} ${stat.mtimeMs}`];
  return readdirSync(join(root, path))
    .sort()
    .flatMap((name) => stamps(`${path}/${name}`));
}

/**
 * Makes sure that a bundle is fresh and says where it is.
 *
 * Each state of the sources has a folder of its own, build/versions/NAME-FINGERPRINT, which appears by one
 * rename and is never written again; build/NAME is a link to the newest. So processes that start at the
 * same time can't disturb each other, and one that still runs keeps the files that it began with.
 *
 * @param {Bundle} bundle
 * @returns {Promise<string>} the folder with the built files
 */
export async function ensureBundle({ name, sources, entries }) {
  const hash = createHash('sha256').update(sources.flatMap(stamps).join('\n'));
  const fingerprint = hash.digest('hex').slice(0, 16);
  const versions = join(root, 'build/versions');
  const folder = join(versions, `${name}-${fingerprint}`);
  if (!existsSync(folder)) {
    mkdirSync(versions, { recursive: true });
    await bundleForNode(entries(), folder);
    removeOld(versions, name, folder);
  }
  utimesSync(folder, new Date(), new Date());
  link(folder, join(root, 'build', name));
  return folder;
}

/**
 * Bundles entries for Node. The folder appears complete or not at all.
 *
 * @param {Record<string, string>} input file name without extension -> source file, from the root
 * @param {string} folder
 */
export async function bundleForNode(input, folder) {
  const { build } = await import('vite');
  const draft = `${folder}.${randomBytes(4).toString('hex')}.draft`;
  try {
    await build({
      root,
      configFile: false,
      publicDir: false,
      logLevel: 'error',
      ssr: { target: 'node', noExternal: true },
      build: {
        ssr: true,
        outDir: draft,
        emptyOutDir: true,
        target: 'node20',
        minify: false,
        sourcemap: true,
        rolldownOptions: {
          input: Object.fromEntries(Object.entries(input).map(([name, file]) => [name, join(root, file)])),
          output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
        },
      },
    });
    renameSync(draft, folder);
  } catch (error) {
    // Another process may have built the same in the meantime; then that will do.
    if (!existsSync(folder)) {
      const reason = error instanceof Error ? error.message : String(error);
      throw new Advice(
        `${reason}\nThe sources could not be bundled: mend what the lines above name and try again.`,
      );
    }
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

/**
 * @param {string} path
 * @returns {string | undefined}
 */
function linkTarget(path) {
  try {
    return readlinkSync(path);
  } catch {
    return undefined;
  }
}

/**
 * @param {string} folder
 * @param {string} path where the link shall be
 */
function link(folder, path) {
  const target = relative(dirname(path), folder);
  if (linkTarget(path) === target) return;
  const fresh = `${path}.${randomBytes(4).toString('hex')}.link`;
  symlinkSync(target, fresh, 'junction');
  try {
    renameSync(fresh, path);
  } catch {
    // A folder from elsewhere, or a system that doesn't rename onto a link.
    rmSync(path, { recursive: true, force: true });
    renameSync(fresh, path);
  }
}

/**
 * Removes other versions that nobody has used for an hour.
 *
 * @param {string} versions
 * @param {string} name
 * @param {string} keep
 */
function removeOld(versions, name, keep) {
  const now = Date.now();
  for (const entry of readdirSync(versions)) {
    const path = join(versions, entry);
    const stat = statSync(path, { throwIfNoEntry: false });
    if (!entry.startsWith(`${name}-`) || path === keep || stat === undefined) continue;
    if (now - stat.mtimeMs > HOUR) rmSync(path, { recursive: true, force: true });
  }
}
