import { delayCosts, preemptionCosts } from '../graph/costs.ts';
import { ExhaustiveScheduler } from '../schedulers/exhaustive.ts';
import { execute } from './executions.ts';
import { boundOf, bugFieldsOf, listed } from './series-report.ts';
import type { Strategy } from './strategy.ts';

/** Most preemptions or delays if no bound is given: most bugs need no more (Musuvathi and Qadeer). */
const USUAL_BOUND = 2;

/** All schedules with few preemptions: context bounding (Musuvathi and Qadeer, PLDI 2007). */
export const preemptions: Strategy = (program, options) => bounded('preemptions')(program, options);

/** All schedules with few delays: delay bounding (Emmi, Qadeer and Rakamaric, POPL 2011). */
export const delays: Strategy = (program, options) => bounded('delays')(program, options);

const bounded =
  (of: 'preemptions' | 'delays'): Strategy =>
  (program, options) => {
    const which = of === 'preemptions' ? 0 : 1;
    const most = options.bound ?? USUAL_BOUND;
    const model = (which === 0 ? preemptionCosts : delayCosts)(program.threads.length);
    const scheduler = new ExhaustiveScheduler({ model, most });
    const series = execute(program, scheduler, options, false);
    const { tally, end } = series;
    const through = end === 'nothing left' && tally.cut === 0;
    const exhausted = through && !scheduler.cutByCost;
    const reached = through && !exhausted ? { bound: { of, at: most } } : boundOf(series);
    const length = exhausted ? tally.byCost[which].length : most + 1;
    const all = listed(tally.byCost[which], length);
    const buggy = listed(tally.buggyByCost[which], length);
    const least = tally.least(which);
    return {
      verdict: tally.buggy > 0 ? 'buggy' : exhausted ? 'correct' : 'bound reached',
      ...bugFieldsOf(program, series),
      ...(through && which === 0 ? { schedulesByPreemptions: all, buggyByPreemptions: buggy } : {}),
      ...(through && which === 1 ? { schedulesByDelays: all, buggyByDelays: buggy } : {}),
      ...(through && least !== undefined
        ? which === 0
          ? { minPreemptions: least }
          : { minDelays: least }
        : {}),
      ...(exhausted
        ? { interleavings: BigInt(tally.executions), buggyInterleavings: BigInt(tally.buggy) }
        : {}),
      exhausted,
      ...reached,
    };
  };
