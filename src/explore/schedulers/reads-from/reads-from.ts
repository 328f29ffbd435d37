import { RandomStream } from '../../../kernel/random.ts';
import type { Machine } from '../../machine.ts';
import { GIVE_UP, memberAt, sizeOf, type Outcome, type Scheduler } from '../scheduler.ts';
import { changesTo, readingsOf, type Change } from './changes.ts';
import { CourseRecorder, type Course } from './course.ts';
import { Steering } from './steering.ts';
import { Views, type View } from './views.ts';

/** Most steps of an execution: one that is longer most likely goes round in circles. */
const MOST_STEPS = 500;
/** Steps from the beginning that changes are looked for in. */
const LOOKED_AT = 200;
/** Pairs of steps of one execution that are looked at, and changes of all executions that are kept. */
const MOST_READINGS = 200;
const MOST_OPEN = 2000;
/** Of the executions without a change to try, so many are walks; the others begin with the threads in another order. */
const WALKS = 0.7;

/** A change with what the step that reads would see. */
interface Candidate extends Change, View {}

/**
 * Few executions to the first bug: each is an earlier one with a change, after which some step sees something that no step has
 * seen in any execution so far. What it would see is computed from the earlier execution, whose steps are put into another order.
 * The first one lets each thread go on as long as it can, in a random order. Where there is nothing new to be seen, threads take random turns.
 *
 * After reads-from fuzzing (Wolff, Shi, Duck, Mathur and Roychoudhury, ASPLOS 2024), which looks for new pairs of a write and a read, and
 * source sets (see dpor.ts), which reverse what was seen to happen; docs/explore.md compares them.
 */
export class ReadsFromScheduler implements Scheduler {
  readonly #stream: RandomStream;
  readonly #idle: number;
  #recorder: CourseRecorder | null = null;
  #steering: Steering | null = null;
  #change: Change | null = null;
  #walks = false;
  #executions = 0;
  /** Steps that it may still take. */
  #left: number;
  /** Executions in a row that have shown nothing new. */
  #stale = 0;
  readonly #seen = new Set<number>();
  #open: Candidate[] = [];

  /** It ends after `idle` executions in a row in which nothing new was to be seen, or after about `steps` steps altogether. */
  constructor(seed: number, idle = Infinity, steps = Infinity) {
    this.#stream = new RandomStream(seed);
    this.#idle = idle;
    this.#left = steps;
  }

  begin(): boolean {
    if (this.#stale >= this.#idle || this.#left <= 0) return false;
    this.#change = this.#pick();
    this.#walks = this.#change === null && this.#executions > 0 && this.#stream.unit() < WALKS;
    this.#executions += 1;
    this.#steering = null;
    this.#recorder?.begin();
    return true;
  }

  next(enabled: number, last: number, machine: Machine, depth: number): number {
    if (depth >= MOST_STEPS) return GIVE_UP;
    const recorder = (this.#recorder ??= new CourseRecorder(machine));
    const steering = (this.#steering ??= new Steering(this.#change, this.#shuffled(machine.threads)));
    const thread = this.#walks
      ? memberAt(enabled, this.#stream.below(sizeOf(enabled)))
      : steering.choose(enabled, last, depth, (other) => recorder.taken(other));
    recorder.add(machine, thread);
    steering.yields(machine.operations[thread]!.does.yields);
    return thread;
  }

  end(_: Outcome, steps: number): void {
    this.#left -= steps;
    const course = (this.#recorder?.course() ?? []).slice(0, LOOKED_AT);
    const known = this.#seen.size;
    const changes = this.#changesOf(course);
    const views = new Views();
    const candidates: Candidate[] = [];
    course.forEach((step, position) => {
      for (const change of changes.get(position) ?? []) {
        const ahead = views.copy();
        let last = { read: 0, found: 0 };
        for (const at of change.then) last = ahead.add(course[at]!);
        candidates.push({ ...change, ...last });
      }
      const { read, found } = views.add(step);
      this.#seen.add(read).add(found);
    });
    this.#stale = this.#seen.size > known ? 0 : this.#stale + 1;
    this.#open.push(...candidates.filter((candidate) => this.#isNew(candidate)));
  }

  /** Changes of an execution, or a sample of them, by the number of steps that they keep. */
  #changesOf(course: Course): ReadonlyMap<number, readonly Change[]> {
    const readings = readingsOf(course);
    const share = MOST_READINGS / readings.length;
    const byKept = new Map<number, Change[]>();
    for (const reading of readings) {
      if (share < 1 && this.#stream.unit() >= share) continue;
      for (const change of changesTo(course, reading)) {
        const same = byKept.get(change.kept);
        if (same === undefined) byKept.set(change.kept, [change]);
        else same.push(change);
      }
    }
    return byKept;
  }

  #isNew({ read, found }: Candidate): boolean {
    return !this.#seen.has(read) || !this.#seen.has(found);
  }

  /**
   * A change that shows something new; null if there is none. What a thread can tell comes before the order of
   * writes that nobody reads. Half of the time it is one that keeps the most steps, as a depth-first search would.
   */
  #pick(): Change | null {
    this.#open = this.#open.filter((candidate) => this.#isNew(candidate)).slice(-MOST_OPEN);
    const readable = this.#open.filter(({ read }) => !this.#seen.has(read));
    let open = readable.length > 0 ? readable : this.#open;
    if (open.length === 0) return null;
    if (this.#stream.unit() < 0.5) {
      const most = Math.max(...open.map(({ kept }) => kept));
      open = open.filter(({ kept }) => kept === most);
    }
    const picked = open[this.#stream.below(open.length)]!;
    this.#seen.add(picked.read).add(picked.found);
    return picked;
  }

  #shuffled(count: number): readonly number[] {
    const order = Array.from({ length: count }, (_, thread) => thread);
    for (let left = count; left > 1; left -= 1) {
      const at = this.#stream.below(left);
      [order[at], order[left - 1]] = [order[left - 1]!, order[at]!];
    }
    return order;
  }
}
