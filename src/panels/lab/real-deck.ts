import type { ReadonlySignal } from '@preact/signals';
import type { Experiment } from '../../metrics/machine/experiments.ts';
import type { Cannot } from '../../metrics/machine/outcome.ts';
import type { MeasurePlan } from '../../metrics/machine/plan.ts';
import type { Disturbance, Machine, Sheet } from '../../metrics/machine/sheet.ts';

/** How far a run of experiments has come. */
export interface RealRun {
  readonly stage: 'running' | 'done' | 'stopped' | 'failed';
  readonly experiments: readonly Experiment[];
  /** The one under way, by its place in the list, and how much of it is done: 0 to 1. */
  readonly at: number;
  readonly share: number;
  /** What may have disturbed it so far. */
  readonly disturbed: readonly Disturbance[];
}

/** Measurements of the machine that the page runs on. */
export interface RealDeck {
  readonly machine: Machine;
  readonly plan: ReadonlySignal<MeasurePlan>;
  /** null before the first run. */
  readonly run: ReadonlySignal<RealRun | null>;
  /** Everything that is kept, the newest first. */
  readonly sheets: ReadonlySignal<readonly Sheet[]>;
  /** The sheet that is looked at, and one beside it. */
  readonly shown: ReadonlySignal<Sheet | null>;
  readonly beside: ReadonlySignal<Sheet | null>;
  /** Whether the lab runs nights now, which would disturb. */
  readonly nightsRun: ReadonlySignal<boolean>;
  /** Why an experiment can't be done here; null if it can. */
  cannot(experiment: Experiment): Cannot | null;
  setPlan(part: Partial<MeasurePlan>): void;
  /** Does experiments, one after the other, while the night on the floor is paused. */
  start(experiments: readonly Experiment[]): void;
  /** Ends all Workers at once; experiments that are done stay. */
  stop(): void;
  stopNights(): void;
  show(id: string): void;
  /** Shows a sheet's figures beside those of the one that is looked at; null: none. */
  putBeside(id: string | null): void;
  remove(id: string): void;
}
