import { Machine } from '../machine.ts';
import type { SearchOptions } from '../options.ts';
import type { Program } from '../program/program.ts';
import type { Report } from '../report.ts';
import { ReadsFromScheduler } from '../schedulers/reads-from/reads-from.ts';
import type { Scheduler } from '../schedulers/scheduler.ts';
import { shrink } from '../shrink.ts';
import { execute, type Series } from './executions.ts';
import { reportOnStates } from './graph-report.ts';
import type { Strategy } from './strategy.ts';

/** After so many executions in a row in which nothing new was to be seen, it is time to look at all states. */
const IDLE = 10;
/** Most steps of all executions before that. */
const STEPS_AT_FIRST = 1500;
/** Most executions if it is known that there is a bug, or if there are too many states. */
const MOST_EXECUTIONS = 20_000;
/** Most words of states if there is a bug anyway, 128 megabytes: what more of them would tell is worth only so much waiting. */
const WORDS_WITH_A_BUG = 32 * 1024 * 1024;

/**
 * First executions that look for a bug, few of them; then everything that can be known exactly. Where there are too many states for
 * that and no bug was found, more executions.
 */
export const auto: Strategy = (program, options) => {
  const first = hunt(program, options, new ReadsFromScheduler(options.seed, IDLE, STEPS_AT_FIRST));
  const found = first.tally.witness !== null;
  const states = found ? Math.min(options.states, statesIn(program, WORDS_WITH_A_BUG)) : options.states;
  const report = reportOnStates(program, { ...options, states });
  if (found) return withBug(program, options, report, first);
  if (report.verdict !== 'buggy' && (report.exhausted || report.bound?.of === 'depth')) return report;
  const again = hunt(program, options, new ReadsFromScheduler(options.seed));
  return again.tally.witness === null ? report : withBug(program, options, report, again);
};

const statesIn = (program: Program, words: number): number =>
  Math.floor(words / new Machine(program, program.remembered()).words.length);

function hunt(program: Program, options: SearchOptions, scheduler: Scheduler): Series {
  const executions = Math.min(options.executions ?? MOST_EXECUTIONS, MOST_EXECUTIONS);
  return execute(program, scheduler, { ...options, executions }, true);
}

/** What the states tell, and how many executions it took to find a bug without them. */
function withBug(program: Program, options: SearchOptions, report: Report, { tally }: Series): Report {
  const kinds = [...new Set([...report.kinds, ...tally.kinds])].sort();
  const witness = report.witness ?? shrink(program, tally.witness!, options.depth);
  return { ...report, verdict: 'buggy', kinds, witness, executionsToFirstBug: tally.executions };
}
