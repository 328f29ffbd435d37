import type { Execution } from './execution.ts';
import type { Outcome } from './schedulers/scheduler.ts';
import type { CostModel } from './graph/costs.ts';
import { EDGE_YIELD } from './graph/state-graph.ts';
import type { FaultKind } from './program/fault.ts';

/** Adds executions up: how many there were, what they cost, which bugs they found. */
export class Tally {
  readonly #models: readonly [preemptions: CostModel, delays: CostModel];
  executions = 0;
  buggy = 0;
  /** Executions that ended before their end. */
  cut = 0;
  readonly kinds = new Set<FaultKind>();
  /** Numbers of whole schedules by preemptions and by delays, and of those with a bug. */
  readonly byCost: readonly [number[], number[]] = [[], []];
  readonly buggyByCost: readonly [number[], number[]] = [[], []];
  /** The schedule with a bug with the fewest preemptions, and of those the fewest steps. */
  witness: readonly number[] | null = null;
  #witnessCost = Infinity;

  constructor(preemptions: CostModel, delays: CostModel) {
    this.#models = [preemptions, delays];
  }

  /** Adds the last execution. `counted`: by its cost, too; else only bugs are looked at more closely. */
  add(execution: Execution, outcome: Outcome, counted: boolean): void {
    this.executions += 1;
    if (outcome === 'cut') this.cut += 1;
    if (outcome === 'cut' || (outcome === 'finished' && !counted)) return;
    const costs = this.#models.map((model) => costOf(execution, model));
    costs.forEach((cost, which) => {
      const counts = this.byCost[which]!;
      counts[cost] = (counts[cost] ?? 0) + 1;
    });
    if (execution.fault === null) return;
    this.buggy += 1;
    this.kinds.add(execution.fault.kind);
    costs.forEach((cost, which) => {
      const counts = this.buggyByCost[which]!;
      counts[cost] = (counts[cost] ?? 0) + 1;
    });
    const [preemptions] = costs;
    const better =
      preemptions! < this.#witnessCost ||
      (preemptions === this.#witnessCost && execution.steps < this.witness!.length);
    if (!better) return;
    this.#witnessCost = preemptions!;
    this.witness = execution.taken();
  }

  /** The lowest cost of a schedule with a bug; undefined if none was found. */
  least(which: 0 | 1): number | undefined {
    const at = this.buggyByCost[which].findIndex((count) => (count as number | undefined) !== undefined);
    return at < 0 ? undefined : at;
  }
}

/** What the last execution cost. */
export function costOf(execution: Execution, model: CostModel): number {
  let cost = 0;
  let context = model.start;
  for (let step = 0; step < execution.steps; step += 1) {
    const thread = execution.schedule[step]!;
    cost += model.cost(execution.enabled[step]!, context, thread);
    context = model.after(context, thread | (execution.yields[step] === 1 ? EDGE_YIELD : 0));
  }
  return cost;
}
