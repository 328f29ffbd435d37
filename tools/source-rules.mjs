// Rules about single source files that no import graph shows.
import ts from 'typescript';

const atomicsHome = /^src\/sync\//;
const workerHome = /^src\/executors\/live\/(browser|node)\//;
/** Whole programs that are shown as text. */
const shownHome = /^src\/story\/samples\//;
const workerImport = /\?.*\b(worker|sharedworker)\b/;

/**
 * What a file does that its place doesn't allow: each breach is a sentence with the line.
 *
 * @param {string} path from the root, with slashes
 * @param {string} text
 * @returns {string[]}
 */
export function breaches(path, text) {
  if (shownHome.test(path)) return [];
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  /** @type {string[]} */
  const found = [];
  /** @type {(node: ts.Node, what: string) => void} */
  const report = (node, what) => {
    const { line } = source.getLineAndCharacterOfPosition(node.getStart(source));
    found.push(`${path}:${line + 1} ${what}`);
  };
  /** @type {(node: ts.Node) => void} */
  const visit = (node) => {
    if (!atomicsHome.test(path)) {
      if (ts.isIdentifier(node) && node.text === 'Atomics') report(node, 'uses Atomics outside src/sync');
      if (constructs(node, ['SharedArrayBuffer'])) report(node, 'makes shared memory outside src/sync');
    }
    if (!workerHome.test(path)) {
      const imported = ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier);
      const worker =
        imported && workerImport.test(/** @type {ts.StringLiteral} */ (node.moduleSpecifier).text);
      if (worker || constructs(node, ['Worker', 'SharedWorker'])) {
        report(node, 'starts a worker outside src/executors/live/browser and node');
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  if (isBarrel(source)) found.push(`${path}:1 only passes on what other files export`);
  return found;
}

/**
 * Whether a node is `new NAME(...)` or `new something.NAME(...)`.
 *
 * @param {ts.Node} node
 * @param {readonly string[]} names
 */
function constructs(node, names) {
  if (!ts.isNewExpression(node)) return false;
  const called = node.expression;
  if (ts.isIdentifier(called)) return names.includes(called.text);
  return ts.isPropertyAccessExpression(called) && names.includes(called.name.text);
}

/**
 * Whether a file has exports and nothing of its own.
 *
 * @param {ts.SourceFile} source
 */
function isBarrel({ statements }) {
  return (
    statements.some(ts.isExportDeclaration) &&
    statements.every((statement) => ts.isExportDeclaration(statement) || ts.isImportDeclaration(statement))
  );
}
