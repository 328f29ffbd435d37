import { DporScheduler } from '../schedulers/dpor.ts';
import { execute } from './executions.ts';
import { boundOf, bugFieldsOf } from './series-report.ts';
import type { Strategy } from './strategy.ts';

/** One schedule for each order of dependent steps. Finds every kind of bug that the others find. */
export const dpor: Strategy = (program, options) => {
  const scheduler = new DporScheduler();
  const series = execute(program, scheduler, options, false);
  const { tally } = series;
  const cut = tally.cut - scheduler.redundant;
  const exhausted = series.end === 'nothing left' && cut === 0;
  const traces = tally.executions - tally.cut;
  return {
    verdict: tally.buggy > 0 ? 'buggy' : exhausted ? 'correct' : 'bound reached',
    ...bugFieldsOf(program, series),
    ...(exhausted ? { traces, buggyTraces: tally.buggy } : {}),
    exhausted,
    ...(exhausted ? {} : boundOf(series)),
  };
};
