import type { Point } from '../../protocol/scenario.ts';

interface Leg {
  readonly corners: readonly Point[];
  readonly length: number;
  /** Real milliseconds that it shall take. */
  readonly duration: number;
  readonly load: number;
  done: number;
}

interface Goal extends Point {
  readonly duration: number;
  readonly load: number;
}

/** Goals beyond this many are dropped, the oldest first: nobody could follow them any more. */
const MOST_GOALS = 5;

export type FindRoute = (from: Point, to: Point) => readonly Point[];

/**
 * Something that walks about on the screen. It is told goals when the simulation has already reached
 * them, and goes there visibly, one after the other, faster when more goals wait.
 */
export class Walker {
  x: number;
  y: number;
  facing: 1 | -1 = 1;
  readonly #find: FindRoute;
  readonly #goals: Goal[] = [];
  #leg: Leg | null = null;

  constructor(at: Point, find: FindRoute) {
    this.x = at.x;
    this.y = at.y;
    this.#find = find;
  }

  get moving(): boolean {
    return this.#leg !== null;
  }

  /** How many goals wait behind the one that it is walking to. */
  get behind(): number {
    return this.#goals.length;
  }

  /** What it carries on the way that it is on (see `then`), or 0. */
  get load(): number {
    return this.#leg?.load ?? 0;
  }

  /** Puts it somewhere at once. */
  place(at: Point): void {
    this.x = at.x;
    this.y = at.y;
    this.#goals.length = 0;
    this.#leg = null;
  }

  /** Puts it on a way at once: so far (a share from 0 to 1) from one point to another. It stands there. */
  placeBetween(from: Point, to: Point, share: number, load = 0): void {
    this.place(from);
    this.then(to, 1000, load);
    this.step(1000 * share);
    this.#goals.length = 0;
    this.#leg = null;
  }

  /** Goes there after what it was told before. `duration`: real milliseconds, if it were on time. `load`: what it carries. */
  then(goal: Point, duration: number, load = 0): void {
    this.#goals.push({ x: goal.x, y: goal.y, duration, load });
    if (this.#goals.length > MOST_GOALS) this.#goals.shift();
    if (!this.#leg) this.#next();
  }

  /** Goes there now, from where it is; forgets other goals. */
  instead(goal: Point, duration: number): void {
    this.#goals.length = 0;
    this.#leg = null;
    this.then(goal, duration);
  }

  /** Lets real milliseconds pass. Answers whether it has moved. */
  step(elapsed: number): boolean {
    let left = elapsed * (1 + this.#goals.length * 0.8);
    if (!this.#leg) return false;
    while (this.#leg && left > 0) {
      const leg: Leg = this.#leg;
      const used = Math.min(left, leg.duration - leg.done);
      leg.done += used;
      left -= used;
      this.#follow(leg);
      if (leg.done < leg.duration) break;
      this.#leg = null;
      this.#next();
    }
    return true;
  }

  #next(): void {
    const goal = this.#goals.shift();
    if (!goal) return;
    const corners = this.#find({ x: this.x, y: this.y }, goal);
    let length = 0;
    for (let i = 1; i < corners.length; i++) length += span(corners[i - 1]!, corners[i]!);
    if (length < 1) {
      this.x = goal.x;
      this.y = goal.y;
      this.#next();
      return;
    }
    this.#leg = { corners, length, duration: Math.max(1, goal.duration), load: goal.load, done: 0 };
  }

  #follow(leg: Leg): void {
    const share = leg.done / leg.duration;
    // Quick legs ease in and out; long ones are steady.
    const eased = leg.duration < 700 ? share * share * (3 - 2 * share) : share;
    let along = eased * leg.length;
    for (let i = 1; i < leg.corners.length; i++) {
      const from = leg.corners[i - 1]!;
      const to = leg.corners[i]!;
      const length = span(from, to);
      if (along > length && i < leg.corners.length - 1) {
        along -= length;
        continue;
      }
      const part = length > 0 ? Math.min(1, along / length) : 1;
      if (Math.abs(to.x - from.x) > 4) this.facing = to.x > from.x ? 1 : -1;
      this.x = from.x + (to.x - from.x) * part;
      this.y = from.y + (to.y - from.y) * part;
      return;
    }
  }
}

function span(from: Point, to: Point): number {
  return Math.hypot(to.x - from.x, to.y - from.y);
}
