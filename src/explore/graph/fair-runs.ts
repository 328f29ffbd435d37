import { components } from './components.ts';
import { EDGE_PROGRESS, EDGE_THREAD, type StateGraph } from './state-graph.ts';

/** Whether there is an infinite run that is fair to every thread, weakly or even strongly. */
export interface FairRuns {
  readonly weak: boolean;
  readonly strong: boolean;
}

/**
 * An infinite run stays in the end within one strongly connected component, and may pass all of it again and again. It is weakly
 * fair if no thread can take a step from some moment on without ever taking one; strongly fair if every thread that can take one
 * again and again does.
 */
export function fairLivelock(graph: StateGraph): FairRuns {
  return fairRuns(
    graph,
    () => true,
    () => true,
  );
}

/** The same, of the runs in which `thread` never takes a step of progress. */
export function fairStarvation(graph: StateGraph, thread: number): FairRuns {
  const keeps = (step: number): boolean => {
    const edge = graph.edge[step]!;
    return (edge & EDGE_PROGRESS) === 0 || (edge & EDGE_THREAD) !== thread;
  };
  const reached = reachable(graph, keeps);
  return fairRuns(graph, (state) => reached[state] === 1, keeps);
}

/** The states that can be reached by the steps that are kept. */
function reachable(graph: StateGraph, keeps: (step: number) => boolean): Uint8Array {
  const reached = new Uint8Array(graph.states);
  const open = [0];
  reached[0] = 1;
  for (let state = open.pop(); state !== undefined; state = open.pop()) {
    for (let step = graph.first[state]!; step < graph.first[state + 1]!; step += 1) {
      const to = graph.target[step]!;
      if (to < 0 || reached[to] === 1 || !keeps(step)) continue;
      reached[to] = 1;
      open.push(to);
    }
  }
  return reached;
}

type Inside = (state: number) => boolean;
type Keeps = (step: number) => boolean;

function fairRuns(graph: StateGraph, inside: Inside, keeps: Keeps): FairRuns {
  const left = new Uint8Array(graph.states);
  for (let state = 0; state < graph.states; state += 1) left[state] = inside(state) ? 1 : 0;
  const first = circles(graph, left, keeps);
  const weak = first.stepping.some(
    (stepping, one) => stepping !== 0 && (first.always[one]! & ~stepping) === 0,
  );
  return { weak, strong: weak && hasStrong(graph, left, keeps, first) };
}

/** The strongly connected components, each by number. */
interface Circles {
  readonly of: Int32Array;
  /** Threads that take a step within it, as bits; 0 if one can't go round in it. */
  readonly stepping: Int32Array;
  /** Threads that could take a step in all of its states. */
  readonly always: Int32Array;
  /** Threads that could take a step in one of its states. */
  readonly sometimes: Int32Array;
}

function circles(graph: StateGraph, left: Uint8Array, keeps: Keeps): Circles {
  const { of, count } = components(graph, (state) => left[state] === 1, keeps);
  const stepping = new Int32Array(count);
  const always = new Int32Array(count).fill(-1);
  const sometimes = new Int32Array(count);
  for (let state = 0; state < graph.states; state += 1) {
    const one = of[state]!;
    if (one < 0) continue;
    always[one]! &= graph.enabled[state]!;
    sometimes[one]! |= graph.enabled[state]!;
    for (let step = graph.first[state]!; step < graph.first[state + 1]!; step += 1) {
      const to = graph.target[step]!;
      if (to >= 0 && of[to] === one && keeps(step)) stepping[one]! |= 1 << (graph.edge[step]! & EDGE_THREAD);
    }
  }
  return { of, stepping, always, sometimes };
}

/**
 * Whether a strongly fair run stays in a part of a component: the states in which threads could take a step that never do so
 * there are taken away, until there are no such threads somewhere, or no states left.
 */
function hasStrong(graph: StateGraph, left: Uint8Array, keeps: Keeps, whole: Circles): boolean {
  for (let parts = whole; ; parts = circles(graph, left, keeps)) {
    const { of, stepping, sometimes } = parts;
    if (stepping.some((threads, one) => threads !== 0 && (sometimes[one]! & ~threads) === 0)) return true;
    let remain = false;
    for (let state = 0; state < graph.states; state += 1) {
      const one = of[state]!;
      if (one < 0) continue;
      const wronged = sometimes[one]! & ~stepping[one]!;
      const goes = stepping[one] === 0 || (graph.enabled[state]! & wronged) !== 0;
      if (goes) left[state] = 0;
      else remain = true;
    }
    if (!remain) return false;
  }
}
