import type { Program } from '../program/program.ts';
import type { Finding } from '../report.ts';
import { lostWakeups } from './lost-wakeup.ts';
import { partialDeadlock } from './partial-deadlock.ts';
import type { StateGraph } from './state-graph.ts';

/** What else there is to know of a program, from its states. */
export function findingsIn(program: Program, graph: StateGraph): readonly Finding[] {
  return [...partialDeadlock(program, graph), ...lostWakeups(program, graph)];
}
