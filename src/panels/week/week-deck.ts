import type { ReadonlySignal } from '@preact/signals';
import type { PlanFault, WeekPlan } from '../../business/plan.ts';
import type { WeekState } from '../../business/week.ts';

/** Nights that are being run at once. */
export interface WeekRun {
  /** The night under way, 0 (Monday) to 6, and how much of it is done, from 0 to 1. */
  readonly day: number;
  readonly share: number;
  /** The last night that is to be run. */
  readonly until: number;
}

/** Something that has gone otherwise than one would think, in whatever language is chosen. */
export type WeekNews =
  /** A night could not be run; the week stands where it stood. */
  | { readonly kind: 'failed'; readonly day: number; readonly message: string }
  /** A night that was watched no longer counts: the week has gone on in another tab, or begun anew. */
  | { readonly kind: 'moved' }
  /** A plan that can't be carried out. */
  | ({ readonly kind: 'plan' } & PlanFault);

/** The owner's week, as its place sees it. */
export interface WeekDeck {
  readonly state: ReadonlySignal<WeekState>;
  /** Whether the night on the floor is one of the week, under way or over. */
  readonly ownsFloor: ReadonlySignal<boolean>;
  /** The night of the week that is being watched now, 0 to 6; null: none. */
  readonly watched: ReadonlySignal<number | null>;
  /** The night that has just gone into the books, until another begins. */
  readonly settled: ReadonlySignal<number | null>;
  readonly running: ReadonlySignal<WeekRun | null>;
  readonly news: ReadonlySignal<WeekNews | null>;
  /** Changes the plan of the nights to come; a plan that can't be carried out is refused in the news. */
  replan(plan: WeekPlan): void;
  /** The next night, on the floor, at the speed that is chosen. */
  watch(): void;
  /** The next night at once, or all that are left of the week. */
  runNext(): void;
  runRest(): void;
  /** Stops running; nights that are over stay in the books. */
  stop(): void;
  /** After Sunday. */
  nextWeek(): void;
}
