/** How a search goes about it. */
export interface SearchOptions {
  /** Most preemptions (for `preemptions`) or delays (for `delays`), or the depth of bugs that PCT aims at. */
  readonly bound: number | null;
  /** Most executions; null for what is usual: MOST_SAMPLES where they are drawn, MOST_EXECUTIONS where all are made. */
  readonly executions: number | null;
  /** Most steps of a schedule, where states are remembered. */
  readonly depth: number;
  /** Most steps of one execution; null for what is usual: STEPS_DRAWN where they are drawn, STEPS_MADE where all are made. */
  readonly executionSteps: number | null;
  /** Most states that are remembered. */
  readonly states: number;
  readonly seed: number;
  /** The schedule to replay. */
  readonly schedule: readonly number[] | null;
  /** Asked now and then; true ends the search with what is known by then. */
  readonly stop: () => boolean;
}

/** Most states: more would take more than about a gigabyte and a minute. */
const MOST_STATES = 4_000_000;

/** Most executions of a strategy that draws them at random. */
export const MOST_SAMPLES = 100_000;
/** Most executions of a strategy that makes all there are. */
export const MOST_EXECUTIONS = 5_000_000;

/** Most steps of an execution that is drawn: one that goes on for ever has shown by then what it has to show. */
export const STEPS_DRAWN = 1000;
/**
 * Most steps of an execution if all are made. Without circles few programs need more; with circles the bound decides how
 * many schedules there are, and they should come to an end.
 */
export const STEPS_MADE = 300;

export const DEFAULTS: SearchOptions = {
  bound: null,
  executions: null,
  depth: 10_000,
  executionSteps: null,
  states: MOST_STATES,
  seed: 1,
  schedule: null,
  stop: () => false,
};
