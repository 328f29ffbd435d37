import { Execution } from './execution.ts';
import { buildGraph } from './graph/build-graph.ts';
import { cheapestBug } from './graph/cheapest-bug.ts';
import { preemptionCosts } from './graph/costs.ts';
import { Machine } from './machine.ts';
import type { Program } from './program/program.ts';
import { memberAt, type Scheduler } from './schedulers/scheduler.ts';
import { costOf } from './tally.ts';

/** Rounds over the whole schedule at most. */
const MOST_ROUNDS = 20;

/** Most states that are looked at for the best schedule there is. */
const MOST_STATES = 50_000;

/**
 * A schedule with the same kind of bug with the fewest preemptions, and of those with the fewest steps: the best there is, if the
 * program has few enough states; else the best that moving steps about leads to. `steps` is the most of an execution.
 */
export function shrink(program: Program, schedule: readonly number[], steps: number): readonly number[] {
  const byExecutions = shrinkByExecutions(program, schedule, steps);
  if (byExecutions === null) return schedule;
  return bestOnStates(program, byExecutions.kind) ?? byExecutions.schedule;
}

function bestOnStates(program: Program, kind: string): readonly number[] | null {
  const limits = { depth: Infinity, words: Infinity, steps: Infinity, stop: () => false };
  const graph = buildGraph(program, { ...limits, states: MOST_STATES });
  if (graph.cut !== null) return null;
  const isWanted = (fault: number): boolean => graph.faults[fault]!.kind === kind;
  return cheapestBug(graph, preemptionCosts(graph.threads), isWanted)?.schedule ?? null;
}

/**
 * It leaves stretches of one thread out, whole or in part, and moves them to the stretch of the same thread before or after, as long as
 * that helps, and tries each result by an execution. Null if the schedule has no bug when it is executed.
 */
function shrinkByExecutions(program: Program, schedule: readonly number[], depth: number): Attempt | null {
  const model = preemptionCosts(program.threads.length);
  const execution = new Execution(new Machine(program, program.running()), depth);
  const attempt = (wished: readonly number[]): Attempt | null => {
    const outcome = execution.run(following(wished));
    if (outcome !== 'bug') return null;
    return { schedule: execution.taken(), cost: costOf(execution, model), kind: execution.fault!.kind };
  };
  const first = attempt(schedule);
  if (first === null) return null;
  let best = first;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const before = best;
    for (let at = 0; at < stretches(best.schedule).length; at += 1) {
      for (const wished of variants(best.schedule, at)) {
        const result = attempt(wished);
        if (result !== null && result.kind === best.kind && isBetter(result, best)) best = result;
      }
    }
    if (best === before) break;
  }
  return best;
}

interface Attempt {
  readonly schedule: readonly number[];
  readonly cost: number;
  readonly kind: string;
}

const isBetter = (one: Attempt, other: Attempt): boolean =>
  one.cost < other.cost || (one.cost === other.cost && one.schedule.length < other.schedule.length);

/** The schedule as runs of one thread each. */
function stretches(schedule: readonly number[]): (readonly number[])[] {
  const runs: number[][] = [];
  for (const thread of schedule) {
    const run = runs.at(-1);
    if (run?.[0] === thread) run.push(thread);
    else runs.push([thread]);
  }
  return runs;
}

/** The schedule without one stretch, or a part of it, and with it moved to the one of the same thread before or after. */
function variants(schedule: readonly number[], at: number): readonly (readonly number[])[] {
  const runs = stretches(schedule);
  const moved = runs[at]!;
  const rest = runs.filter((_, index) => index !== at);
  const before = rest.slice(0, at).findLastIndex((run) => run[0] === moved[0]);
  const after = rest.findIndex((run, index) => index >= at && run[0] === moved[0]);
  const part = (left: readonly number[]): readonly number[] => [
    ...runs.slice(0, at).flat(),
    ...left,
    ...runs.slice(at + 1).flat(),
  ];
  const half = moved.length >> 1;
  const joined = (to: number): readonly number[] => [
    ...rest.slice(0, to + 1).flat(),
    ...moved,
    ...rest.slice(to + 1).flat(),
  ];
  return [
    rest.flat(),
    ...(half === 0 ? [] : [part(moved.slice(half)), part(moved.slice(1))]),
    ...(before < 0 ? [] : [joined(before)]),
    ...(after < 0 ? [] : [joined(after)]),
  ];
}

/** Follows a schedule as far as that goes: what can't be done is left out, and after its end nobody is preempted. */
function following(wished: readonly number[]): Scheduler {
  let at = 0;
  return {
    begin: () => true,
    next: (enabled, last) => {
      while (at < wished.length && (enabled & (1 << wished[at]!)) === 0) at += 1;
      const thread = wished[at];
      at += 1;
      if (thread !== undefined) return thread;
      return last >= 0 && (enabled & (1 << last)) !== 0 ? last : memberAt(enabled, 0);
    },
    end: () => undefined,
  };
}
