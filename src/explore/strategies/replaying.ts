import { replayScheduler } from '../schedulers/replay.ts';
import { execute } from './executions.ts';
import type { Strategy } from './strategy.ts';

/** Follows the schedule that the options give. Throws a ReplayError where it can't be followed. */
export const replaying: Strategy = (program, options) => {
  const schedule = options.schedule ?? [];
  const series = execute(
    program,
    replayScheduler(schedule),
    { ...options, executionSteps: schedule.length },
    true,
  );
  return {
    verdict: series.tally.buggy > 0 ? 'buggy' : 'bound reached',
    kinds: [...series.tally.kinds],
    ...(series.tally.witness === null ? {} : { witness: series.tally.witness }),
    executions: series.tally.executions,
    exhausted: false,
    ...(series.tally.buggy > 0 ? {} : { bound: { of: 'schedule', at: schedule.length } }),
  };
};
