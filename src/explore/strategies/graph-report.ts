import { buildGraph } from '../graph/build-graph.ts';
import { cheapestBug } from '../graph/cheapest-bug.ts';
import { countByCost } from '../graph/count-by-cost.ts';
import { countBuggyOnCircles } from '../graph/count-buggy.ts';
import { countSchedules } from '../graph/count-schedules.ts';
import { countTraces } from '../graph/count-traces.ts';
import { delayCosts, preemptionCosts } from '../graph/costs.ts';
import { fairLivelock, fairStarvation, type FairRuns } from '../graph/fair-runs.ts';
import { findingsIn } from '../graph/findings.ts';
import { topologicalOrder } from '../graph/order.ts';
import { racingCells } from '../graph/races.ts';
import { EDGE_PROGRESS, EDGE_THREAD, type StateGraph } from '../graph/state-graph.ts';
import { GraphTouches } from '../graph/touches.ts';
import { nearestBug } from '../graph/nearest-bug.ts';
import { shrink } from '../shrink.ts';
import type { SearchOptions } from '../options.ts';
import type { Program } from '../program/program.ts';
import type { Bound, Report } from '../report.ts';

/** Words of states that are kept at most: half a gigabyte. */
const MOST_WORDS = 128 * 1024 * 1024;
/** Steps between states that are kept at most: 150 megabytes. */
const MOST_STEPS = 16_000_000;
/** Numbers that one count keeps at once at most: 400 megabytes. */
const MOST_COUNTS = 50_000_000;
/** Pairs of a state and a sleep set that are looked at at most when traces are counted. */
const MOST_SLEEP_SETS = 3_000_000;
/** With more states than these, what costs several times their number is left out. */
const MOST_CONTEXTS = 40_000_000;

/**
 * Everything that can be known exactly of a program whose states can all be reached: they are, once each, and the rest is computed on the graph of them.
 */
export function reportOnStates(program: Program, options: SearchOptions): Report {
  const { depth, states, stop } = options;
  const graph = buildGraph(program, { depth, states, words: MOST_WORDS, steps: MOST_STEPS, stop });
  const touches = new GraphTouches(program, graph);
  const bugs = bugFields(program, graph, options);
  const exhausted = graph.cut === null;
  // What takes little time comes first: the counts may use up the rest of it.
  const racy = racyFields(program, graph, touches, stop);
  const fair = stop() ? {} : fairFields(program, graph);
  const leftOut = graph.cut === 'states' || graph.cut === 'time' || stop();
  const findings = leftOut ? {} : { findings: findingsIn(program, graph) };
  return {
    verdict: bugs.kinds.length > 0 ? 'buggy' : exhausted ? 'correct' : 'bound reached',
    ...bugs,
    ...(exhausted ? countFields(graph, touches, stop) : {}),
    states: graph.states,
    ...racy,
    ...fair,
    exhausted,
    ...findings,
    ...boundField(graph, program, options),
  };
}

function racyFields(
  program: Program,
  graph: StateGraph,
  touches: GraphTouches,
  stop: () => boolean,
): Pick<Report, 'racyCells'> {
  const racing = racingCells(graph, touches, stop);
  return racing === null ? {} : { racyCells: [...racing].map((at) => program.layout.nameOf(at)).sort() };
}

function boundField(graph: StateGraph, program: Program, options: SearchOptions): { bound?: Bound } {
  switch (graph.cut) {
    case null:
      return {};
    case 'depth':
      return { bound: { of: 'depth', at: Math.min(options.depth, program.maxDepth ?? Infinity) } };
    case 'states':
      return { bound: { of: 'states', at: graph.states } };
    case 'time':
      return { bound: { of: 'time' } };
  }
}

function bugFields(
  program: Program,
  graph: StateGraph,
  { depth, stop }: SearchOptions,
): Pick<Report, 'kinds' | 'minPreemptions' | 'minDelays' | 'witness'> {
  const kinds = [...new Set(graph.faults.map(({ kind }) => kind))].sort();
  if (kinds.length === 0) return { kinds };
  if (graph.states * (2 * graph.threads + 1) > MOST_CONTEXTS || stop()) {
    return { kinds, witness: shrink(program, nearestBug(graph), depth) };
  }
  const cheapest = cheapestBug(graph, preemptionCosts(graph.threads));
  const delayed = stop() ? null : cheapestBug(graph, delayCosts(graph.threads));
  return {
    kinds,
    ...(cheapest === null ? {} : { minPreemptions: cheapest.cost, witness: cheapest.schedule }),
    ...(delayed === null ? {} : { minDelays: delayed.cost }),
  };
}

function countFields(graph: StateGraph, touches: GraphTouches, stop: () => boolean): Partial<Report> {
  const order = topologicalOrder(graph);
  if (order === null) return { interleavings: 'infinite', buggyInterleavings: countBuggyOnCircles(graph) };
  const { all, buggy } = countSchedules(graph, order);
  const preemptions = countByCost(graph, order, preemptionCosts(graph.threads), all, MOST_COUNTS, stop);
  const delays = countByCost(graph, order, delayCosts(graph.threads), all, MOST_COUNTS, stop);
  const traces = countTraces(graph, order, touches, MOST_SLEEP_SETS, stop);
  return {
    interleavings: all,
    buggyInterleavings: buggy,
    ...(preemptions === null
      ? {}
      : { schedulesByPreemptions: preemptions.all, buggyByPreemptions: preemptions.buggy }),
    ...(delays === null ? {} : { schedulesByDelays: delays.all, buggyByDelays: delays.buggy }),
    ...(traces === null ? {} : { traces: traces.all, buggyTraces: traces.buggy }),
  };
}

/** Fair runs that were found are there for certain; that there are none is certain only if nothing was cut. */
function fairFields(program: Program, graph: StateGraph): Pick<Report, 'fairLivelock' | 'starvation'> {
  const known = (runs: FairRuns): Partial<FairRuns> | null => {
    if (graph.cut === null) return runs;
    if (!runs.weak) return null;
    return runs.strong ? runs : { weak: true };
  };
  const starving = threadsThatMayStarve(program, graph).map((thread) => fairStarvation(graph, thread));
  const livelock = known(fairLivelock(graph));
  const starvation = known({
    weak: starving.some(({ weak }) => weak),
    strong: starving.some(({ strong }) => strong),
  });
  return {
    ...(livelock === null ? {} : { fairLivelock: livelock }),
    ...(starvation === null ? {} : { starvation }),
  };
}

/** The thread that the program names, or all with a step of progress. */
function threadsThatMayStarve(program: Program, graph: StateGraph): readonly number[] {
  if (program.starving !== null) return [program.starving];
  const threads = new Set<number>(program.progressing);
  for (const edge of graph.edge) if ((edge & EDGE_PROGRESS) !== 0) threads.add(edge & EDGE_THREAD);
  return [...threads];
}
