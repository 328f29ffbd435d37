import type { CostModel } from './costs.ts';
import { IntList } from './int-list.ts';
import { EDGE_THREAD, type StateGraph } from './state-graph.ts';

/** A schedule to a bug: the cheapest, and of those a shortest. */
export interface CheapestBug {
  readonly cost: number;
  readonly schedule: readonly number[];
  /** Number of the fault in the graph. */
  readonly fault: number;
}

/** Ways that were found, of one cost and length: for each the node it leads to (FAULT at a fault), the one it comes from, and the step. */
const WAY = 3;
const FAULT = -1;

/**
 * Looks through states with their contexts in the order of cost and then of length, so that it ends on graphs
 * with circles, too. Null if no bug can be reached. A node is a state with a context; all is kept in arrays of integers, for there may be
 * tens of millions.
 */
export function cheapestBug(
  graph: StateGraph,
  model: CostModel,
  wanted: (fault: number) => boolean = () => true,
): CheapestBug | null {
  const { contexts } = model;
  /** The step by which a node was reached best, and where from; a node that was not settled comes from nowhere. */
  const cameFrom = new Int32Array(graph.states * contexts).fill(NOWHERE);
  const byStep = new Int32Array(graph.states * contexts);
  /** By cost, then by length. */
  const queue: (IntList | undefined)[][] = [];
  const push = (cost: number, length: number, node: number, from: number, step: number): void => {
    const byLength = (queue[cost] ??= []);
    const ways = (byLength[length] ??= new IntList());
    ways.push(node);
    ways.push(from);
    ways.push(step);
  };
  const scheduleTo = (last: number): number[] => {
    const schedule: number[] = [];
    for (let node = last; cameFrom[node]! >= 0; node = cameFrom[node]!) {
      schedule.push(graph.edge[byStep[node]!]! & EDGE_THREAD);
    }
    return schedule.reverse();
  };
  push(0, 0, model.start, BEGINNING, 0);
  for (let cost = 0; cost < queue.length; cost += 1) {
    const byLength = queue[cost] ?? [];
    for (let length = 0; length < byLength.length; length += 1) {
      const ways = byLength[length];
      if (ways === undefined) continue;
      // Steps that cost nothing go to the next length, so nothing is added to this list any more.
      const list = ways.done();
      byLength[length] = undefined;
      for (let at = 0; at < list.length; at += WAY) {
        const node = list[at]!;
        const from = list[at + 1]!;
        const by = list[at + 2]!;
        if (node === FAULT) {
          const schedule = [...scheduleTo(from), graph.edge[by]! & EDGE_THREAD];
          return { cost, schedule, fault: ~graph.target[by]! };
        }
        if (cameFrom[node] !== NOWHERE) continue;
        cameFrom[node] = from;
        byStep[node] = by;
        const state = Math.floor(node / contexts);
        const context = node % contexts;
        const end = graph.end[state]!;
        if (end >= 0 && wanted(end)) return { cost, schedule: scheduleTo(node), fault: end };
        for (let step = graph.first[state]!; step < graph.first[state + 1]!; step += 1) {
          const to = graph.target[step]!;
          if (to < 0 && !wanted(~to)) continue;
          const edge = graph.edge[step]!;
          const next = to < 0 ? FAULT : nodeOf(graph, model, to, model.after(context, edge));
          if (next >= 0 && cameFrom[next] !== NOWHERE) continue;
          const more = model.cost(graph.enabled[state]!, context, edge & EDGE_THREAD);
          push(cost + more, length + 1, next, node, step);
        }
      }
    }
    queue[cost] = [];
  }
  return null;
}

const nodeOf = (graph: StateGraph, model: CostModel, state: number, context: number): number =>
  state * model.contexts + model.settled(context, graph.enabled[state]!);

/** Where nodes come from that were not reached, and where the first one comes from. */
const NOWHERE = -2;
const BEGINNING = -1;
