import { Machine } from '../machine.ts';
import type { Program } from '../program/program.ts';
import type { Finding } from '../report.ts';
import { EDGE_THREAD, type StateGraph } from './state-graph.ts';

/**
 * Deadlocks in which a thread waits for a signal (notify, Atomics.notify, the setting of an event) that came when
 * nobody waited for it yet: for each object a shortest schedule to one.
 */
export function lostWakeups(program: Program, graph: StateGraph): readonly Finding[] {
  const machine = new Machine(program, program.remembered());
  const waited = new Set<number>();
  for (let state = 0; state < graph.states; state += 1) {
    if (!isDeadlock(graph, state)) continue;
    machine.restore(graph.words, state * graph.width);
    for (const thread of machine.operations.keys()) {
      const at = waitsAt(machine, thread);
      if (at >= 0) waited.add(at);
    }
  }
  return [...waited].flatMap((at) => lostAt(machine, graph, at));
}

const isDeadlock = (graph: StateGraph, state: number): boolean =>
  graph.enabled[state] === 0 &&
  graph.end[state]! >= 0 &&
  graph.faults[graph.end[state]!]!.kind === 'deadlock';

/** The word of the object at which a thread waits for a signal; -1 if it doesn't. */
function waitsAt(machine: Machine, thread: number): number {
  const { does, at } = machine.operations[thread]!;
  if (!does.waitsForSignal || machine.isWoken(thread) || machine.isDormant(thread)) return -1;
  // A wait that has a condition of its own needs no step to begin.
  return machine.isAsleep(thread) || does.enabled !== null ? at : -1;
}

/** Looks through states with a bit: a signal was lost on the way. */
function lostAt(machine: Machine, graph: StateGraph, at: number): readonly Finding[] {
  const cameFrom = new Int32Array(graph.states * 2).fill(-1);
  const byThread = new Uint8Array(graph.states * 2);
  const queue = [0];
  cameFrom[0] = 0;
  for (let next = 0; next < queue.length; next += 1) {
    const node = queue[next]!;
    const state = node >> 1;
    machine.restore(graph.words, state * graph.width);
    if ((node & 1) === 1 && isDeadlock(graph, state)) {
      const threads = [...machine.operations.keys()].filter((thread) => waitsAt(machine, thread) === at);
      if (threads.length > 0) {
        const schedule = scheduleTo(node, cameFrom, byThread);
        return [{ kind: 'lost_wakeup', threads, schedule, object: machine.program.layout.nameOf(at) }];
      }
    }
    for (let step = graph.first[state]!; step < graph.first[state + 1]!; step += 1) {
      const to = graph.target[step]!;
      if (to < 0) continue;
      const thread = graph.edge[step]! & EDGE_THREAD;
      const lost = (node & 1) === 1 || losesSignal(machine, thread, at);
      const reached = to * 2 + (lost ? 1 : 0);
      if (cameFrom[reached] !== -1) continue;
      cameFrom[reached] = node;
      byThread[reached] = thread;
      queue.push(reached);
    }
  }
  return [];
}

function losesSignal(machine: Machine, thread: number, at: number): boolean {
  const operation = machine.operations[thread]!;
  if (!operation.does.signals || operation.at !== at) return false;
  return machine.operations.every((_, other) => waitsAt(machine, other) !== at);
}

function scheduleTo(last: number, cameFrom: Int32Array, byThread: Uint8Array): number[] {
  const schedule: number[] = [];
  for (let node = last; node !== 0; node = cameFrom[node]!) schedule.push(byThread[node]!);
  return schedule.reverse();
}
