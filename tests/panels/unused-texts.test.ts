import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { en } from '../../src/panels/i18n/en.ts';

const src = new URL('../../src/', import.meta.url);
const isCode = (file: string): boolean => /\.tsx?$/.test(file) && !file.includes('i18n');

/** Every name and every word in quotes in the sources, the dictionaries left out. */
function namesInUse(): ReadonlySet<string> {
  const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter(isCode);
  const texts = files.map((file) => readFileSync(new URL(file.replaceAll('\\', '/'), src), 'utf8'));
  return new Set(texts.flatMap((text) => text.match(/[A-Za-z_$][\w$]*/g) ?? []));
}

/** The keys of a part of the dictionary, each with the way to it. */
function keysOf(part: object, way: readonly string[] = []): (readonly string[])[] {
  return Object.entries(part).flatMap(([key, value]: [string, unknown]) => {
    const here = [...way, key];
    const inside = typeof value === 'object' && value !== null && !Array.isArray(value);
    return [here, ...(inside ? keysOf(value, here) : [])];
  });
}

const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

// A key may be read by its name or through an index; in both cases its name stands in the code somewhere. So this
// finds no text that is in use, and not every one that isn't.
test('no text of the page has a name that nobody speaks', () => {
  const used = namesInUse();
  const keys = keysOf(en);
  expect(keys.length).toBeGreaterThan(1000);
  // Names of codes are written small in the dictionary.
  const isUsed = (name: string): boolean =>
    /^\d/.test(name) || name.split('-').every((part) => used.has(part) || used.has(capital(part)));
  const unused = keys.filter((way) => !isUsed(way.at(-1) ?? ''));
  expect(unused.map((way) => way.join('.'))).toEqual([]);
});
