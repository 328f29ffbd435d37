import { Machine } from '../machine.ts';
import type { Program } from '../program/program.ts';
import type { Finding } from '../report.ts';
import { CUT, shortestTo, type StateGraph } from './state-graph.ts';

/**
 * The nearest state in which threads are blocked for ever while others can still go on: there is no way on which
 * they could ever take a step again. What lies beyond a bound, or would have come after a bug, might free them.
 */
export function partialDeadlock(program: Program, graph: StateGraph): readonly Finding[] {
  const free = freeIn(graph);
  const mayMiss = program.threads.reduce(
    (set, { daemon }, thread) => (daemon ? set : set | (1 << thread)),
    0,
  );
  const machine = new Machine(program, program.remembered());
  for (let state = 0; state < graph.states; state += 1) {
    const stuck = mayMiss & ~free[state]!;
    if (stuck === 0 || graph.enabled[state] === 0) continue;
    machine.restore(graph.words, state * graph.width);
    const threads = program.threads.flatMap((_, thread) => {
      const blocked = (stuck & (1 << thread)) !== 0;
      return blocked && !machine.isFinished(thread) && !machine.isDormant(thread) ? [thread] : [];
    });
    if (threads.length === 0) continue;
    return [{ kind: 'partial_deadlock', threads, schedule: shortestTo(graph, state), object: '' }];
  }
  return [];
}

/**
 * The threads that can take a step in a state or on some way on from it, as bits. States are looked at from the last one to the first until
 * nothing changes: most steps lead to later ones, so few rounds are enough.
 */
function freeIn(graph: StateGraph): Int32Array {
  const { states, first, target } = graph;
  const free = graph.enabled.slice();
  for (let state = 0; state < states; state += 1) if (isOpen(graph, state)) free[state] = -1;
  for (let changed = true; changed;) {
    changed = false;
    for (let state = states - 1; state >= 0; state -= 1) {
      let set = free[state]!;
      for (let step = first[state]!; step < first[state + 1]! && set !== -1; step += 1) {
        const to = target[step]!;
        if (to >= 0) set |= free[to]!;
      }
      if (set === free[state]) continue;
      free[state] = set;
      changed = true;
    }
  }
  return free;
}

/** Whether nobody knows what comes, or would have come, after a state. */
function isOpen(graph: StateGraph, state: number): boolean {
  if (graph.end[state] === CUT) return true;
  for (let step = graph.first[state]!; step < graph.first[state + 1]!; step += 1) {
    if (graph.target[step]! < 0) return true;
  }
  return false;
}
