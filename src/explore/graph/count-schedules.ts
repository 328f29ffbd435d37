import { isEnd } from './order.ts';
import type { StateGraph } from './state-graph.ts';

/** Numbers of maximal schedules: all, and those that end with a bug. */
export interface ScheduleCounts {
  readonly all: bigint;
  readonly buggy: bigint;
}

/** Counts the maximal schedules of a graph without circles, given its states in topological order. */
export function countSchedules(graph: StateGraph, order: Int32Array): ScheduleCounts {
  return {
    all: fromFirst(graph, order, () => true),
    buggy: fromFirst(graph, order, (fault) => fault >= 0),
  };
}

/** Additions of doubles are exact below this. */
const EXACT = 2 ** 53;

/** Backwards: from each state as many schedules as from all that its steps lead to together. */
function fromFirst(graph: StateGraph, order: Int32Array, counts: (fault: number) => boolean): bigint {
  const small = new Float64Array(graph.states);
  /** What doesn't fit, by state. */
  const large = new Map<number, bigint>();
  for (let at = order.length - 1; at >= 0; at -= 1) {
    const state = order[at]!;
    if (isEnd(graph, state)) {
      small[state] = counts(graph.end[state]!) ? 1 : 0;
      continue;
    }
    let sum = 0;
    let wide = 0n;
    for (let step = graph.first[state]!; step < graph.first[state + 1]!; step += 1) {
      const to = graph.target[step]!;
      if (to >= 0 && large.has(to)) {
        wide += large.get(to)!;
        continue;
      }
      const count = to >= 0 ? small[to]! : counts(~to) ? 1 : 0;
      if (sum + count >= EXACT) {
        wide += BigInt(sum);
        sum = 0;
      }
      sum += count;
    }
    if (wide > 0n) large.set(state, wide + BigInt(sum));
    else small[state] = sum;
  }
  return large.get(0) ?? BigInt(small[0]!);
}
