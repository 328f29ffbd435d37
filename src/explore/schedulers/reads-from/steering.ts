import { memberAt, sizeOf } from '../scheduler.ts';
import type { Change, Goal } from './changes.ts';
import type { Course } from './course.ts';

/** After so many steps of one thread in a row, another one has its turn: it may be waiting for them. */
const PATIENCE = 60;

/** Leads one execution: along an earlier one, with a change, and beyond its end. */
export class Steering {
  readonly #base: Course;
  readonly #kept: number;
  #goals: readonly Goal[];
  /** The first step of the earlier execution that may not have been taken. */
  #next = 0;
  #inARow = 0;
  #hasYielded = false;
  /** Order in which threads go that the earlier execution says nothing of. */
  readonly #order: readonly number[];

  constructor(change: Change | null, order: readonly number[]) {
    this.#base = change?.course ?? [];
    this.#kept = change?.kept ?? 0;
    this.#goals = change?.goals ?? [];
    this.#order = order;
  }

  /** The thread that goes next. `taken`: how many steps each has taken. */
  choose(enabled: number, last: number, step: number, taken: (thread: number) => number): number {
    const thread = this.#choose(enabled, last, step, taken);
    this.#inARow = thread === last ? this.#inARow + 1 : 0;
    return thread;
  }

  /** To be told whether the step that is taken is a yield. */
  yields(does: boolean): void {
    this.#hasYielded = does;
  }

  #choose(enabled: number, last: number, step: number, taken: (thread: number) => number): number {
    if (sizeOf(enabled) === 1) return memberAt(enabled, 0);
    if (step < this.#kept) return this.#asBefore(enabled, taken);
    for (let goal = this.#goals[0]; goal !== undefined; goal = this.#goals[0]) {
      if (taken(goal.thread) >= goal.steps) {
        this.#goals = this.#goals.slice(1);
        continue;
      }
      const free = goal.held < 0 ? enabled : enabled & ~(1 << goal.held);
      if (free === 0) {
        this.#goals = [];
        break;
      }
      if (goal.driven && (free & (1 << goal.thread)) !== 0) return goal.thread;
      return this.#asBefore(free, taken);
    }
    const tired = this.#hasYielded || this.#inARow >= PATIENCE;
    if (last < 0) return this.#asBefore(enabled, taken);
    if (!tired && (enabled & (1 << last)) !== 0) return last;
    return this.#asBefore(enabled & ~(1 << last), taken);
  }

  /** The thread whose turn it would have been; `enabled` isn't empty. */
  #asBefore(enabled: number, taken: (thread: number) => number): number {
    const open = (at: number): boolean => taken(this.#base[at]!.thread) <= this.#base[at]!.nth;
    while (this.#next < this.#base.length && !open(this.#next)) this.#next += 1;
    for (let at = this.#next; at < this.#base.length; at += 1) {
      if (open(at) && (enabled & (1 << this.#base[at]!.thread)) !== 0) return this.#base[at]!.thread;
    }
    return this.#order.find((thread) => (enabled & (1 << thread)) !== 0)!;
  }
}
