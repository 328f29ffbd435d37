import type { SearchOptions } from '../options.ts';
import type { Program } from '../program/program.ts';
import type { Report } from '../report.ts';
import { randomScheduler } from '../schedulers/random.ts';
import { twice } from '../schedulers/twice.ts';
import { execute } from './executions.ts';

/** Executions that are made, each second one a repetition of the one before. */
const EXECUTIONS = 20;
/** Most steps of each. */
const STEPS = 500;

/**
 * Makes a few random executions twice. A report if the program didn't do the same both times: no figure of it would mean anything.
 * Null if it did, or if it can't but do the same, as a puzzle.
 */
export function reportOfNondeterminism(program: Program, options: SearchOptions): Report | null {
  if (program.running() === program.remembered()) return null;
  const bounds = { ...options, executions: EXECUTIONS, executionSteps: STEPS };
  const { tally } = execute(program, twice(randomScheduler(options.seed)), bounds, false);
  if (!tally.kinds.has('nondeterminism')) return null;
  return {
    verdict: 'buggy',
    kinds: ['nondeterminism'],
    executions: tally.executions,
    exhausted: false,
  };
}
