import type { StateGraph } from './state-graph.ts';

/** The strongly connected components of a part of a graph. */
export interface Components {
  /** The component of each state; -1 for states outside the part. A step leads to the same or a lower number. */
  readonly of: Int32Array;
  readonly count: number;
}

/**
 * Tarjan's algorithm, without recursion, over the states that are `inside` and the steps that `keeps` allows. What leads out of the
 * part is left out.
 */
export function components(
  graph: StateGraph,
  inside: (state: number) => boolean,
  keeps: (step: number) => boolean,
): Components {
  const of = new Int32Array(graph.states).fill(-1);
  const index = new Int32Array(graph.states).fill(-1);
  const low = new Int32Array(graph.states);
  const cursor = new Int32Array(graph.states);
  const open: number[] = [];
  const path: number[] = [];
  let visited = 0;
  let count = 0;

  const enter = (state: number): void => {
    index[state] = visited;
    low[state] = visited;
    visited += 1;
    cursor[state] = graph.first[state]!;
    open.push(state);
    path.push(state);
  };

  /** The next state that must be entered from this one; -1 if it is through. */
  const next = (state: number): number => {
    while (cursor[state]! < graph.first[state + 1]!) {
      const step = cursor[state]!;
      cursor[state]! += 1;
      const to = graph.target[step]!;
      if (to < 0 || !inside(to) || !keeps(step)) continue;
      if (index[to] === -1) return to;
      if (of[to] === -1) low[state] = Math.min(low[state]!, index[to]!);
    }
    return -1;
  };

  const leave = (state: number): void => {
    path.pop();
    const parent = path.at(-1);
    if (parent !== undefined) low[parent] = Math.min(low[parent]!, low[state]!);
    if (low[state] !== index[state]) return;
    for (let member = open.pop()!; ; member = open.pop()!) {
      of[member] = count;
      if (member === state) break;
    }
    count += 1;
  };

  for (let root = 0; root < graph.states; root += 1) {
    if (index[root] !== -1 || !inside(root)) continue;
    enter(root);
    for (let state = root; ;) {
      const to = next(state);
      if (to >= 0) enter(to);
      else leave(state);
      const top = path.at(-1);
      if (top === undefined) break;
      state = top;
    }
  }
  return { of, count };
}
