import type { CostModel } from './costs.ts';
import { isEnd } from './order.ts';
import { EDGE_THREAD, type StateGraph } from './state-graph.ts';
import { residues, combine } from './residues.ts';

/** How many maximal schedules cost 0, 1, 2, ...: all, and those that end with a bug. The lists are equally long. */
export interface CostCounts {
  readonly all: readonly bigint[];
  readonly buggy: readonly bigint[];
}

/**
 * Counts the maximal schedules of a graph without circles by their cost. `total` is their number: it says how wide the
 * counts can get. Answers null if that would take more than `room` numbers at once.
 */
export function countByCost(
  graph: StateGraph,
  order: Int32Array,
  model: CostModel,
  total: bigint,
  room: number,
): CostCounts | null {
  const moduli = residues(total);
  const passes: { all: Float64Array; buggy: Float64Array }[] = [];
  for (const modulus of moduli) {
    const pass = countModulo(graph, order, model, modulus, room);
    if (pass === null) return null;
    passes.push(pass);
  }
  return {
    all: combine(
      passes.map(({ all }) => all),
      moduli,
    ),
    buggy: combine(
      passes.map(({ buggy }) => buggy),
      moduli,
    ),
  };
}

/** Forwards: in how many ways, for each cost, a state is reached in a context. */
function countModulo(
  graph: StateGraph,
  order: Int32Array,
  model: CostModel,
  modulus: number,
  room: number,
): { all: Float64Array; buggy: Float64Array } | null {
  const ways = new Map<number, Float64Array>();
  let used = 0;
  let all: Float64Array = new Float64Array(0);
  let buggy: Float64Array = new Float64Array(0);

  const arrive = (node: number, counts: Float64Array, cost: number): void => {
    const old = ways.get(node);
    const sum = added(old, counts, cost, modulus);
    used += sum.length - (old?.length ?? 0);
    if (sum !== old) ways.set(node, sum);
  };
  const finish = (counts: Float64Array, cost: number, isBuggy: boolean): void => {
    all = added(all, counts, cost, modulus);
    if (isBuggy) buggy = added(buggy, counts, cost, modulus);
  };

  arrive(model.start, Float64Array.of(1), 0);
  for (const state of order) {
    const enabled = graph.enabled[state]!;
    for (let context = 0; context < model.contexts; context += 1) {
      const node = state * model.contexts + context;
      const counts = ways.get(node);
      if (counts === undefined) continue;
      ways.delete(node);
      used -= counts.length;
      if (isEnd(graph, state)) finish(counts, 0, graph.end[state]! >= 0);
      for (let step = graph.first[state]!; step < graph.first[state + 1]!; step += 1) {
        const edge = graph.edge[step]!;
        const to = graph.target[step]!;
        const cost = model.cost(enabled, context, edge & EDGE_THREAD);
        if (to < 0) finish(counts, cost, true);
        else arrive(to * model.contexts + model.after(context, edge), counts, cost);
      }
    }
    if (used > room) return null;
  }
  const whole = new Float64Array(all.length);
  whole.set(buggy);
  return { all, buggy: whole };
}

/** `to` plus `counts` moved up by `cost`, in `to` itself if there is room. */
function added(
  to: Float64Array | undefined,
  counts: Float64Array,
  cost: number,
  modulus: number,
): Float64Array {
  const length = counts.length + cost;
  let sum = to;
  if (sum === undefined || sum.length < length) {
    sum = new Float64Array(length);
    if (to !== undefined) sum.set(to);
  }
  for (let i = 0; i < counts.length; i += 1) {
    const value = sum[i + cost]! + counts[i]!;
    sum[i + cost] = value >= modulus ? value - modulus : value;
  }
  return sum;
}
