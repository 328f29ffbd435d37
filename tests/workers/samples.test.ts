import { execFile, execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import ts from 'typescript';
import { afterAll, describe, expect, test } from 'vitest';
import { CHAPTER_IDS, type ChapterId } from '../../src/story/chapter.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
mkdirSync(`${root}build`, { recursive: true });
const scratch = mkdtempSync(`${root}build/samples-`);
afterAll(() => rmSync(scratch, { recursive: true }));

const run = promisify(execFile);
const LIMIT = { timeout: 60_000 };

/** The command of a Python that knows asyncio.to_thread (3.9 and later); null where there is none. */
function findPython(): string | null {
  for (const command of ['python3', 'python']) {
    try {
      execFileSync(command, ['-c', 'import asyncio; asyncio.to_thread'], { stdio: 'ignore' });
      return command;
    } catch {
      // Not here, or too old.
    }
  }
  return null;
}
const python = findPython();

/** What a sample prints; null for Python where there is none. */
async function outputOf(id: ChapterId, name: string): Promise<string | null> {
  const path = `${root}src/story/samples/${id}/${name}`;
  if (name.endsWith('.py')) {
    if (python === null) return null;
    return (await run(python, [path], { ...LIMIT, env: { ...process.env, PYTHONIOENCODING: 'utf-8' } }))
      .stdout;
  }
  const { outputText } = ts.transpileModule(readFileSync(path, 'utf8'), {
    compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext },
  });
  const file = `${scratch}/${id}-${name.replace('.ts', '.mjs')}`;
  writeFileSync(file, outputText);
  return (await run(process.execPath, [file], LIMIT)).stdout;
}

const numbersAfter = (text: string, pattern: RegExp): readonly number[] =>
  [...text.matchAll(pattern)].map((match) => Number(match[1]));

const races = (text: string): void => {
  expect(numbersAfter(text, /: (\d+) of 40/g)[0]).toBeGreaterThan(0);
};
const doesNotRace = (text: string): void => expect(text).toMatch(/: 0 of 40/);
const tillIsShortThenRight = (text: string): void => {
  const [bare = NaN, locked] = numbersAfter(text, /[:,] (\d+) of/g);
  const [of] = numbersAfter(text, /of (\d+)/g);
  expect(bare).toBeLessThan(of!);
  expect(locked).toBe(of);
};
const locksUpThenServes = (text: string): void => {
  expect(text).toMatch(/deadlock[^]*served/);
  expect(text.lastIndexOf('deadlock')).toBeLessThan(text.lastIndexOf('served'));
};
const endsWell = (text: string): void => expect(text).toContain('Soufflé!');
const endsBadly = (text: string): void => expect(text).toContain('fallen in');
const quicker = (text: string): void => {
  const [one = NaN, two] = numbersAfter(text, /(\d+) ms/g);
  expect(two).toBeLessThan(one);
};
const evening = (text: string): void => {
  for (const bot of ['GreetBot', 'WaitBot', 'ChefBot', 'WineBot']) {
    expect(text).toContain(`${bot} is through with guest 3`);
  }
};
const looksAgain = (text: string): void => {
  expect(numbersAfter(text, /table: (\d+)/g)).toEqual([6, 1]);
  endsWell(text);
};

type Judge = (text: string) => void;
/** What each sample has to show: threads, then loop. */
const shows: Readonly<Record<ChapterId, readonly [Judge, Judge]>> = {
  opening: [evening, evening],
  success: [quicker, quicker],
  crash: [races, doesNotRace],
  careful: [races, doesNotRace],
  locks: [tillIsShortThenRight, tillIsShortThenRight],
  order: [locksUpThenServes, locksUpThenServes],
  books: [
    (text) => expect(numbersAfter(text, /worked (\d+) %/g)).toHaveLength(7),
    (text) => expect(numbersAfter(text, /worked (\d+) %/g)).toHaveLength(1),
  ],
  loop: [
    (text) => expect(text).toContain('10 dishes, 10 threads'),
    (text) => expect(text).toMatch(/10 dishes, 1 thread[^]*Waiting at once: 10/),
  ],
  chatty: [endsWell, endsBadly],
  everywhere: [(text) => expect(text).toMatch(/17984|Guest 4 has said it all/), looksAgain],
};

describe.each(CHAPTER_IDS)('the samples of %s, run', (id) => {
  const [threads, loop] = shows[id];
  test.each(['threads.ts', 'threads.py', 'loop.ts', 'loop.py'])('%s shows what it tells', async (name) => {
    const text = await outputOf(id, name);
    // Without a Python its programs can't be run; their shape is looked at in tests/story/samples.test.ts.
    if (text === null) expect(name).toMatch(/\.py$/);
    else (name.startsWith('threads') ? threads : loop)(text);
  });
});
