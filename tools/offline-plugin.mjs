import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './run.mjs';

const WORKER = 'service-worker.js';
/** Nobody needs them without a network. */
const LEFT_OUT = new Set([WORKER, 'licences.md']);

/**
 * Adds the service worker to the build: it carries the list of all files with their hashes, so that it can keep
 * exactly this build.
 *
 * @returns {import('vite').Plugin}
 */
export function offlinePlugin() {
  let outDir = '';
  return {
    name: 'offline',
    apply: 'build',
    configResolved(config) {
      outDir = join(config.root, config.build.outDir);
      if (config.build.outDir.startsWith('/')) outDir = config.build.outDir;
    },
    writeBundle: {
      order: 'post',
      sequential: true,
      async handler() {
        const files = hashes(outDir);
        const version = sha256(JSON.stringify(files)).slice(0, 16).replace(/\W/g, '-');
        writeFileSync(join(outDir, WORKER), await bundled(files, version));
      },
    },
  };
}

/** @param {string | Buffer} content */
const sha256 = (content) => createHash('sha256').update(content).digest('base64');

/**
 * @param {string} folder
 * @returns {Record<string, string>} path in the build -> SHA-256
 */
function hashes(folder) {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .filter((path) => !LEFT_OUT.has(path))
    .sort();
  return Object.fromEntries(paths.map((path) => [path, sha256(readFileSync(join(folder, path)))]));
}

/**
 * @param {Record<string, string>} files
 * @param {string} version
 * @returns {Promise<string>}
 */
async function bundled(files, version) {
  const { build } = await import('vite');
  const result = await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    define: { BUILT_FILES: JSON.stringify(files), BUILT_VERSION: JSON.stringify(version) },
    build: {
      write: false,
      target: 'es2022',
      rolldownOptions: {
        input: join(root, 'src/app/offline/service.worker.ts'),
        output: { format: 'iife', entryFileNames: WORKER },
      },
    },
  });
  const [output] = Array.isArray(result) ? result : [result];
  if (!output || !('output' in output)) throw new Error('The service worker was not built.');
  return output.output[0].code;
}
