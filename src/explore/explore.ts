import { DEFAULTS, type SearchOptions } from './options.ts';
import type { Program } from './program/program.ts';
import type { Report } from './report.ts';
import { auto } from './strategies/auto.ts';
import { delays, preemptions } from './strategies/bounded.ts';
import { reportOfNondeterminism } from './strategies/determinism.ts';
import { dfs } from './strategies/dfs.ts';
import { dpor } from './strategies/dpor.ts';
import { reportOnStates } from './strategies/graph-report.ts';
import { replaying } from './strategies/replaying.ts';
import { pct, pos, random, randomWalk, roundRobin } from './strategies/sampling.ts';

/** The ways to search, by name; docs/explore.md says what each can know. */
export const STRATEGIES = {
  auto,
  states: reportOnStates,
  dfs,
  dpor,
  preemptions,
  delays,
  random,
  randomwalk: randomWalk,
  roundrobin: roundRobin,
  pct,
  pos,
  replay: replaying,
} as const;

export type StrategyName = keyof typeof STRATEGIES;

/**
 * Searches the schedules of a program. Options that are not given have their DEFAULTS. A program of generators is first seen to do
 * the same when it is run again. Throws a TypeError if a thread yields something that is no operation.
 */
export function explore(
  program: Program,
  strategy: StrategyName = 'auto',
  options: Partial<SearchOptions> = {},
): Report {
  const all = { ...DEFAULTS, ...options };
  const restless = strategy === 'replay' ? null : reportOfNondeterminism(program, all);
  return restless ?? STRATEGIES[strategy](program, all);
}
