import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { enGlossary } from '../../src/panels/i18n/en-glossary.ts';
import { GLOSSARY } from '../../src/story/glossary.ts';

const text = readFileSync(new URL('../../docs/glossary.md', import.meta.url), 'utf8');

/** The page has curly quotes, documents have straight ones. */
const typographic = (cell: string): string => cell.replace(/"(.*?)"/g, '“$1”').replaceAll("'", '’');

/** The rows of the first table, without its head: its first three columns. */
const rows = text
  .split('\n## ')[1]!
  .split('\n')
  .filter((line) => line.startsWith('|'))
  .slice(2)
  .map((line) =>
    line
      .split(/(?<!\\)\|/)
      .slice(1, 4)
      .map((cell) => typographic(cell.trim())),
  );

test('the page and docs/glossary.md have the same words in the same order', () => {
  expect(rows).toEqual(
    GLOSSARY.map((id) => {
      const { restaurant, programming, text } = enGlossary[id];
      return [restaurant, programming, text];
    }),
  );
});

test('every entry is listed once', () => {
  expect([...GLOSSARY].sort()).toEqual(Object.keys(enGlossary).sort());
});
