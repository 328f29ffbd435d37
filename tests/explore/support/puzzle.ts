import { explore } from '../../../src/explore/explore.ts';
import { outcomes } from '../../../src/explore/outcomes.ts';
import { parsePuzzle } from '../../../src/explore/puzzle/parse-puzzle.ts';
import type { Report } from '../../../src/explore/report.ts';
import type { Op } from './random-puzzles.ts';

export type Json = Readonly<Record<string, unknown>>;

/** Threads T0, T1, ... with these codes. */
export const threads = (...codes: readonly (readonly Op[])[]): Json => ({
  threads: codes.map((code, at) => ({ name: `T${at}`, code })),
});

/** What is known exactly of a puzzle. */
export const report = (json: Json): Report => explore(parsePuzzle(json).program, 'states');

/** How its schedules can end. */
export const ends = (json: Json): readonly string[] => outcomes(parsePuzzle(json).program);

/** What the report says in short: `correct`, or the kinds of bug. */
export const verdict = (json: Json): string => {
  const { verdict, kinds } = report(json);
  return verdict === 'buggy' ? kinds.join(' ') : verdict;
};

// Ops, in short.
export const load = (dst: string, cell: string): Op => ({ op: 'load', dst, cell });
export const store = (cell: string, value: unknown): Op => ({ op: 'store', cell, value });
export const add = (cell: string, value = 1): Op => ({ op: 'rmw', cell, fn: 'add', value });
export const lock = (m: string): Op => ({ op: 'lock', m });
export const unlock = (m: string): Op => ({ op: 'unlock', m });
export const wait = (c: string, m: string): Op => ({ op: 'wait', c, m });
export const notify = (c: string): Op => ({ op: 'notify', c });
export const notifyAll = (c: string): Op => ({ op: 'notify_all', c });
