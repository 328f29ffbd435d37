import { EDGE_THREAD, shortestTo, type StateGraph } from './state-graph.ts';

/** A shortest schedule that ends with a bug. The graph must have one. */
export function nearestBug(graph: StateGraph): readonly number[] {
  let best: readonly number[] | null = null;
  for (let state = 0; state < graph.states; state += 1) {
    if (graph.end[state]! >= 0) best = shorter(best, shortestTo(graph, state));
    for (let step = graph.first[state]!; step < graph.first[state + 1]!; step += 1) {
      if (graph.target[step]! >= 0) continue;
      return shorter(best, [...shortestTo(graph, state), graph.edge[step]! & EDGE_THREAD]);
    }
    // The states come in the order of their distance: a step can only save one against an end.
    if (best !== null) return best;
  }
  throw new RangeError('there is no bug in the graph');
}

const shorter = (one: readonly number[] | null, other: readonly number[]): readonly number[] =>
  one === null || other.length < one.length ? other : one;
