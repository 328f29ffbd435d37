import type { CostModel } from './costs.ts';
import { isEnd } from './order.ts';
import { combine, residues } from './residues.ts';
import { Slabs } from './slabs.ts';
import { EDGE_THREAD, type StateGraph } from './state-graph.ts';

/** How many maximal schedules cost 0, 1, 2, ...: all, and those that end with a bug. The lists are equally long. */
export interface CostCounts {
  readonly all: readonly bigint[];
  readonly buggy: readonly bigint[];
}

/** Between two questions whether to stop, so many states are left. */
const STOP_EVERY = 1024;

/**
 * Counts the maximal schedules of a graph without circles by their cost. `total` is their number: it says how wide the
 * counts can get. Answers null if that would take more than `room` numbers at once, or if `stop`, asked now and then, says so.
 */
export function countByCost(
  graph: StateGraph,
  order: Int32Array,
  model: CostModel,
  total: bigint,
  room: number,
  stop: () => boolean,
): CostCounts | null {
  if (graph.states * model.contexts > room) return null;
  const counter = new CostCounter(graph, order, model);
  const moduli = residues(total);
  const all: Float64Array[] = [];
  const buggy: Float64Array[] = [];
  for (const modulus of moduli) {
    const pass = counter.countModulo(modulus, room, stop);
    if (pass === null) return null;
    all.push(pass.all);
    buggy.push(pass.buggy);
  }
  return { all: combine(all, moduli), buggy: combine(buggy, moduli) };
}

/** Goes forwards: in how many ways, for each cost, a state is reached in a context. Such a pair is a node here. */
class CostCounter {
  readonly #graph: StateGraph;
  readonly #order: Int32Array;
  readonly #model: CostModel;
  /** Length of each node's list of counts: its highest cost plus one; 0 for nodes that are never reached. */
  readonly #length: Int32Array;
  /** The highest cost of a schedule, plus one. */
  #costs = 0;

  constructor(graph: StateGraph, order: Int32Array, model: CostModel) {
    this.#graph = graph;
    this.#order = order;
    this.#model = model;
    this.#length = new Int32Array(graph.states * model.contexts);
    this.#measure();
  }

  #measure(): void {
    const length = this.#length;
    length[this.#model.start] = 1;
    for (const state of this.#order) {
      const from = state * this.#model.contexts;
      for (let context = 0; context < this.#model.contexts; context += 1) {
        const own = length[from + context]!;
        if (own === 0) continue;
        if (isEnd(this.#graph, state)) this.#costs = Math.max(this.#costs, own);
        this.#forSteps(state, context, (node, cost) => {
          if (node < 0) this.#costs = Math.max(this.#costs, own + cost);
          else length[node] = Math.max(length[node]!, own + cost);
        });
      }
    }
  }

  /** Calls `visit` for each step from a state in a context: with the node it leads to, -1 at a bug, and its cost. */
  #forSteps(state: number, context: number, visit: (node: number, cost: number) => void): void {
    const { first, target, edge, enabled } = this.#graph;
    const model = this.#model;
    for (let step = first[state]!; step < first[state + 1]!; step += 1) {
      const to = target[step]!;
      const cost = model.cost(enabled[state]!, context, edge[step]! & EDGE_THREAD);
      if (to < 0) visit(-1, cost);
      else visit(to * model.contexts + model.settled(model.after(context, edge[step]!), enabled[to]!), cost);
    }
  }

  countModulo(
    modulus: number,
    room: number,
    stop: () => boolean,
  ): { all: Float64Array; buggy: Float64Array } | null {
    const length = this.#length;
    const slabs = new Slabs();
    const place = new Int32Array(length.length).fill(-1);
    const all = new Float64Array(this.#costs);
    const buggy = new Float64Array(this.#costs);
    place[this.#model.start] = slabs.lend(1);
    slabs.numbers[place[this.#model.start]!] = 1;
    let done = 0;
    for (const state of this.#order) {
      const from = state * this.#model.contexts;
      for (let context = 0; context < this.#model.contexts; context += 1) {
        const node = from + context;
        const own = length[node]!;
        if (own === 0) continue;
        const at = place[node]!;
        const finish = (cost: number, isBuggy: boolean): void => {
          add(all, cost, slabs.numbers, at, own, modulus);
          if (isBuggy) add(buggy, cost, slabs.numbers, at, own, modulus);
        };
        if (isEnd(this.#graph, state)) finish(0, this.#graph.end[state]! >= 0);
        this.#forSteps(state, context, (to, cost) => {
          if (to < 0) {
            finish(cost, true);
            return;
          }
          if (place[to] === -1) place[to] = slabs.lend(length[to]!);
          add(slabs.numbers, place[to]! + cost, slabs.numbers, at, own, modulus);
        });
        slabs.takeBack(at, own);
      }
      done += 1;
      if (slabs.used > room || (done % STOP_EVERY === 0 && stop())) return null;
    }
    return { all, buggy };
  }
}

/** Adds `counts[at ... at + length)` to what begins at `to[start]`. */
function add(
  to: Float64Array,
  start: number,
  counts: Float64Array,
  at: number,
  length: number,
  modulus: number,
): void {
  for (let i = 0; i < length; i += 1) {
    const value = to[start + i]! + counts[at + i]!;
    to[start + i] = value >= modulus ? value - modulus : value;
  }
}
