import type { StateGraph } from './state-graph.ts';

/** The steps of a graph backwards: those that lead to state `s` come from `from[first[s]]` up to `from[first[s + 1]]`. */
export interface Backwards {
  readonly first: Int32Array;
  readonly from: Int32Array;
}

export function backwards(graph: StateGraph): Backwards {
  const first = new Int32Array(graph.states + 1);
  for (const to of graph.target) if (to >= 0) first[to + 1]! += 1;
  for (let state = 0; state < graph.states; state += 1) first[state + 1]! += first[state]!;
  const place = first.slice();
  const from = new Int32Array(graph.target.length);
  for (let state = 0; state < graph.states; state += 1) {
    for (let step = graph.first[state]!; step < graph.first[state + 1]!; step += 1) {
      const to = graph.target[step]!;
      if (to < 0) continue;
      from[place[to]!] = state;
      place[to]! += 1;
    }
  }
  return { first, from };
}

/** The states, as ones, from which one of the `wanted` can be reached; those themselves, too. */
export function reaching(graph: StateGraph, back: Backwards, wanted: (state: number) => boolean): Uint8Array {
  const found = new Uint8Array(graph.states);
  const open: number[] = [];
  const add = (state: number): void => {
    if (found[state] === 1) return;
    found[state] = 1;
    open.push(state);
  };
  for (let state = 0; state < graph.states; state += 1) if (wanted(state)) add(state);
  for (let state = open.pop(); state !== undefined; state = open.pop()) {
    for (let at = back.first[state]!; at < back.first[state + 1]!; at += 1) add(back.from[at]!);
  }
  return found;
}
