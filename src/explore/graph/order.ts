import { CUT, type StateGraph } from './state-graph.ts';

/**
 * The states in an order in which every step leads forwards; null if there is none, because a step leads back: then
 * there are infinitely many schedules. Kahn's algorithm.
 */
export function topologicalOrder(graph: StateGraph): Int32Array | null {
  const { states, first, target } = graph;
  const left = new Int32Array(states);
  for (const to of target) if (to >= 0) left[to]! += 1;
  const order = new Int32Array(states);
  let ready = 0;
  let done = 0;
  for (let state = 0; state < states; state += 1) {
    if (left[state] === 0) {
      order[ready] = state;
      ready += 1;
    }
  }
  for (; done < ready; done += 1) {
    const state = order[done]!;
    for (let step = first[state]!; step < first[state + 1]!; step += 1) {
      const to = target[step]!;
      if (to < 0) continue;
      left[to]! -= 1;
      if (left[to] !== 0) continue;
      order[ready] = to;
      ready += 1;
    }
  }
  return done === states ? order : null;
}

/** Whether a state ends its schedule, one way or the other. */
export const isEnd = (graph: StateGraph, state: number): boolean =>
  graph.first[state] === graph.first[state + 1] && graph.end[state] !== CUT;
