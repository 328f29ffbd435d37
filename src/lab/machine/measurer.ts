import type { Experiment } from '../../metrics/machine/experiments.ts';
import type { Outcome } from '../../metrics/machine/outcome.ts';
import type { MeasurePlan } from '../../metrics/machine/plan.ts';
import type { Bench } from './bench.ts';
import { costs } from './experiments/costs.ts';
import { crowds } from './experiments/crowds.ts';
import { cutlery } from './experiments/cutlery.ts';
import { memory } from './experiments/memory.ts';
import type { Run } from './experiments/setting.ts';
import { Stopped } from './stopped.ts';
import { Team } from './team.ts';

const RUNS: Readonly<Record<Experiment, Run>> = { cutlery, ...costs, ...crowds, memory };

/** Who wants to know how far measurements are. */
export interface MeasureListener {
  /** An experiment has come so far: a share of 0 to 1. */
  progress(experiment: Experiment, share: number): void;
  outcome(experiment: Experiment, outcome: Outcome): void;
}

/** Does experiments, one after the other, each with Workers of its own. Works once. */
export class Measurer<Port> {
  readonly #bench: Bench<Port>;
  #team: Team<Port> | null = null;
  #stopped = false;

  constructor(bench: Bench<Port>) {
    this.#bench = bench;
  }

  /**
   * Resolves when all are done, or `stop` is called: then with false. What goes wrong with one is its outcome, and
   * the next is done. Never rejects.
   */
  async run(
    experiments: readonly Experiment[],
    plan: MeasurePlan,
    listener: MeasureListener,
  ): Promise<boolean> {
    for (const experiment of experiments) {
      if (this.#isStopped()) return false;
      listener.progress(experiment, 0);
      const outcome = await this.#do(experiment, plan, (share) => listener.progress(experiment, share));
      if (outcome === null) return false;
      listener.outcome(experiment, outcome);
    }
    return true;
  }

  /** Ends all Workers at once. The experiment under way is lost; what was done before stays. */
  stop(): void {
    this.#stopped = true;
    this.#team?.end();
  }

  #isStopped(): boolean {
    return this.#stopped;
  }

  /** null if it was stopped. */
  async #do(
    experiment: Experiment,
    plan: MeasurePlan,
    tell: (share: number) => void,
  ): Promise<Outcome | null> {
    const team = new Team(this.#bench);
    this.#team = team;
    try {
      return await RUNS[experiment]({ bench: this.#bench, team, plan, tell });
    } catch (error) {
      if (error instanceof Stopped) return null;
      return { kind: 'fault', message: error instanceof Error ? error.message : String(error) };
    } finally {
      team.end();
      this.#team = null;
    }
  }
}
