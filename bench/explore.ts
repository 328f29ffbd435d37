import { explore } from '../src/explore/explore.ts';
import { Execution } from '../src/explore/execution.ts';
import { Machine } from '../src/explore/machine.ts';
import { defineProgram } from '../src/explore/program/define.ts';
import type { ThreadBody } from '../src/explore/program/generator-program.ts';
import type { Program } from '../src/explore/program/program.ts';
import { parsePuzzle } from '../src/explore/puzzle/parse-puzzle.ts';
import { puzzleNamed } from '../tests/support/explore/corpus.ts';
import { CLASSICS, executionsToFirstBug, geometricMean, SEEDS } from '../tests/support/explore/first-bug.ts';
import { randomScheduler } from '../src/explore/schedulers/random.ts';
import { bareSchedules } from './explore-bare.ts';
import { busy, line, median, sideBySide } from './side-by-side.ts';

type Say = (text: string) => void;

/** Three threads that each read a cell and write one more, `rounds` times. */
function counters(rounds: number): Program {
  return defineProgram((make) => {
    const x = make.cell('x');
    const count: ThreadBody = function* () {
      for (let round = 0; round < rounds; round += 1) {
        const seen = yield x.load();
        yield x.store(seen + 1);
      }
    };
    for (const name of ['A', 'B', 'C']) make.thread(name, count);
  });
}

function drawnSchedules(program: Program, times: number, seed: number): void {
  const execution = new Execution(new Machine(program, program.running()), 1000);
  const scheduler = randomScheduler(seed);
  for (let time = 0; time < times; time += 1) {
    scheduler.begin();
    scheduler.end(execution.run(scheduler), execution.steps, execution.machine);
  }
}

/** Three threads of ten steps at random, against bare generators. */
export async function drawing(say: Say): Promise<void> {
  const program = counters(5);
  const times = 100_000;
  const comparison = await sideBySide(
    '3 threads of 10 steps',
    0.7,
    7,
    () => busy(() => void bareSchedules(times, 5, 1)),
    () => busy(() => drawnSchedules(program, times, 1)),
  );
  say(line(comparison));
  const rate = (ms: number): string => `${Math.round(times / ms)} k`;
  say(`schedules a second: bare ${rate(comparison.bareMs)}, ours ${rate(comparison.oursMs)}`);
}

/** Three threads of six steps, decided by their states; and the time of executing every schedule, at the rate of the first million. */
export function deciding(say: Say): void {
  const program = (): Program => counters(3);
  const { interleavings } = explore(program(), 'states');
  const states = median([0, 1, 2].map(() => busy(() => void explore(program(), 'states'))));
  const million = busy(() => void explore(program(), 'dfs', { executions: 1_000_000 }));
  const all = (million * Number(interleavings)) / 1_000_000;
  say(
    `3 threads of 6 steps, ${interleavings} schedules: states remembered ${states.toFixed(0)} ms, executions ` +
      `${(all / 1000).toFixed(0)} s: ${(all / states).toFixed(0)} times faster (at least 10)`,
  );
}

/** Small textbook puzzles, as a player would meet them. */
const TEN = [
  ...['barrier-reuse', 'phil-2-naive', 'futex-flag', 'lost-update-3', 'dcl-early'],
  ...['pc-while', 'peterson-await', 'spinlock-yield', 'bakery-2', 'seqlock-once'],
];

/** Ten puzzles, everything that can be known of each. */
export function ten(say: Say): void {
  const took = busy(() => {
    for (const name of TEN) explore(parsePuzzle(puzzleNamed(name)).program);
  });
  say(`ten puzzles, everything that can be known of each: ${took.toFixed(0)} ms (less than 2000)`);
}

/** The classic small benchmarks: how many executions the default strategy makes up to the first bug. */
export function firstBugs(say: Say): void {
  say(`\nexecutions to the first bug, ${SEEDS} seeds`);
  const all: number[] = [];
  for (const name of CLASSICS) {
    const counts = executionsToFirstBug(parsePuzzle(puzzleNamed(name)).program);
    all.push(...counts);
    const mean = counts.reduce((sum, count) => sum + count, 0) / counts.length;
    say(`${name.padEnd(12)} mean ${mean.toFixed(1).padStart(5)}  most ${Math.max(...counts)}`);
  }
  say(`geometric mean ${geometricMean(all).toFixed(2)} (at most 10)`);
}
