import { fairRun } from './fairness.ts';
import { delay, fewest, preemption } from './fewest.ts';
import { cyclic, graphOf, racyCells, type Edge } from './graph.ts';
import type { Puzzle } from './puzzle.ts';
import { counts, type Counts } from './schedules.ts';

/** Everything that the search should say of a puzzle, found by trying everything. */
export interface Figures {
  readonly verdict: 'buggy' | 'correct' | 'bound';
  readonly kinds: readonly string[];
  readonly states: number;
  /** Whether there was more to try than allowed. */
  readonly truncated: boolean;
  readonly infinite: boolean;
  readonly minPreemptions: number | null;
  readonly minDelays: number | null;
  readonly racyCells: readonly string[];
  readonly fairLivelock: { readonly weak: boolean; readonly strong: boolean };
  /** Of any of the threads that have an operation marked as progress; not of one that never begins. */
  readonly starvation: { readonly weak: boolean; readonly strong: boolean };
  /** Null if there are infinitely many schedules, or too many to take one by one. */
  readonly counts: Counts | null;
}

const progresses = (thread: number) => (edge: Edge) => edge.thread === thread && edge.progress;

/** Tries everything: all states up to `mostStates`, and all schedules one by one up to `mostSchedules`. */
export function figuresOf(puzzle: Puzzle, mostSchedules?: number, mostStates?: number): Figures {
  const graph = graphOf(puzzle, mostStates);
  const kinds = new Set<string>();
  for (const node of graph.nodes) {
    if (node.bug !== undefined) kinds.add(node.bug);
    for (const edge of node.edges) if (edge.bug !== undefined) kinds.add(edge.bug);
  }
  const infinite = cyclic(graph);
  const starves = (fairness: 'weak' | 'strong'): boolean =>
    puzzle.threads.some(
      ({ code, dormant }, thread) =>
        code.some((op) => op.progress === true) &&
        (dormant !== true || graph.nodes.some(({ edges }) => edges.some(progresses(thread)))) &&
        fairRun(graph, fairness, (edge) => !progresses(thread)(edge)),
    );
  const runs = (fairness: 'weak' | 'strong'): boolean => fairRun(graph, fairness, () => true);
  return {
    verdict: kinds.size > 0 ? 'buggy' : graph.truncated ? 'bound' : 'correct',
    kinds: [...kinds].sort(),
    states: graph.nodes.length,
    truncated: graph.truncated,
    infinite,
    minPreemptions: fewest(graph, preemption),
    minDelays: fewest(graph, delay(puzzle.threads.length)),
    racyCells: racyCells(graph),
    fairLivelock: { weak: runs('weak'), strong: runs('strong') },
    starvation: { weak: starves('weak'), strong: starves('strong') },
    counts: infinite || graph.truncated ? null : counts(graph, mostSchedules),
  };
}
