// Brings the tables of codes in docs/trace-format.md up to date with the sources: npm run schema.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import ts from 'typescript';
import { root, runMain } from './run.mjs';

/** The page with the tables. */
export const tracePage = join(root, 'docs/trace-format.md');

const files = [
  'src/protocol/operations.ts',
  'src/protocol/trace.ts',
  'src/protocol/words.ts',
  'src/protocol/modes.ts',
];
const slot = /<!-- codes: (\w+) -->[\s\S]*?<!-- end -->/g;

/** @typedef {{ name: string, code: string, comment: string }} Code */

/** @param {ts.Expression | undefined} expression */
function objectIn(expression) {
  const inner = expression && ts.isAsExpression(expression) ? expression.expression : expression;
  return inner && ts.isObjectLiteralExpression(inner) ? inner : undefined;
}

/**
 * Every table of codes in a source: objects whose values are all whole numbers.
 *
 * @param {string} text
 * @returns {Map<string, Code[]>}
 */
function codesIn(text) {
  const source = ts.createSourceFile('source.ts', text, ts.ScriptTarget.Latest, true);
  /** @type {Map<string, Code[]>} */
  const tables = new Map();
  for (const statement of source.statements.filter(ts.isVariableStatement)) {
    for (const { name, initializer } of statement.declarationList.declarations) {
      const entries = objectIn(initializer)?.properties.filter(ts.isPropertyAssignment) ?? [];
      const codes = entries
        .filter((entry) => ts.isNumericLiteral(entry.initializer))
        .map((entry) => ({
          name: entry.name.getText(source),
          code: entry.initializer.getText(source),
          comment: commentBefore(text, entry),
        }));
      if (codes.length > 0 && codes.length === entries.length) tables.set(name.getText(source), codes);
    }
  }
  return tables;
}

/**
 * The doc comment before a node, as one line.
 *
 * @param {string} text
 * @param {ts.Node} node
 */
function commentBefore(text, node) {
  const ranges = ts.getLeadingCommentRanges(text, node.getFullStart()) ?? [];
  const doc = ranges.map(({ pos, end }) => text.slice(pos, end)).filter((part) => part.startsWith('/**'));
  const plain = (doc.at(-1) ?? '').replace(/^\/\*\*|\*\/$/g, '').replace(/^\s*\* ?/gm, ' ');
  return plain.replace(/\s+/g, ' ').trim();
}

/**
 * What the fields of operations' records say: the table in the comment at the head of trace.ts.
 *
 * @param {string} text
 * @returns {Map<string, string>}
 */
function operationFields(text) {
  const head = text.slice(0, text.indexOf('*/'));
  return new Map(
    [...head.matchAll(/^ \* {3}([A-Z]\w+) {2,}(.+)$/gm)].map(([, name = '', is = '']) => [name, is]),
  );
}

/**
 * The page with all its tables as the sources have them now.
 *
 * @param {string} page
 * @returns {Promise<string>}
 */
export async function withTables(page) {
  const texts = files.map((file) => readFileSync(join(root, file), 'utf8'));
  const tables = new Map(texts.flatMap((text) => [...codesIn(text)]));
  const fields = operationFields(texts[1] ?? '');
  const filled = page.replace(slot, (_, /** @type {string} */ name) => {
    const codes = tables.get(name);
    if (!codes) throw new Error(`docs/trace-format.md asks for the codes ${name}, which no source has.`);
    const rows = codes.map((entry) => {
      const comment = name === 'Op' ? (fields.get(entry.name) ?? '') : entry.comment;
      return `| ${entry.code} | \`${entry.name}\` | ${comment.replaceAll('|', '\\|')} |`;
    });
    return [
      `<!-- codes: ${name} -->`,
      '',
      `| code | ${name} | |`,
      '|--:|---|---|',
      ...rows,
      '',
      '<!-- end -->',
    ].join('\n');
  });
  const options = await resolveConfig(tracePage);
  return format(filled, { ...options, filepath: tracePage });
}

async function main() {
  const before = readFileSync(tracePage, 'utf8');
  const page = await withTables(before);
  if (page !== before) writeFileSync(tracePage, page);
  console.log(page === before ? 'docs/trace-format.md is up to date.' : 'Wrote docs/trace-format.md.');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await runMain(main);
