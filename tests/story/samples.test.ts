import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { CHAPTER_IDS } from '../../src/story/chapter.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = `${root}src/story/samples`;
const NAMES = ['loop.py', 'loop.ts', 'threads.py', 'threads.ts'];
const MOST_LINES = 40;
const WIDEST = 76;

const read = (path: string): string => readFileSync(`${folder}/${path}`, 'utf8');

test('each chapter has its four samples', () => {
  expect(readdirSync(folder).sort()).toEqual([...CHAPTER_IDS].sort());
  for (const id of CHAPTER_IDS) expect(readdirSync(`${folder}/${id}`).sort()).toEqual(NAMES);
});

test('the TypeScript ones compile, strictly', { timeout: 60_000 }, () => {
  const config = ts.getParsedCommandLineOfConfigFile(`${root}tsconfig.samples.json`, undefined, {
    ...ts.sys,
    onUnRecoverableConfigFileDiagnostic: (diagnostic) => {
      throw new Error(ts.flattenDiagnosticMessageText(diagnostic.messageText, '\n'));
    },
  });
  expect(config?.options.strict).toBe(true);
  expect(config?.fileNames).toHaveLength(2 * CHAPTER_IDS.length);
  const { incremental: _, tsBuildInfoFile: __, ...options } = config!.options;
  const found = ts.getPreEmitDiagnostics(ts.createProgram(config!.fileNames, options));
  expect(found.map(({ file, messageText }) => [file?.fileName, messageText])).toEqual([]);
});

describe.each(CHAPTER_IDS)('%s', (id) => {
  test.each(NAMES)('%s is short enough to be read', (name) => {
    const lines = read(`${id}/${name}`).trimEnd().split('\n');
    expect(lines.length).toBeLessThanOrEqual(MOST_LINES);
    for (const line of lines) expect(line.length, line).toBeLessThanOrEqual(WIDEST);
    expect(lines[0]).toMatch(name.endsWith('.py') ? /^"""/ : /^\/\/ /);
  });

  test('shows threads on one side and a loop on the other', () => {
    expect(read(`${id}/threads.ts`)).toMatch(/new Worker\(/);
    expect(read(`${id}/threads.ts`)).toMatch(/Atomics\./);
    expect(read(`${id}/loop.ts`)).toMatch(/await /);
    expect(read(`${id}/threads.py`)).toMatch(/threading\.Thread|ThreadPoolExecutor/);
    expect(read(`${id}/loop.py`)).toMatch(/asyncio\.run\(main\(\)\)\n$/);
  });

  test.each(['threads.py', 'loop.py'])('%s has the shape of a program', (name) => {
    const text = read(`${id}/${name}`);
    expect(text).not.toContain('\t');
    // Strings and comments away, what is left must close what it opens.
    const code = text.replace(/"""[^]*?"""|"(?:[^"\\\n]|\\.)*"|#.*$/gm, '');
    const open: string[] = [];
    const pairs: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' };
    for (const sign of code) {
      if ('([{'.includes(sign)) open.push(sign);
      if (pairs[sign] !== undefined) expect(open.pop()).toBe(pairs[sign]);
    }
    expect(open).toEqual([]);
    for (const line of text.split('\n')) expect(/^ */.exec(line)![0].length % 4, line).toBe(0);
  });
});
