import { Execution } from '../execution.ts';
import { delayCosts, preemptionCosts } from '../graph/costs.ts';
import { Machine } from '../machine.ts';
import { MOST_EXECUTIONS, MOST_SAMPLES, STEPS_DRAWN, STEPS_MADE, type SearchOptions } from '../options.ts';
import { ProgramFault } from '../program/fault.ts';
import type { Program } from '../program/program.ts';
import type { Scheduler } from '../schedulers/scheduler.ts';
import { Tally } from '../tally.ts';

/** How a series of executions ended: nothing was left to try, a bug was found, or a bound was reached. */
export type SeriesEnd = 'nothing left' | 'bug' | 'executions' | 'time';

export interface Series {
  readonly tally: Tally;
  readonly end: SeriesEnd;
  /** The most steps that an execution could have. */
  readonly depth: number;
}

/** Between two questions whether to stop, so many steps are taken at least. */
const STOP_EVERY = 5000;

/** Makes executions one after the other; stops at the first bug if `sample`: then they are drawn, not all that there are. */
export function execute(
  program: Program,
  scheduler: Scheduler,
  options: SearchOptions,
  sample: boolean,
): Series {
  const threads = program.threads.length;
  const tally = new Tally(preemptionCosts(threads), delayCosts(threads));
  const steps = options.executionSteps ?? (sample ? STEPS_DRAWN : STEPS_MADE);
  const execution = new Execution(new Machine(program, program.running()), steps);
  const { depth } = execution;
  const most = options.executions ?? (sample ? MOST_SAMPLES : MOST_EXECUTIONS);
  for (let since = 0; ; since += execution.steps) {
    if (tally.executions >= most) return { tally, end: 'executions', depth };
    if (since > STOP_EVERY) {
      if (options.stop()) return { tally, end: 'time', depth };
      since = 0;
    }
    if (!scheduler.begin()) return { tally, end: 'nothing left', depth };
    const found = addOne(execution, scheduler, tally, !sample);
    if (found === 'nondeterminism' || (found === 'bug' && sample)) return { tally, end: 'bug', depth };
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
