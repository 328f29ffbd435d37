import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import { describe, expect, onTestFinished, test } from 'vitest';
import config from '../.dependency-cruiser.cjs';
import { breaches } from '../tools/source-rules.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

/** All TypeScript files under src/ of a folder, from that folder, with slashes. */
function sourceFiles(base: string): string[] {
  return readdirSync(join(base, 'src'), { recursive: true, encoding: 'utf8' })
    .map((path) => `src/${path.replaceAll('\\', '/')}`)
    .filter((path) => /\.tsx?$/.test(path))
    .sort();
}

async function cruiseSources(baseDir: string): Promise<ICruiseResult> {
  const { forbidden, options } = config;
  const { output } = await cruise(['src'], { ...options, baseDir, validate: true, ruleSet: { forbidden } });
  if (typeof output === 'string') throw new TypeError('dependency-cruiser returned text');
  return output;
}

/** Each breach as `file -> import: rule`. */
async function graphBreaches(baseDir: string): Promise<string[]> {
  const { summary } = await cruiseSources(baseDir);
  return summary.violations.map(({ from, to, rule }) => `${from} -> ${to}: ${rule.name}`);
}

/** A scratch project with the given files, of which each imports what it lists. */
function scratch(files: Record<string, readonly string[]>): string {
  mkdirSync(join(root, 'build'), { recursive: true });
  const base = mkdtempSync(join(root, 'build/layers-'));
  onTestFinished(() => {
    rmSync(base, { recursive: true });
  });
  for (const [path, imports] of Object.entries(files)) {
    mkdirSync(join(base, dirname(path)), { recursive: true });
    const lines = imports.map((specifier, index) => `import type * as i${index} from '${specifier}';`);
    writeFileSync(join(base, path), [...lines, 'export const own = 1;', ''].join('\n'));
  }
  return base;
}

describe('the sources', () => {
  test('are all seen by the check', async () => {
    const { modules } = await cruiseSources(root);
    const sources = modules.map(({ source }) => source).filter((path) => /^src\/.*\.tsx?$/.test(path));
    // A file of types is listed as itself and as what it declares.
    const seen = [...new Set(sources)];
    const files = sourceFiles(root);
    expect(files.length).toBeGreaterThan(0);
    expect(seen.sort()).toEqual(files);
    expect(modules.filter(({ dependencies }) => dependencies.length > 0).length).toBeGreaterThan(0);
  });

  test('import only what their layer may', async () => {
    expect(await graphBreaches(root)).toEqual([]);
  });

  test('lie in a layer', () => {
    const layers = config.forbidden.flatMap(({ name, from }) =>
      name?.endsWith('imports only its layers') ? [new RegExp(String(from.path ?? '^$'))] : [],
    );
    expect(layers).toHaveLength(17);
    expect(sourceFiles(root).filter((path) => !layers.some((layer) => layer.test(path)))).toEqual([]);
  });

  test('share memory, start threads and export only where they may', () => {
    const found = sourceFiles(root).flatMap((path) => breaches(path, readFileSync(join(root, path), 'utf8')));
    expect(found).toEqual([]);
  });
});

describe('the graph check notices', () => {
  const cases: readonly [what: string, from: string, specifier: string, rule: string][] = [
    ['a layer above', 'src/kernel/a.ts', '../protocol/b.ts', 'kernel imports only its layers'],
    ['the restaurant in the loop', 'src/loop/a.ts', '../protocol/b.ts', 'loop imports only its layers'],
    ['a layer beside', 'src/metrics/a.ts', '../restaurant/b.ts', 'metrics imports only its layers'],
    ['shared memory', 'src/executors/a.ts', '../sync/b.ts', 'executors imports only its layers'],
    ['the live machine', 'src/executors/a.ts', './live/b.ts', 'executors imports only its layers'],
    ['a live search', 'src/explore/a.ts', '../executors/live/b.ts', 'explore imports only its layers'],
    ['a machine', 'src/business/a.ts', '../executors/b.ts', 'business imports only its layers'],
    ['the page in Node', 'src/cli/a.ts', '../panels/b.tsx', 'cli imports only its layers'],
    ['a package', 'src/panels/a.ts', 'phaser', 'panels imports only its packages'],
    ['a package with a scope', 'src/view/a.ts', '@preact/signals', 'view imports only its packages'],
    ['part of a package', 'src/view/a.ts', 'preact/hooks', 'view imports only its packages'],
    ['wiring', 'src/executors/a.ts', 'comlink', 'executors imports only its packages'],
    ["Node's modules", 'src/executors/live/a.ts', 'node:fs', "only the Node end imports Node's modules"],
    ["Node's modules by short name", 'src/app/a.ts', 'fs', "only the Node end imports Node's modules"],
    ['a missing file', 'src/kernel/a.ts', './missing.ts', 'imports resolve'],
    ['a missing package', 'src/kernel/a.ts', 'left-behind', 'imports resolve'],
    ['a file outside src/', 'src/kernel/a.ts', '../../tools/b.ts', 'no way around the layers'],
  ];

  test.each(cases)('%s', async (_, from, specifier, rule) => {
    const to = /\/b\.tsx?$/.test(specifier) ? { [join(dirname(from), specifier)]: [] } : {};
    const base = scratch({ [from]: [specifier], ...to });
    expect((await graphBreaches(base)).map((breach) => breach.replace(/^.*: /, ''))).toEqual([rule]);
  });

  test('a cycle', async () => {
    const base = scratch({ 'src/kernel/a.ts': ['./b.ts'], 'src/kernel/b.ts': ['./a.ts'] });
    expect(await graphBreaches(base)).toContain('src/kernel/a.ts -> src/kernel/b.ts: no cycles');
  });

  test('nothing where all is well', async () => {
    const base = scratch({
      'src/kernel/a.ts': ['pure-rand/generator/xoroshiro128plus', 'fflate'],
      'src/sync/a.ts': ['../kernel/a.ts'],
      'src/executors/a.ts': ['../kernel/a.ts'],
      'src/executors/live/a.ts': ['../a.ts', '../../sync/a.ts', 'comlink'],
      'src/executors/live/node/a.ts': ['../a.ts', 'node:worker_threads'],
      'src/executors/live/browser/a.worker.ts': ['../a.ts'],
      'src/executors/live/browser/a.ts': ['./a.worker.ts?worker'],
      'src/restaurant/a.json': [],
      'src/restaurant/a.ts': ['./a.json', 'valibot'],
      'assets/a.svg': [],
      'src/view/a.ts': ['../kernel/a.ts', '../../assets/a.svg?no-inline', 'phaser'],
      'src/panels/a.css': [],
      'src/panels/a.tsx': [
        './a.css',
        'uplot/dist/uPlot.min.css',
        'preact',
        'preact/hooks',
        '@preact/signals',
        'uplot',
      ],
      'src/app/a.ts': ['../view/a.ts', '../panels/a.tsx', '../executors/live/a.ts'],
      'src/cli/a.ts': ['../executors/live/node/a.ts', 'node:fs'],
    });
    expect(await graphBreaches(base)).toEqual([]);
  });
});

describe('the source check notices', () => {
  test.each([
    ['Atomics', 'src/executors/live/a.ts', 'export const n = Atomics.add(a, 0, 1);'],
    ['shared memory', 'src/executors/live/a.ts', 'export const b = new SharedArrayBuffer(8);'],
    ['a worker', 'src/app/a.ts', 'export const w = new Worker(url);'],
    ['a worker of a module', 'src/cli/a.ts', 'export const w = new threads.Worker(url);'],
    ['a worker by import', 'src/app/a.ts', "import W from './a.worker.ts?worker'; export const w = W;"],
    ['a barrel', 'src/sync/a.ts', "export * from './b.ts';"],
    ['a barrel in two steps', 'src/sync/a.ts', "import { b } from './b.ts'; export { b };"],
  ])('%s', (_, path, text) => {
    expect(breaches(path, text)).toHaveLength(1);
  });

  test('nothing where all is well', () => {
    const shared = 'export const n = Atomics.add(new Int32Array(new SharedArrayBuffer(8)), 0, 1);';
    expect(breaches('src/sync/a.ts', shared)).toEqual([]);
    expect(breaches('src/executors/live/node/a.ts', 'export const w = new Worker(url);')).toEqual([]);
    expect(
      breaches('src/app/a.ts', '// new Worker( and Atomics\nexport const a = typeof SharedArrayBuffer;'),
    ).toEqual([]);
  });
});
