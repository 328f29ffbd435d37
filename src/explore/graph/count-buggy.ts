import { backwards, reaching } from './backwards.ts';
import { countSchedules } from './count-schedules.ts';
import { topologicalOrder } from './order.ts';
import type { StateGraph } from './state-graph.ts';

/**
 * How many schedules of a graph with circles end with a bug: finitely many if no bug can be reached from a circle.
 */
export function countBuggyOnCircles(graph: StateGraph): bigint | 'infinite' {
  const doomed = reaching(graph, backwards(graph), (state) => isBuggy(graph, state));
  if (doomed[0] === 0) return 0n;
  const part = restricted(graph, doomed);
  const order = topologicalOrder(part);
  return order === null ? 'infinite' : countSchedules(part, order).buggy;
}

/** Whether a schedule may end with a bug here, or in the next step. */
function isBuggy(graph: StateGraph, state: number): boolean {
  if (graph.end[state]! >= 0) return true;
  return graph.target.subarray(graph.first[state], graph.first[state + 1]).some((to) => to < 0);
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
