import { Machine } from '../machine.ts';
import type { Program } from '../program/program.ts';
import type { Finding } from '../report.ts';
import { backwards, reaching } from './backwards.ts';
import { CUT, shortestTo, type StateGraph } from './state-graph.ts';

/**
 * The nearest state in which threads are blocked for ever while others can still go on: there is no way on which
 * they could ever take a step again. What lies beyond a bound, or would have come after a bug, might free them.
 */
export function partialDeadlock(program: Program, graph: StateGraph): readonly Finding[] {
  const back = backwards(graph);
  const stuck = new Int32Array(graph.states);
  for (let thread = 0; thread < graph.threads; thread += 1) {
    if (program.threads[thread]!.daemon) continue;
    const bit = 1 << thread;
    const free = reaching(
      graph,
      back,
      (state) => (graph.enabled[state]! & bit) !== 0 || isOpen(graph, state),
    );
    for (let state = 0; state < graph.states; state += 1) if (free[state] === 0) stuck[state]! |= bit;
  }
  const machine = new Machine(program, program.remembered());
  for (let state = 0; state < graph.states; state += 1) {
    if (stuck[state] === 0 || graph.enabled[state] === 0) continue;
    machine.restore(graph.words, state * graph.width);
    const threads = program.threads.flatMap((_, thread) => {
      const blocked = (stuck[state]! & (1 << thread)) !== 0;
      return blocked && !machine.isFinished(thread) && !machine.isDormant(thread) ? [thread] : [];
    });
    if (threads.length === 0) continue;
    return [{ kind: 'partial_deadlock', threads, schedule: shortestTo(graph, state), object: '' }];
  }
  return [];
}

/** Whether nobody knows what comes, or would have come, after a state. */
function isOpen(graph: StateGraph, state: number): boolean {
  if (graph.end[state] === CUT) return true;
  for (let step = graph.first[state]!; step < graph.first[state + 1]!; step += 1) {
    if (graph.target[step]! < 0) return true;
  }
  return false;
}
