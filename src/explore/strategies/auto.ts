import { pct } from './sampling.ts';
import { reportOnStates } from './graph-report.ts';
import type { Strategy } from './strategy.ts';

/** Everything that can be known exactly; where there are too many states for that, executions look for a bug. */
export const auto: Strategy = (program, options) => {
  const report = reportOnStates(program, options);
  if (report.exhausted || report.verdict === 'buggy' || report.bound?.of === 'depth') return report;
  const sampled = pct(program, { ...options, bound: null });
  return sampled.verdict === 'buggy' ? { ...report, ...sampled } : report;
};
