import type { CostModel } from './costs.ts';
import { EDGE_THREAD, type StateGraph } from './state-graph.ts';

/** A schedule to a bug: the cheapest, and of those a shortest. */
export interface CheapestBug {
  readonly cost: number;
  readonly schedule: readonly number[];
  /** Number of the fault in the graph. */
  readonly fault: number;
}

/** A way that was taken: where to, by which thread, and the way before it. */
interface Way {
  /** State and context; -1 at a fault. */
  readonly node: number;
  readonly thread: number;
  readonly before: Way | null;
  readonly fault: number;
}

/**
 * Looks through states with their contexts in the order of cost and then of length, so that it ends on graphs
 * with circles, too. Null if no bug can be reached.
 */
export function cheapestBug(
  graph: StateGraph,
  model: CostModel,
  wanted: (fault: number) => boolean = () => true,
): CheapestBug | null {
  const settled = new Uint8Array(graph.states * model.contexts);
  /** By cost, then by length. */
  const queue: Way[][][] = [];
  const push = (cost: number, length: number, way: Way): void => {
    const byLength = (queue[cost] ??= []);
    (byLength[length] ??= []).push(way);
  };
  push(0, 0, { node: model.start, thread: -1, before: null, fault: -1 });
  for (let cost = 0; cost < queue.length; cost += 1) {
    const byLength = queue[cost] ?? [];
    for (let length = 0; length < byLength.length; length += 1) {
      for (const way of byLength[length] ?? []) {
        if (way.node < 0) return { cost, schedule: scheduleOf(way), fault: way.fault };
        if (settled[way.node] === 1) continue;
        settled[way.node] = 1;
        const state = Math.floor(way.node / model.contexts);
        const context = way.node % model.contexts;
        const end = graph.end[state]!;
        if (end >= 0 && wanted(end)) return { cost, schedule: scheduleOf(way), fault: end };
        for (let step = graph.first[state]!; step < graph.first[state + 1]!; step += 1) {
          const edge = graph.edge[step]!;
          const thread = edge & EDGE_THREAD;
          const to = graph.target[step]!;
          if (to < 0 && !wanted(~to)) continue;
          const node = to < 0 ? -1 : nodeOf(graph, model, to, model.after(context, edge));
          if (node >= 0 && settled[node] === 1) continue;
          const more = model.cost(graph.enabled[state]!, context, thread);
          push(cost + more, length + 1, { node, thread, before: way, fault: to < 0 ? ~to : -1 });
        }
      }
      byLength[length] = [];
    }
    queue[cost] = [];
  }
  return null;
}

const nodeOf = (graph: StateGraph, model: CostModel, state: number, context: number): number =>
  state * model.contexts + model.settled(context, graph.enabled[state]!);

function scheduleOf(last: Way): number[] {
  const schedule: number[] = [];
  for (let way = last; way.before !== null; way = way.before) schedule.push(way.thread);
  return schedule.reverse();
}
