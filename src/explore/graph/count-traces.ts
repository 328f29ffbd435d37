import { depend } from '../program/operation.ts';
import { isEnd } from './order.ts';
import { EDGE_THREAD, type StateGraph } from './state-graph.ts';
import type { GraphTouches } from './touches.ts';

/** Numbers of Mazurkiewicz traces: schedules up to changing places of steps that don't depend on each other. */
export interface TraceCounts {
  readonly all: number;
  readonly buggy: number;
}

/** Between two questions whether to stop, so many pairs are left. */
const STOP_EVERY = 1024;

/**
 * Counts the traces of a graph without circles. It follows sleep sets (Godefroid), under which exactly one schedule of
 * each trace comes to its end, and remembers in how many ways a state is reached with a sleep set. A step with a
 * bug ends the schedule, so it depends on every other. Null if there are more than `room` pairs, or counts that
 * doubles don't hold exactly, or if `stop`, asked now and then, says so.
 */
export function countTraces(
  graph: StateGraph,
  order: Int32Array,
  touches: GraphTouches,
  room: number,
  stop: () => boolean,
): TraceCounts | null {
  /** For each state: the ways to it by sleep set. */
  const ways: (Map<number, number> | undefined)[] = [];
  ways[0] = new Map([[0, 1]]);
  let used = 0;
  /** How many they were when it was asked last whether to stop. */
  let asked = 0;
  let all = 0;
  let buggy = 0;
  const finish = (count: number, isBuggy: boolean): void => {
    all += count;
    if (isBuggy) buggy += count;
  };
  for (const state of order) {
    const bySleep = ways[state];
    if (bySleep === undefined) continue;
    ways[state] = undefined;
    used += bySleep.size;
    if (used - asked > STOP_EVERY) {
      if (stop()) return null;
      asked = used;
    }
    if (used > room || all > Number.MAX_SAFE_INTEGER) return null;
    if (isEnd(graph, state)) {
      for (const count of bySleep.values()) finish(count, graph.end[state]! >= 0);
      continue;
    }
    const independent = independentSets(graph, state, touches);
    for (const [sleeping, count] of bySleep) {
      let sleep = sleeping;
      for (let step = graph.first[state]!; step < graph.first[state + 1]!; step += 1) {
        const thread = graph.edge[step]! & EDGE_THREAD;
        if ((sleep & (1 << thread)) !== 0) continue;
        const to = graph.target[step]!;
        if (to < 0) finish(count, true);
        else {
          const there = (ways[to] ??= new Map<number, number>());
          const left = sleep & independent[thread]!;
          there.set(left, (there.get(left) ?? 0) + count);
        }
        sleep |= 1 << thread;
      }
    }
  }
  return all > Number.MAX_SAFE_INTEGER ? null : { all, buggy };
}

/** For each thread that can take a step: the others whose next step doesn't depend on its own, as bits. */
function independentSets(graph: StateGraph, state: number, touches: GraphTouches): Int32Array {
  const sets = new Int32Array(graph.threads);
  const next = touches.in(state);
  for (let left = graph.first[state]!; left < graph.first[state + 1]!; left += 1) {
    if (graph.target[left]! < 0) continue;
    const a = graph.edge[left]! & EDGE_THREAD;
    for (let right = left + 1; right < graph.first[state + 1]!; right += 1) {
      if (graph.target[right]! < 0) continue;
      const b = graph.edge[right]! & EDGE_THREAD;
      if (depend(next[a]!, next[b]!)) continue;
      sets[a]! |= 1 << b;
      sets[b]! |= 1 << a;
    }
  }
  return sets;
}
