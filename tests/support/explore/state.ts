import type { Puzzle } from './puzzle.ts';

/** What a thread that isn't simply before its next operation waits for. */
export type Waiting =
  | { readonly for: 'notify'; readonly mutex: string; readonly depth: number }
  | { readonly for: 'mutex'; readonly mutex: string; readonly depth: number }
  | { readonly for: 'futex'; readonly cell: string }
  | { readonly for: 'return'; readonly cell: string }
  | { readonly for: 'barrier'; readonly barrier: string };

export interface ThreadState {
  pc: number;
  /** Registers that have been written: 0 and never written read the same, but are different states. */
  regs: Record<string, number>;
  status: 'dormant' | 'ready' | 'waiting' | 'finished';
  waiting: Waiting | null;
}

/** Everything that the future of a puzzle depends on, as plain data. */
export interface State {
  /** Cells by name; an element of an array is `name[i]`. */
  cells: Record<string, number>;
  mutexes: Record<string, { owner: number; depth: number }>;
  sems: Record<string, number>;
  /** Who waits for each condition, and in each futex, in the order of coming. */
  conds: Record<string, number[]>;
  futexes: Record<string, number[]>;
  events: Record<string, boolean>;
  countdowns: Record<string, number>;
  barriers: Record<string, number[]>;
  rwlocks: Record<string, { readers: number[]; writer: number }>;
  regions: Record<string, number[]>;
  threads: ThreadState[];
}

/** Nobody, where a thread's number is expected. */
export const NOBODY = -1;

const each = <T, U>(
  from: Readonly<Record<string, T>> | undefined,
  make: (value: T) => U,
): Record<string, U> =>
  Object.fromEntries(Object.entries(from ?? {}).map(([name, value]) => [name, make(value)]));

const empty = <U>(names: readonly string[] | undefined, make: () => U): Record<string, U> =>
  Object.fromEntries((names ?? []).map((name) => [name, make()]));

/** The state as it is declared; no local operation has run yet. */
export function declared(puzzle: Puzzle): State {
  const cells = { ...puzzle.cells };
  for (const [name, values] of Object.entries(puzzle.arrays ?? {}))
    values.forEach((value, i) => (cells[`${name}[${i}]`] = value));
  return {
    cells,
    mutexes: each(puzzle.mutexes, () => ({ owner: NOBODY, depth: 0 })),
    sems: each(puzzle.sems, (n) => n),
    conds: empty(puzzle.conds, () => []),
    futexes: {},
    events: each(puzzle.events, (set) => set !== 0),
    countdowns: each(puzzle.countdowns, (n) => n),
    barriers: each(puzzle.barriers, () => []),
    rwlocks: empty(puzzle.rwlocks, () => ({ readers: [], writer: NOBODY })),
    regions: empty(puzzle.regions, () => []),
    threads: puzzle.threads.map(({ dormant }) => ({
      pc: 0,
      regs: {},
      status: dormant === true ? 'dormant' : 'ready',
      waiting: null,
    })),
  };
}

export const copy = (state: State): State => structuredClone(state);

const sorted = (_key: string, value: unknown): unknown =>
  value !== null && typeof value === 'object' && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;

/** The same text for the same state. */
export const keyOf = (state: State): string => JSON.stringify(state, sorted);
