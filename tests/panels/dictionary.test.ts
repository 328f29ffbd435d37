import { expect, test } from 'vitest';
import { LANGUAGES } from '../../src/panels/i18n/dictionary.ts';
import { wordsOf } from '../../src/panels/i18n/words.ts';

type Leaf = readonly [path: string, value: unknown];

function leaves(node: unknown, path = ''): readonly Leaf[] {
  if (typeof node !== 'object' || node === null) return [[path, node]];
  return Object.entries(node).flatMap(([key, value]) => leaves(value, `${path}.${key}`));
}

const english = leaves(wordsOf('en'));

test('there is something to compare', () => {
  expect(english.length).toBeGreaterThan(200);
});

test.each(LANGUAGES)('%s has the same texts, none of them empty', (language) => {
  const own = leaves(wordsOf(language));
  expect(own.map(([path]) => path).sort()).toEqual(english.map(([path]) => path).sort());
  for (const [path, value] of own) {
    if (typeof value === 'function') continue;
    expect(value, path).toBeTypeOf('string');
    expect((value as string).trim(), path).not.toBe('');
  }
});

test('Chinese texts are Chinese, but for names', () => {
  const names = new Set(Object.values(wordsOf('en').staff.roles).concat('ThreadBots'));
  for (const [path, value] of leaves(wordsOf('zh'))) {
    if (typeof value !== 'string' || names.has(value)) continue;
    expect(value, path).toMatch(/\p{Script=Han}/u);
  }
});

test('texts with parts name all of them in both languages', () => {
  const chinese = new Map(leaves(wordsOf('zh')));
  for (const [path, value] of english) {
    if (typeof value !== 'function') continue;
    const parts = Array.from({ length: value.length }, (_, index) => `«${index}»`);
    for (const tell of [value, chinese.get(path) as typeof value]) {
      const text = String(Reflect.apply(tell, null, parts));
      for (const part of parts) expect(text, path).toContain(part);
    }
  }
});
