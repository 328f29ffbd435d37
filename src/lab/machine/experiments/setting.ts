import type { MeasurePlan } from '../../../metrics/machine/plan.ts';
import type { Outcome } from '../../../metrics/machine/outcome.ts';
import type { Bench } from '../bench.ts';
import type { Team } from '../team.ts';

/** What an experiment is done with. */
export interface Setting<Port> {
  readonly bench: Bench<Port>;
  readonly team: Team<Port>;
  readonly plan: MeasurePlan;
  /** Says which share of the experiment is done. */
  readonly tell: (share: number) => void;
}

/** An experiment, from its first Worker to what came of it. Its Workers are ended by whoever runs it. */
export type Run = <Port>(setting: Setting<Port>) => Promise<Outcome>;
