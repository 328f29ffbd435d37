import { Execution } from '../execution.ts';
import { delayCosts, preemptionCosts } from '../graph/costs.ts';
import { Machine } from '../machine.ts';
import { MOST_EXECUTIONS, MOST_SAMPLES, type SearchOptions } from '../options.ts';
import { ProgramFault } from '../program/fault.ts';
import type { Program } from '../program/program.ts';
import type { Scheduler } from '../schedulers/scheduler.ts';
import { Tally } from '../tally.ts';

/** How a series of executions ended: nothing was left to try, a bug was found, or a bound was reached. */
export type SeriesEnd = 'nothing left' | 'bug' | 'executions' | 'time';

export interface Series {
  readonly tally: Tally;
  readonly end: SeriesEnd;
}

/** Between two questions whether to stop, so many executions are made. */
const STOP_EVERY = 64;

/** Makes executions one after the other; stops at the first bug if `sample`: then they are drawn, not all that there are. */
export function execute(
  program: Program,
  scheduler: Scheduler,
  options: SearchOptions,
  sample: boolean,
): Series {
  const threads = program.threads.length;
  const tally = new Tally(preemptionCosts(threads), delayCosts(threads));
  const execution = new Execution(new Machine(program, program.running()), options.depth);
  const most = options.executions ?? (sample ? MOST_SAMPLES : MOST_EXECUTIONS);
  for (;;) {
    if (tally.executions >= most) return { tally, end: 'executions' };
    if (tally.executions % STOP_EVERY === STOP_EVERY - 1 && options.stop()) return { tally, end: 'time' };
    if (!scheduler.begin()) return { tally, end: 'nothing left' };
    const found = addOne(execution, scheduler, tally, !sample);
    if (found === 'nondeterminism' || (found === 'bug' && sample)) return { tally, end: 'bug' };
  }
}

function addOne(execution: Execution, scheduler: Scheduler, tally: Tally, counted: boolean): string {
  try {
    const outcome = execution.run(scheduler);
    tally.add(execution, outcome, counted);
    scheduler.end(outcome, execution.steps, execution.machine);
    return execution.fault?.kind === 'nondeterminism' ? 'nondeterminism' : outcome;
  } catch (error) {
    if (!(error instanceof ProgramFault)) throw error;
    execution.fault = error.fault;
    tally.add(execution, 'bug', counted);
    return error.fault.kind;
  }
}
