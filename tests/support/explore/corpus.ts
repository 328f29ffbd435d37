import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Puzzle } from './puzzle.ts';

/** A puzzle with what it should come to. */
export interface ClaimedPuzzle extends Puzzle {
  readonly claim: { readonly verdict: string; readonly kinds: readonly string[] };
}

const FOLDER = join('tests', 'explore', 'puzzles');

export const puzzleNamed = (name: string): ClaimedPuzzle =>
  JSON.parse(readFileSync(join(FOLDER, `${name}.json`), 'utf8')) as ClaimedPuzzle;

/** All puzzles in tests/explore/puzzles. */
export const corpus = (): readonly ClaimedPuzzle[] =>
  readdirSync(FOLDER).map((file) => puzzleNamed(file.replace(/\.json$/, '')));
