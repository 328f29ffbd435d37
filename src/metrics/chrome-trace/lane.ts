import { type Args, type ChromeEvent, type Emit, TICK_US } from './event.ts';

/** What stands in a lane from some tick on. */
interface Open {
  readonly from: number;
  name: string;
  readonly args: Args;
}

/** A point in a lane: an instant, or an end of a flow. */
type Point = Pick<ChromeEvent, 'ph' | 'name' | 'cat' | 'id' | 'bp' | 's' | 'args'>;

/**
 * One lane (a thread, to the viewers) of slices, one after the other, none inside another. Points are kept back
 * until the slice around them is written, so the events of a lane come out in the order of their times.
 */
export class Lane {
  readonly pid: number;
  readonly tid: number;
  readonly #emit: Emit;
  #open: Open | null = null;
  #points: ChromeEvent[] = [];
  /** Where the last slice that was written ends, in ticks. */
  #end = -1;

  constructor(
    emit: Emit,
    at: { readonly pid: number; readonly tid: number; readonly name: string; readonly rank: number },
  ) {
    this.#emit = emit;
    this.pid = at.pid;
    this.tid = at.tid;
    nameLane(emit, at);
  }

  get isOpen(): boolean {
    return this.#open !== null;
  }

  /** From `tick` on it is this that stands in the lane. */
  turnTo(tick: number, name: string, args: Args = {}): void {
    this.close(tick);
    this.#open = { from: tick, name, args };
  }

  /** What stands in the lane turns out to be something else. */
  rename(name: string): void {
    if (this.#open) this.#open.name = name;
  }

  /** Nothing stands in the lane from `tick` on. */
  close(tick: number): void {
    const open = this.#open;
    if (!open) return;
    this.#open = null;
    // What took no time is no slice, unless a flow needs it.
    if (tick > open.from || (this.#points.length > 0 && this.#end < open.from)) {
      const { name, args } = open;
      const times = { ts: open.from * TICK_US, dur: (tick - open.from) * TICK_US };
      this.#emit({ ph: 'X', name, cat: 'state', pid: this.pid, tid: this.tid, ...times, args });
      this.#end = tick;
    }
    for (const point of this.#points) this.#emit(point);
    this.#points = [];
  }

  /** Puts a point into the lane, where something stands. */
  point(tick: number, point: Point): void {
    this.#points.push({ ...point, pid: this.pid, tid: this.tid, ts: tick * TICK_US });
  }
}

/** Tells the viewers what a lane is called, and where among its like it stands. */
export function nameLane(
  emit: Emit,
  lane: { readonly pid: number; readonly tid: number; readonly name: string; readonly rank: number },
): void {
  const at = { ph: 'M', pid: lane.pid, tid: lane.tid, ts: 0 } as const;
  emit({ ...at, name: 'thread_name', args: { name: lane.name } });
  emit({ ...at, name: 'thread_sort_index', args: { sort_index: lane.rank } });
}
