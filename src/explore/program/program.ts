import type { Layout } from './layout.ts';
import type { Locals } from './locals.ts';

/** At most so many threads: sets of threads are the bits of an integer. */
export const MAX_THREADS = 31;

export interface ThreadInfo {
  readonly name: string;
  /** Takes no step before it is spawned. */
  readonly dormant: boolean;
  /** May be blocked, or still at it, at the end. */
  readonly daemon: boolean;
}

/** What the search explores: threads over shared objects. Made by `defineProgram` or from a puzzle. */
export interface Program {
  readonly layout: Layout;
  readonly threads: readonly ThreadInfo[];
  /** What must hold when no thread can take a step and all but daemons have finished; null for nothing. */
  readonly final: ((words: Int32Array) => boolean) | null;
  /** Longest schedule, in steps, that is looked at; null for no bound of the program's own. */
  readonly maxDepth: number | null;
  /** The thread that should not starve; null for each that has a step of progress. */
  readonly starving: number | null;
  /** Threads that begin by themselves and have, as far as the program says beforehand, a step of progress: perhaps never taken. */
  readonly progressing: readonly number[];
  /** The threads' own states, restorable, for searches that remember states. The same ones at each call. */
  remembered(): Locals;
  /** The same for executions that go only forwards. Where states are cheap both are the same. */
  running(): Locals;
}
