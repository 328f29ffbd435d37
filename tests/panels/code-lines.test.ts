import fc from 'fast-check';
import { expect, test } from 'vitest';
import { highlight } from '../../src/panels/code/highlight.ts';
import { linesOf } from '../../src/panels/code/lines.ts';

/** What is read of coloured text. */
const plain = (html: string): string =>
  html
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&amp;', '&');

test('a comment over several lines is coloured in each', () => {
  const lines = linesOf(highlight('/* a\n   b */ const c = `d\n${e}`;', 'ts'));
  expect(lines[0]).toBe('<span class="hljs-comment">/* a</span>');
  expect(lines[1]).toMatch(/^<span class="hljs-comment"> {3}b \*\/<\/span>/);
  expect(lines.map(plain)).toEqual(['/* a', '   b */ const c = `d', '${e}`;']);
});

test('coloured lines are whole by themselves and say what the text says', () => {
  const piece = fc.constantFrom(
    '/*',
    '*/',
    '`',
    '${',
    '}',
    '\n',
    "'",
    '"',
    'yield* f(<T>x)',
    ' & ',
    '// x',
    '1',
  );
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const text = pieces.join('');
      const lines = linesOf(highlight(text, 'ts'));
      expect(lines.map(plain)).toEqual(text.split('\n'));
      for (const line of lines) {
        expect(line.match(/<span/g)?.length ?? 0).toBe(line.match(/<\/span>/g)?.length ?? 0);
      }
    }),
  );
});
