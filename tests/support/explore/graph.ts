import { accesses, conflict, type Access } from './accesses.ts';
import { Bug, evaluate } from './expression.ts';
import { forward } from './local.ts';
import type { Puzzle } from './puzzle.ts';
import { declared, keyOf, type State } from './state.ts';
import { enabled, step } from './step.ts';

/** A step from one state to another, or into a bug. */
export interface Edge {
  readonly thread: number;
  readonly accesses: readonly Access[];
  readonly yields: boolean;
  readonly progress: boolean;
  /** Number of the state that it leads to; absent if it ends in a bug. */
  readonly to?: number;
  /** Kind of the bug that it ends in. */
  readonly bug?: string;
}

export interface Node {
  readonly state: State;
  /** A step for each enabled thread. */
  readonly edges: readonly Edge[];
  /** Kind of the bug that this state is, being an end. */
  readonly bug?: string;
}

/** All states that can be reached; the first is the initial one. */
export interface Graph {
  readonly puzzle: Puzzle;
  readonly nodes: readonly Node[];
  /** Whether there was more than `limit` states, or than `max_depth` steps to one. */
  readonly truncated: boolean;
}

/** Makes the graph of states by trying every enabled thread in every state. */
export function graphOf(puzzle: Puzzle, limit = 20_000): Graph {
  const numbers = new Map<string, number>();
  const states: State[] = [];
  const nodes: Node[] = [];
  const depths: number[] = [];
  const number = (state: State, depth: number): number => {
    const key = keyOf(state);
    let at = numbers.get(key);
    if (at === undefined) {
      at = states.push(state) - 1;
      depths.push(depth);
      numbers.set(key, at);
    }
    return at;
  };
  const first = declared(puzzle);
  try {
    puzzle.threads.forEach((thread, i) => {
      if (thread.dormant !== true) forward(puzzle, first, i);
    });
  } catch (error) {
    if (!(error instanceof Bug)) throw error;
    return { puzzle, nodes: [{ state: first, edges: [], bug: error.kind }], truncated: false };
  }
  number(first, 0);
  let truncated = false;
  for (let at = 0; at < states.length; at += 1) {
    if (states.length > limit) {
      truncated = true;
      break;
    }
    const state = states[at]!;
    const depth = depths[at]!;
    const able = puzzle.threads.map((_, thread) => thread).filter((t) => enabled(puzzle, state, t));
    const further = depth < (puzzle.max_depth ?? Infinity);
    if (!further && able.length > 0) truncated = true;
    const edges = (further ? able : []).map((thread) =>
      edgeOf(puzzle, state, thread, (next) => number(next, depth + 1)),
    );
    const bug = able.length === 0 ? endOf(puzzle, state) : null;
    nodes.push({ state, edges, ...(bug === null ? {} : { bug }) });
  }
  return { puzzle, nodes, truncated };
}

function edgeOf(puzzle: Puzzle, state: State, thread: number, number: (state: State) => number): Edge {
  const op = puzzle.threads[thread]!.code[state.threads[thread]!.pc]!;
  const common = {
    thread,
    accesses: accesses(puzzle, state, thread),
    yields: op.op === 'yield',
    progress: op.progress === true,
  };
  try {
    return { ...common, to: number(step(puzzle, state, thread)) };
  } catch (error) {
    if (!(error instanceof Bug)) throw error;
    return { ...common, bug: error.kind };
  }
}

/** What bug there is in a state in which no thread is enabled. */
function endOf(puzzle: Puzzle, state: State): string | null {
  const stuck = puzzle.threads.some(
    ({ name }, i) =>
      !['finished', 'dormant'].includes(state.threads[i]!.status) && !(puzzle.daemon ?? []).includes(name),
  );
  if (stuck) return 'deadlock';
  if (puzzle.final === undefined) return null;
  try {
    return evaluate(puzzle.final, { cells: state.cells, regs: {} }) === 0 ? 'assert' : null;
  } catch {
    return 'exception';
  }
}

/** Cells on which two threads are about to meet in some state, not both atomically, one of them writing. */
export function racyCells({ nodes }: Graph): string[] {
  const cells = new Set<string>();
  for (const { edges } of nodes)
    for (const a of edges)
      for (const b of edges)
        if (a.thread < b.thread)
          for (const one of a.accesses)
            for (const other of b.accesses)
              if (one.object.startsWith('cell ') && conflict(one, other) && !(one.atomic && other.atomic))
                cells.add(one.object.slice(5));
  return [...cells].sort();
}

/** Whether some state can be reached from itself. */
export function cyclic({ nodes }: Graph): boolean {
  const marks = new Uint8Array(nodes.length);
  const visit = (at: number): boolean => {
    marks[at] = 1;
    for (const { to } of nodes[at]!.edges)
      if (to !== undefined && to < nodes.length && (marks[to] === 1 || (marks[to] === 0 && visit(to))))
        return true;
    marks[at] = 2;
    return false;
  };
  return visit(0);
}
