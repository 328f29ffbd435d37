// An instrumented copy of the programs: imported with `?sites`, a module under src/programs notes where it yields
// (src/programs/sites.ts), and so do the programs that it imports. Lines stay where they are.
import { readFile } from 'node:fs/promises';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const programs = fileURLToPath(new URL('../src/programs/', import.meta.url)).replaceAll('\\', '/');
const runtime = `${programs}sites.ts`;
const QUERY = '?sites';

/** @type {(id: string) => string} */
const withoutQuery = (id) => id.replace(/\?.*$/, '');
/** @type {(id: string | undefined) => boolean} */
const isCopy = (id) => /\?(.*&)?sites\b/.test(id ?? '');
/** @type {(id: string) => boolean} */
const isProgram = (id) => id.startsWith(programs) && id !== runtime;

/**
 * The plugin, for the page, its Workers and the tests.
 *
 * @returns {import('vite').Plugin}
 */
export function programSites() {
  return {
    name: 'program-sites',
    enforce: 'pre',
    async resolveId(source, importer) {
      if (!isCopy(source) && !(importer !== undefined && isCopy(importer))) return null;
      const from = importer === undefined ? undefined : withoutQuery(importer);
      const resolved = await this.resolve(withoutQuery(source), from, { skipSelf: true });
      if (!resolved) return null;
      const id = withoutQuery(resolved.id);
      return isProgram(id) ? id + QUERY : resolved;
    },
    async load(id) {
      const path = withoutQuery(id);
      if (!isCopy(id) || !isProgram(path)) return null;
      this.addWatchFile(path);
      const text = await readFile(path, 'utf8');
      return { code: instrument(relative(programs, path).replaceAll('\\', '/'), text), map: null };
    },
  };
}

/**
 * A program that notes where it yields: `yield x` becomes `yield at(site, x)`, `yield* x` becomes
 * `yield* into(site, x)`.
 *
 * @param {string} file path under src/programs
 * @param {string} text
 * @returns {string}
 */
export function instrument(file, text) {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  /** @type {{ at: number, text: string }[]} */
  const insertions = [];
  /** @type {[name: string, line: number, last: number][]} */
  const sites = [];
  /** @type {(position: number) => number} */
  const lineAt = (position) => source.getLineAndCharacterOfPosition(position).line + 1;
  /** @type {(node: ts.Node) => void} */
  const visit = (node) => {
    if (ts.isYieldExpression(node) && node.expression) {
      const call = node.asteriskToken ? '$into' : '$at';
      const site = sites.push([nameAround(node), lineAt(node.getStart(source)), lineAt(node.end)]) - 1;
      insertions.push({ at: node.expression.getStart(source), text: `${call}($sites + ${site}, ` });
      insertions.push({ at: node.expression.end, text: ')' });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  if (sites.length === 0) return text;
  let code = '';
  let done = 0;
  for (const { at, text: inserted } of insertions.sort((a, b) => a.at - b.at)) {
    code += text.slice(done, at) + inserted;
    done = at;
  }
  const head =
    `import { at as $at, into as $into, declareSites as $declare } from ${JSON.stringify(runtime)}; ` +
    `const $sites = $declare(${JSON.stringify(file)}, ${JSON.stringify(sites)}); `;
  return head + code + text.slice(done);
}

/**
 * The name of the innermost function around a node that has one.
 *
 * @param {ts.Node} node
 * @returns {string}
 */
function nameAround(node) {
  for (let at = node.parent; !ts.isSourceFile(at); at = at.parent) {
    const named = ts.isFunctionLike(at) || ts.isVariableDeclaration(at) ? at.name : undefined;
    if (named && (ts.isIdentifier(named) || ts.isPrivateIdentifier(named))) {
      if (ts.isFunctionLike(at) || holdsFunction(at)) return named.text;
    }
  }
  return '';
}

/**
 * Whether a declaration's value is a function, and not what one answers.
 *
 * @param {ts.Node} node
 */
function holdsFunction(node) {
  if (!ts.isVariableDeclaration(node) || !node.initializer) return false;
  return ts.isFunctionLike(node.initializer);
}
