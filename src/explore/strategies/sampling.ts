import type { SearchOptions } from '../options.ts';
import type { Program } from '../program/program.ts';
import { pctScheduler } from '../schedulers/pct.ts';
import { posScheduler } from '../schedulers/pos.ts';
import { randomScheduler } from '../schedulers/random.ts';
import { randomWalkScheduler } from '../schedulers/random-walk.ts';
import { roundRobinScheduler } from '../schedulers/round-robin.ts';
import type { Scheduler } from '../schedulers/scheduler.ts';
import { execute } from './executions.ts';
import { boundOf, bugFieldsOf } from './series-report.ts';
import type { Strategy } from './strategy.ts';

/** Bugs of this depth are what PCT aims at if no bound is given. */
const USUAL_DEPTH = 3;

/** Executions until one ends with a bug. However many there are, they prove nothing if they find none. */
const sampling =
  (scheduler: (program: Program, options: SearchOptions) => Scheduler): Strategy =>
  (program, options) => {
    const series = execute(program, scheduler(program, options), options, true);
    const fields = bugFieldsOf(program, series);
    if (series.tally.buggy > 0) return { verdict: 'buggy', ...fields, exhausted: false };
    const { bound } = boundOf(series);
    const at = { of: 'executions', at: series.tally.executions } as const;
    return { verdict: 'bound reached', ...fields, exhausted: false, bound: bound ?? at };
  };

export const random = sampling((_, { seed }) => randomScheduler(seed));
export const randomWalk = sampling(({ threads }, { seed }) => randomWalkScheduler(seed, threads.length));
export const roundRobin = sampling(() => roundRobinScheduler());
export const pos = sampling(({ threads }, { seed }) => posScheduler(seed, threads.length));
export const pct = sampling(({ threads }, { seed, bound }) =>
  pctScheduler(seed, threads.length, Math.max(1, bound ?? USUAL_DEPTH)),
);
