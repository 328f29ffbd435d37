import type { FairRuns } from './graph/fair-runs.ts';

/** What a search has come to. `bound reached`: no bug was found, and not everything was looked at. */
export type Verdict = 'correct' | 'buggy' | 'bound reached';

/** A number of schedules: exact, however large. `infinite` if the program can go round in circles. */
export type ScheduleCount = bigint | 'infinite';

/** Something worth knowing that ends no schedule and so is no bug of the puzzle's format. */
export interface Finding {
  readonly kind: 'partial_deadlock' | 'lost_wakeup';
  /** The threads that it happens to. */
  readonly threads: readonly number[];
  /** A shortest schedule to a state in which it shows. */
  readonly schedule: readonly number[];
  /** The object that it is about; empty if there is none. */
  readonly object: string;
}

/** What is known of a program after a search. What the strategy can't know is not there. */
export interface Report {
  readonly verdict: Verdict;
  /** The kinds of bug that were found, in alphabetical order. */
  readonly kinds: readonly string[];
  /** Fewest preemptions, and fewest delays, of a schedule with a bug. Of those looked at, if `exhausted` is false. */
  readonly minPreemptions?: number;
  readonly minDelays?: number;
  /** Number of maximal schedules, and of those that end with a bug. */
  readonly interleavings?: ScheduleCount;
  readonly buggyInterleavings?: ScheduleCount;
  /** The same by number of preemptions and of delays, from 0 on. */
  readonly schedulesByPreemptions?: readonly bigint[];
  readonly buggyByPreemptions?: readonly bigint[];
  readonly schedulesByDelays?: readonly bigint[];
  readonly buggyByDelays?: readonly bigint[];
  /** Number of schedules up to the order of independent steps. */
  readonly traces?: number;
  readonly buggyTraces?: number;
  /** Number of states. */
  readonly states?: number;
  /** A schedule that ends with a bug: the fewest preemptions, and of those the fewest steps. */
  readonly witness?: readonly number[];
  /** Names of the cells with a data race, in alphabetical order. */
  readonly racyCells?: readonly string[];
  readonly fairLivelock?: Partial<FairRuns>;
  readonly starvation?: Partial<FairRuns>;
  /** Whether everything that the program can do was looked at. */
  readonly exhausted: boolean;
  readonly findings?: readonly Finding[];
  /** Number of executions, of strategies that make any. */
  readonly executions?: number;
  /** Number of executions, each from the beginning, up to the first that ended with a bug; states that were remembered had no part in it. */
  readonly executionsToFirstBug?: number;
  /** What ended the search before everything was looked at; not there if nothing did. */
  readonly bound?: Bound;
}

/** A bound that was reached. */
export interface Bound {
  readonly of: 'depth' | 'executions' | 'preemptions' | 'delays' | 'states' | 'time' | 'schedule';
  /** The bound itself; steps, executions, preemptions, delays, states or steps of a schedule. Not there for time. */
  readonly at?: number;
}
