import { countSchedules } from './count-schedules.ts';
import { topologicalOrder } from './order.ts';
import type { StateGraph } from './state-graph.ts';

/**
 * How many schedules of a graph with circles end with a bug: finitely many if no bug can be reached from a circle.
 */
export function countBuggyOnCircles(graph: StateGraph): bigint | 'infinite' {
  const doomed = reachingBug(graph);
  if (doomed[0] === 0) return 0n;
  const part = restricted(graph, doomed);
  const order = topologicalOrder(part);
  return order === null ? 'infinite' : countSchedules(part, order).buggy;
}

/** The states from which a bug can be reached. */
function reachingBug(graph: StateGraph): Uint8Array {
  const { first, target, end, states } = graph;
  const doomed = new Uint8Array(states);
  const before = sources(graph);
  const open: number[] = [];
  const doom = (state: number): void => {
    if (doomed[state] === 1) return;
    doomed[state] = 1;
    open.push(state);
  };
  for (let state = 0; state < states; state += 1) {
    if (end[state]! >= 0) doom(state);
    for (let step = first[state]!; step < first[state + 1]!; step += 1) if (target[step]! < 0) doom(state);
  }
  for (let state = open.pop(); state !== undefined; state = open.pop()) {
    for (let at = before.first[state]!; at < before.first[state + 1]!; at += 1) doom(before.from[at]!);
  }
  return doomed;
}

/** The steps backwards: those that lead to state `s` come from `from[first[s]]` up to `from[first[s + 1]]`. */
export function sources(graph: StateGraph): { readonly first: Int32Array; readonly from: Int32Array } {
  const into = new Int32Array(graph.states + 1);
  for (const to of graph.target) if (to >= 0) into[to + 1]! += 1;
  for (let state = 0; state < graph.states; state += 1) into[state + 1]! += into[state]!;
  const place = into.slice();
  const from = new Int32Array(graph.target.length);
  for (let state = 0; state < graph.states; state += 1) {
    for (let step = graph.first[state]!; step < graph.first[state + 1]!; step += 1) {
      const to = graph.target[step]!;
      if (to < 0) continue;
      from[place[to]!] = state;
      place[to]! += 1;
    }
  }
  return { first: into, from };
}

/** The same graph with the steps between the kept states only, and with its bugs. */
function restricted(graph: StateGraph, kept: Uint8Array): StateGraph {
  const first = new Int32Array(graph.states + 1);
  const target: number[] = [];
  const edge: number[] = [];
  for (let state = 0; state < graph.states; state += 1) {
    first[state] = target.length;
    if (kept[state] === 0) continue;
    for (let step = graph.first[state]!; step < graph.first[state + 1]!; step += 1) {
      const to = graph.target[step]!;
      if (to >= 0 && kept[to] === 0) continue;
      target.push(to);
      edge.push(graph.edge[step]!);
    }
  }
  first[graph.states] = target.length;
  return { ...graph, first, target: Int32Array.from(target), edge: Uint8Array.from(edge) };
}
