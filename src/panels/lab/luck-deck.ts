import type { ReadonlySignal } from '@preact/signals';
import type { WeekDay as Day } from '../../business/days.ts';
import type { NightSample } from '../../metrics/night-sample.ts';
import type { Staffing } from '../../protocol/trace.ts';
import type { Progress } from './progress.ts';

/** What differs between the cases of a run. */
export const VARIED = ['nothing', 'bots', 'locks', 'windows', 'seatDelay'] as const;
export type Varied = (typeof VARIED)[number];

/** What the luck meter is to run: for each case the nights with `nights` seeds from `firstSeed` on. */
export interface LuckPlan {
  readonly day: Day;
  readonly staffing: Staffing;
  readonly varied: Varied;
  readonly nights: number;
  readonly firstSeed: number;
}

/** One staffing of a run. */
export interface LuckCase {
  /** Number of bots, Locks, factor of the windows, or seconds: whatever is varied; 0 where nothing is. */
  readonly value: number;
  readonly staffing: Staffing;
  /** How many times as long hands take between a check and its act. */
  readonly windows: number;
}

export interface LuckNight {
  readonly seed: number;
  readonly sample: NightSample;
}

/** A run of the luck meter, as far as it has come. */
export interface LuckRun {
  readonly plan: LuckPlan;
  readonly cases: readonly LuckCase[];
  /** The nights of each case that are done, by seed. */
  readonly nights: readonly (readonly LuckNight[])[];
  readonly progress: Progress;
}

/** The luck meter: how much luck a night without any incident took. */
export interface LuckDeck {
  readonly plan: ReadonlySignal<LuckPlan>;
  /** null before the first run. */
  readonly run: ReadonlySignal<LuckRun | null>;
  setPlan(part: Partial<LuckPlan>): void;
  /** Takes day and staffing from the night on the floor. */
  takeTonight(): void;
  start(): void;
  /** Stops at once; the nights that are done stay. */
  cancel(): void;
  /** Puts one of the nights on the floor. */
  open(one: LuckCase, seed: number): void;
}
