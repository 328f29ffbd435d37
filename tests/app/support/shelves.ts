import type { Section } from '../../../src/app/saves/section.ts';
import type { Shelf } from '../../../src/app/saves/shelf.ts';

/** A shelf in memory that several pages may share, and that can fail. */
export class TestShelf implements Shelf {
  readonly texts = new Map<string, string>();
  fails: 'reading' | 'writing' | null = null;
  error: Error = new DOMException('No.', 'SecurityError');

  read(key: string): string | null {
    if (this.fails === 'reading') throw this.error;
    return this.texts.get(key) ?? null;
  }

  write(key: string, text: string): void {
    if (this.fails) throw this.error;
    this.texts.set(key, text);
  }
}

/** A section whose value is a list of words, and which two pages unite. */
export const wordsSection: Section<readonly string[]> = {
  version: 2,
  empty: [],
  migrations: { 1: (data) => [data] },
  parse: (data) =>
    Array.isArray(data) && data.every((one) => typeof one === 'string')
      ? { value: data }
      : { fault: 'damaged' },
  merge: (mine, theirs) => [...new Set([...theirs, ...mine])],
};

/** A section whose value is a number; the last page to write wins. */
export const countSection: Section<number> = {
  version: 1,
  empty: 0,
  migrations: {},
  parse: (data) => (typeof data === 'number' ? { value: data } : { fault: 'damaged' }),
};

export interface TestGame {
  readonly words: readonly string[];
  readonly count: number;
}

export const testSections = { words: wordsSection, count: countSection };
