import { expect, test } from 'vitest';
import { explore } from '../../src/explore/explore.ts';
import { parsePuzzle } from '../../src/explore/puzzle/parse-puzzle.ts';
import { corpus, puzzleNamed } from '../support/explore/corpus.ts';
import { CLASSICS, executionsToFirstBug, geometricMean } from '../support/explore/first-bug.ts';

const programOf = (name: string) => parsePuzzle(puzzleNamed(name)).program;

test('the classic small benchmarks are found by every seed, in fewer than five executions on geometric average', () => {
  const counts = CLASSICS.map((name) => executionsToFirstBug(programOf(name)));
  counts.forEach((found, at) => expect(Math.max(...found), CLASSICS[at]).toBeLessThan(100));
  expect(geometricMean(counts.flat())).toBeLessThan(5);
});

test('every other bug of the collection is found by executions, too', () => {
  const classics = new Set<string>(CLASSICS);
  const others = corpus().filter(({ id, claim }) => claim.verdict === 'buggy' && !classics.has(id));
  const counts = others.map((puzzle) => executionsToFirstBug(parsePuzzle(puzzle).program));
  counts.forEach((found, at) => expect(Math.max(...found), others[at]!.id).toBeLessThan(200));
});

test('the default strategy tells the number beside what it knows from the states, the same for the same seed', () => {
  const program = programOf('twostage');
  const [expected] = executionsToFirstBug(program);
  const report = explore(program, 'auto', { seed: 1 });
  expect(report.executionsToFirstBug).toBe(expected);
  const { executionsToFirstBug: _, ...rest } = report;
  expect(rest).toEqual(explore(program, 'states'));
  expect(explore(programOf('twostage'), 'auto', { seed: 1 })).toEqual(report);
});

test('where there is no bug, it tells none', () => {
  expect(explore(programOf('peterson-await'))).toEqual(explore(programOf('peterson-await'), 'states'));
});
