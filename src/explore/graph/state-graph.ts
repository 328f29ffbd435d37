import type { Fault } from '../program/fault.ts';

/** Bits of an edge: the thread that takes the step, and what kind of step it is. */
export const EDGE_THREAD = 31;
export const EDGE_YIELD = 32;
export const EDGE_PROGRESS = 64;

/**
 * Everything that a program can do: its states, and the steps between them. State 0 is the first one. Distances
 * don't decrease with the numbers of the states.
 */
export interface StateGraph {
  readonly threads: number;
  readonly states: number;
  /** The words of state `s` are `words[s * width ...]`, as the machine has them. */
  readonly words: Int32Array;
  readonly width: number;
  /** The steps of state `s` are those from `first[s]` up to `first[s + 1]`, in the order of the threads. */
  readonly first: Int32Array;
  /** Where a step leads: a state, or `~f` for the end of the schedule with `faults[f]`. */
  readonly target: Int32Array;
  readonly edge: Uint8Array;
  /** The threads that can take a step in a state, as bits. */
  readonly enabled: Int32Array;
  /** How a state that has no steps ends: -1 well, else the number of a fault; `CUT` if nobody looked further. */
  readonly end: Int32Array;
  /** The step by which a state was first reached; -1 for the first state. It is one of a shortest way. */
  readonly reachedBy: Int32Array;
  readonly faults: readonly Fault[];
  /** Why there may be more than this: a bound that was reached; null if this is all. */
  readonly cut: Cut | null;
}

/** A bound that stopped the search. */
export type Cut = 'depth' | 'states' | 'time';

/** The end of a state that was reached, and not left, because of a bound. */
export const CUT = -2;

/** The state from which a step starts, by bisection. */
export function sourceOf(graph: StateGraph, step: number): number {
  let low = 0;
  let high = graph.states;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (graph.first[middle]! <= step) low = middle;
    else high = middle;
  }
  return low;
}

/** A shortest schedule to a state: the threads, step by step. */
export function shortestTo(graph: StateGraph, state: number): number[] {
  const schedule: number[] = [];
  for (let step = graph.reachedBy[state]!; step >= 0;) {
    schedule.push(graph.edge[step]! & EDGE_THREAD);
    step = graph.reachedBy[sourceOf(graph, step)]!;
  }
  return schedule.reverse();
}
