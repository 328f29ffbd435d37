import { ExhaustiveScheduler } from '../schedulers/exhaustive.ts';
import { execute } from './executions.ts';
import { boundOf, bugFieldsOf, listed } from './series-report.ts';
import type { Strategy } from './strategy.ts';

/** All schedules by executing each from the beginning; nothing is remembered but the schedule in hand. */
export const dfs: Strategy = (program, options) => {
  const series = execute(program, new ExhaustiveScheduler(), options, false);
  const { tally } = series;
  const bound = boundOf(series);
  const exhausted = series.end === 'nothing left' && tally.cut === 0;
  const common = { ...bugFieldsOf(program, series), exhausted, ...bound };
  if (tally.buggy > 0 && !exhausted) return { verdict: 'buggy', ...common };
  if (!exhausted) return { verdict: 'bound reached', ...common };
  const [byPreemptions, byDelays] = tally.byCost;
  const [buggyByPreemptions, buggyByDelays] = tally.buggyByCost;
  const preemptions = tally.least(0);
  const delays = tally.least(1);
  return {
    verdict: tally.buggy > 0 ? 'buggy' : 'correct',
    ...common,
    ...(preemptions === undefined ? {} : { minPreemptions: preemptions }),
    ...(delays === undefined ? {} : { minDelays: delays }),
    interleavings: BigInt(tally.executions),
    buggyInterleavings: BigInt(tally.buggy),
    schedulesByPreemptions: listed(byPreemptions, byPreemptions.length),
    buggyByPreemptions: listed(buggyByPreemptions, byPreemptions.length),
    schedulesByDelays: listed(byDelays, byDelays.length),
    buggyByDelays: listed(buggyByDelays, byDelays.length),
  };
};
