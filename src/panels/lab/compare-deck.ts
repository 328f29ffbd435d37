import type { ReadonlySignal } from '@preact/signals';
import type { WeekDay as Day } from '../../business/days.ts';
import type { ComparisonTable } from '../../metrics/comparison/table.ts';
import { CONTENDERS } from '../../protocol/contenders.ts';
import { CLIENTS } from '../../protocol/scenario.ts';
import type { Progress } from './progress.ts';

/** What is compared: an evening, or the ten downloads. */
export type Compared = Day | 'downloads';

/** What the comparison is to run: in each mode the nights with `seeds` seeds from `firstSeed` on. */
export interface ComparePlan {
  readonly what: Compared;
  /** Keys of the modes, in the order of tables. */
  readonly modes: readonly string[];
  /** Whom the others are compared with; one of `modes`, if there is any. */
  readonly base: string;
  readonly seeds: number;
  readonly firstSeed: number;
}

/** A run of the comparison, as far as it has come. */
export interface CompareRun {
  readonly plan: ComparePlan;
  readonly table: ComparisonTable;
  readonly progress: Progress;
}

/** All ways of staffing on the same guests. */
export interface CompareDeck {
  readonly plan: ReadonlySignal<ComparePlan>;
  /** null before the first run. */
  readonly run: ReadonlySignal<CompareRun | null>;
  /** Another kind of thing to compare has other modes: all of them, then. */
  setPlan(part: Partial<ComparePlan>): void;
  start(): void;
  /** Stops at once; the nights that are done stay. */
  cancel(): void;
}

/** Keys of all modes that something can be compared in, in the order of tables. */
export const modeKeysOf = (what: Compared): readonly string[] =>
  what === 'downloads' ? CLIENTS : CONTENDERS.map(({ key }) => key);
