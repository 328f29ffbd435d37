import { EDGE_YIELD } from '../graph/state-graph.ts';
import type { CostModel } from '../graph/costs.ts';
import { askedBy, nondeterminism } from './asked.ts';
import type { Machine } from '../machine.ts';
import { memberAt, type Scheduler } from './scheduler.ts';

/** One step of the schedule in hand, and what is still to be tried in its place. */
interface Point {
  readonly enabled: number;
  /** Threads that are still to be tried here, as bits. */
  open: number;
  thread: number;
  /** Whether the step is a yield. */
  yields: boolean;
  /** The cost of the steps before this one, and their context. */
  readonly cost: number;
  readonly context: number;
  /** What the threads ask for, to notice a program that asks for something else when it is run again. */
  readonly asked: number;
}

/** A bound on the cost of schedules. */
export interface CostBound {
  readonly model: CostModel;
  readonly most: number;
}

/**
 * All schedules, depth first, each from the beginning; the lowest thread is tried first. With a bound, all that don't cost more.
 */
export class ExhaustiveScheduler implements Scheduler {
  /** Whether a schedule was left out because of the bound. */
  cutByCost = false;
  readonly #bound: CostBound | null;
  readonly #points: Point[] = [];
  #begun = false;

  constructor(bound: CostBound | null = null) {
    this.#bound = bound;
  }

  begin(): boolean {
    if (!this.#begun) {
      this.#begun = true;
      return true;
    }
    for (let point = this.#points.at(-1); point !== undefined; point = this.#points.at(-1)) {
      if (point.open !== 0) {
        take(point);
        return true;
      }
      this.#points.pop();
    }
    return false;
  }

  next(enabled: number, _: number, machine: Machine, depth: number): number {
    const known = this.#points[depth];
    if (known !== undefined) {
      if (known.enabled !== enabled || known.asked !== askedBy(machine)) throw nondeterminism(depth);
      known.yields = machine.operations[known.thread]!.does.yields;
      return known.thread;
    }
    const point = this.#pointAt(enabled, machine, depth);
    this.#points.push(point);
    take(point);
    point.yields = machine.operations[point.thread]!.does.yields;
    return point.thread;
  }

  end(): void {
    // What is left to try is known when the next execution begins.
  }

  #pointAt(enabled: number, machine: Machine, depth: number): Point {
    const asked = askedBy(machine);
    const point = { enabled, open: enabled, thread: -1, yields: false, cost: 0, context: 0, asked };
    if (this.#bound === null) return point;
    const { model, most } = this.#bound;
    let cost = 0;
    let context = model.start;
    const before = this.#points[depth - 1];
    if (before !== undefined) {
      cost = before.cost + model.cost(before.enabled, before.context, before.thread);
      context = model.after(before.context, before.thread | (before.yields ? EDGE_YIELD : 0));
    }
    let open = 0;
    for (let rest = enabled; rest !== 0; rest &= rest - 1) {
      const thread = memberAt(rest, 0);
      if (cost + model.cost(enabled, context, thread) <= most) open |= 1 << thread;
      else this.cutByCost = true;
    }
    return { ...point, open, cost, context };
  }
}

function take(point: Point): void {
  point.thread = memberAt(point.open, 0);
  point.open &= ~(1 << point.thread);
}
