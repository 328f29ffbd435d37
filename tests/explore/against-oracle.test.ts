import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { explore } from '../../src/explore/explore.ts';
import { parsePuzzle } from '../../src/explore/puzzle/parse-puzzle.ts';
import type { Report } from '../../src/explore/report.ts';
import { corpus } from '../support/explore/corpus.ts';
import { figuresOf, type Figures } from '../support/explore/figures.ts';
import type { Puzzle } from '../support/explore/puzzle.ts';
import { randomPuzzle } from '../support/explore/random-puzzle.ts';

/** Beyond these the reference would take too long. */
const SCHEDULES = 5000;
const STATES = 1000;

const plain = (counts: readonly bigint[] | undefined): readonly number[] | undefined => counts?.map(Number);

/** What both say, in the same form. */
function said(report: Report, reference: Figures) {
  const { counts } = reference;
  const { interleavings: all, buggyInterleavings: buggy } = report;
  const ours = {
    verdict: report.verdict,
    kinds: report.kinds,
    states: report.states,
    minPreemptions: report.minPreemptions ?? null,
    minDelays: report.minDelays ?? null,
    racyCells: report.racyCells,
    ...(reference.truncated ? {} : { fairLivelock: report.fairLivelock, starvation: report.starvation }),
    ...(reference.infinite ? { all } : {}),
    ...(counts === null
      ? {}
      : {
          all: Number(all),
          buggy: Number(buggy),
          byPreemptions: plain(report.schedulesByPreemptions),
          buggyByPreemptions: plain(report.buggyByPreemptions),
          byDelays: plain(report.schedulesByDelays),
          buggyByDelays: plain(report.buggyByDelays),
          traces: report.traces,
          buggyTraces: report.buggyTraces,
        }),
  };
  const { verdict, kinds, states, minPreemptions, minDelays, racyCells, fairLivelock, starvation } =
    reference;
  const theirs = {
    ...{ verdict: verdict === 'bound' ? 'bound reached' : verdict, kinds, states },
    ...{ minPreemptions, minDelays, racyCells },
    ...(reference.truncated ? {} : { fairLivelock, starvation }),
    ...(reference.infinite ? { all: 'infinite' } : {}),
    ...(counts === null
      ? {}
      : {
          all: counts.interleavings,
          buggy: counts.buggyInterleavings,
          byPreemptions: counts.schedulesByPreemptions,
          buggyByPreemptions: counts.buggyByPreemptions,
          byDelays: counts.schedulesByDelays,
          buggyByDelays: counts.buggyByDelays,
          traces: counts.traces,
          buggyTraces: counts.buggyTraces,
        }),
  };
  return { ours, theirs };
}

/** A puzzle as it would come out of a file. */
const programOf = (puzzle: Puzzle) => parsePuzzle(JSON.parse(JSON.stringify(puzzle))).program;

describe('the search by states says what a plain reference says that tries everything', () => {
  test('of puzzles made up at random', () => {
    fc.assert(
      fc.property(randomPuzzle, (puzzle) => {
        const reference = figuresOf(puzzle, SCHEDULES, STATES);
        if (reference.truncated) return;
        const { ours, theirs } = said(explore(programOf(puzzle), 'states'), reference);
        expect(ours).toEqual(theirs);
      }),
      { numRuns: 150 },
    );
  });

  test('of the puzzles of the collection, and both say what is claimed', () => {
    for (const puzzle of corpus()) {
      const reference = figuresOf(puzzle, SCHEDULES, STATES);
      if (reference.truncated && puzzle.max_depth === undefined) continue;
      const { ours, theirs } = said(explore(programOf(puzzle), 'states'), reference);
      expect(ours, puzzle.id).toEqual(theirs);
      expect({ verdict: reference.verdict, kinds: reference.kinds }, puzzle.id).toEqual(puzzle.claim);
    }
  });
});

test('partial-order reduction executes as many schedules as there are traces', () => {
  fc.assert(
    fc.property(randomPuzzle, (puzzle) => {
      const { counts, kinds } = figuresOf(puzzle, 1000, STATES);
      if (counts === null) return;
      const { traces, kinds: found } = explore(programOf(puzzle), 'dpor');
      expect({ traces, found }).toEqual({ traces: counts.traces, found: kinds });
    }),
    { numRuns: 150 },
  );
});
