import type { Verdict } from '../../kernel/lockset.ts';

/** One of the two accesses of a race. */
export interface AccessReport {
  /** Number of the event in the list, or of the record in the trace, from 0. */
  readonly event: number;
  readonly thread: string;
  readonly access: 'read' | 'write';
  readonly atomic: boolean;
  /** What was done, by the name that list or trace have for it. */
  readonly op: string;
  /** The locks that the thread held. */
  readonly locks: readonly string[];
  /** Lists: where in the program, if the list says so. */
  readonly site?: string;
  /** Traces: simulated milliseconds since opening, the time of day, the task of an event loop. */
  readonly tick?: number;
  readonly time?: string;
  readonly task?: number;
}

export interface RaceReport {
  readonly cell: string;
  /** The first pair of accesses that was found, in the order in which they happened to come. */
  readonly first: AccessReport;
  readonly second: AccessReport;
  /** How many pairs of events this stands for. */
  readonly pairs: number;
  /** What is missing: `second` comes after `event` of the first one's thread at most (null: after nothing), not after `first`. */
  readonly missing: { readonly thread: string; readonly event: number | null };
  /** The same in sentences. */
  readonly text: string;
}

export interface RacesReport {
  /** How many events, or records, there are. */
  readonly events: number;
  readonly threads: readonly string[];
  readonly racyCells: readonly string[];
  /** All pairs of accesses that race; `listed` of them stand behind `races`. */
  readonly pairs: number;
  readonly listed: number;
  readonly races: readonly RaceReport[];
}

/** Which lock guards which thing (in a list of events: which cell), and how often each was taken. */
export interface GuardsTold {
  readonly things: readonly {
    readonly thing: string;
    readonly verdict: Verdict;
    /** The locks that were held every time; where none was, all that were held at all. */
    readonly guards: readonly string[];
    readonly touches: number;
    readonly withoutLock: number;
  }[];
  readonly locks: readonly {
    readonly lock: string;
    readonly things: readonly string[];
    readonly taken: number;
  }[];
  /** The one lock that guards everything; null if there is none. */
  readonly everything: string | null;
}
