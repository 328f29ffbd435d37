import type { Way } from './experiments.ts';

/** Ten bots have done their tasks once. */
export interface CutleryRound {
  /** Knives in the drawer at the end, less those at the beginning; losses of takes and of gives cancel out in it. */
  readonly off: number;
  /** Tasks that were done and are not on the list of tasks: all that were lost of that count, since it only goes up. */
  readonly uncounted: number;
  /** From the first bot's beginning to the last one's end. */
  readonly milliseconds: number;
  /** How many bots were between their beginning and their end on average; null where the clock is too coarse to say. */
  readonly atOnce: number | null;
}

/** All rounds of one size under one way. */
export interface CutleryRow {
  readonly way: Way;
  /** For each bot. */
  readonly tasks: number;
  readonly rounds: readonly CutleryRound[];
}

export interface CutleryOutcome {
  readonly kind: 'cutlery';
  readonly bots: number;
  readonly rows: readonly CutleryRow[];
}

/** What one operation costs. */
export interface CostOutcome {
  readonly kind: 'cost';
  /** Operations of a batch; each sample is the mean over one. */
  readonly batch: number;
  /** Nanoseconds an operation. */
  readonly samples: readonly number[];
}

/** So many were started, waited, and were woken. */
export interface CrowdRound {
  /** Milliseconds. */
  readonly start: number;
  readonly wake: number;
}

export interface CrowdRow {
  readonly many: number;
  readonly rounds: readonly CrowdRound[];
}

export interface CrowdOutcome {
  readonly kind: 'crowd';
  readonly rows: readonly CrowdRow[];
  /** Where the machine gave no more of them: of so many, so many came, and what it said. */
  readonly refused?: { readonly many: number; readonly came: number; readonly message: string };
}

/** What is held, and what that takes: one reading. */
export interface MemoryRow {
  readonly what: 'workers' | 'tasks' | 'promises';
  readonly many: number;
  /** Of all together. */
  readonly bytes: number;
}

export interface MemoryOutcome {
  readonly kind: 'memory';
  /** What is read: memory of the page and its Workers as the browser counts it, or of the whole process. */
  readonly of: 'page' | 'process';
  readonly rows: readonly MemoryRow[];
}

/** Why something can't be measured here: no memory is shared between threads; no memory can be read. */
export const CANNOT = ['sharing', 'reading'] as const;
export type Cannot = (typeof CANNOT)[number];

/** What has come of an experiment. All is plain data, and times are rounded to four digits. */
export type Outcome =
  | CutleryOutcome
  | CostOutcome
  | CrowdOutcome
  | MemoryOutcome
  | { readonly kind: 'cannot'; readonly why: Cannot }
  | { readonly kind: 'fault'; readonly message: string };

/** Four digits say more than any of these figures knows. */
export const rounded = (value: number): number => Number(value.toPrecision(4));
