import type { Machine } from '../machine.ts';
import { depend, threadJoined, threadObject, type Touch } from '../program/operation.ts';
import { askedBy, nondeterminism } from './asked.ts';
import { GIVE_UP, memberAt, type Outcome, type Scheduler } from './scheduler.ts';

/** One step of the execution in hand, and what is known of the state before it. */
interface Point {
  readonly enabled: number;
  /** Threads whose next step would only repeat what was tried before. */
  sleep: number;
  /** Threads to be tried here, those that were tried among them. */
  backtrack: number;
  /** Threads that were tried here and ended the schedule with a fault: a fault can't change places with anything. */
  faulty: number;
  thread: number;
  /** What the next step of each thread would touch here. */
  readonly touches: readonly (readonly Touch[])[];
  /** Whether the next step of each thread may have to wait, as bits. */
  readonly waiting: number;
  /** Threads that sleep or have not begun. */
  readonly resting: number;
  /** What the threads ask for, to notice a program that asks for something else when it is run again. */
  readonly asked: number;
}

/** What happened in a step, for the order of what happened: clocks count steps, `clock[t]` those of thread t up to here. */
interface Event {
  readonly thread: number;
  readonly touches: readonly Touch[];
  readonly clock: Int32Array;
  /** It ended the schedule with a fault, so nothing can change places with it. */
  readonly isFault: boolean;
}

/**
 * Dynamic partial-order reduction with source sets (Abdulla, Aronsson, Jonsson and Sagonas, POPL 2014) and sleep sets
 * (Godefroid): of all schedules that differ only in the order of independent steps one is executed to its end. After each execution the steps that
 * could have come the other way round are looked for; where no thread that is to be tried leads there, one is added.
 */
export class DporScheduler implements Scheduler {
  /** Executions that were given up because they would only have repeated others. */
  redundant = 0;
  readonly #points: Point[] = [];
  #depth = 0;
  #begun = false;

  begin(): boolean {
    if (!this.#begun) {
      this.#begun = true;
      return true;
    }
    for (let point = this.#points.at(-1); point !== undefined; point = this.#points.at(-1)) {
      point.sleep |= 1 << point.thread;
      const open = point.backtrack & ~point.sleep;
      if (open !== 0) {
        point.thread = memberAt(open, 0);
        return true;
      }
      this.#points.pop();
    }
    return false;
  }

  next(enabled: number, _: number, machine: Machine, depth: number): number {
    this.#depth = depth + 1;
    const known = this.#points[depth];
    if (known !== undefined) {
      if (known.asked !== askedBy(machine)) throw nondeterminism(depth);
      return known.thread;
    }
    const point = this.#pointAt(enabled, machine, depth);
    const awake = enabled & ~point.sleep;
    if (awake === 0) {
      this.#depth = depth;
      this.redundant += 1;
      return GIVE_UP;
    }
    point.thread = memberAt(awake, 0);
    point.backtrack = 1 << point.thread;
    this.#points.push(point);
    return point.thread;
  }

  end(outcome: Outcome, _: number, machine: Machine): void {
    this.#points.length = this.#depth;
    const last = this.#points.at(-1);
    const isFault = outcome === 'bug' && machine.fault !== null;
    if (last !== undefined && isFault) last.faulty |= 1 << last.thread;
    const after = this.#pointAt(machine.enabled(), machine, this.#depth);
    this.#findRaces(after, isFault);
  }

  #pointAt(enabled: number, machine: Machine, depth: number): Point {
    const before = this.#points[depth - 1];
    const touches = machine.operations.map((operation, thread) =>
      operation.does.touches(operation, machine.words, machine.isWoken(thread)),
    );
    let waiting = 0;
    let resting = 0;
    machine.operations.forEach(({ does }, thread) => {
      const woken = machine.isWoken(thread);
      if ((woken ? does.mayResume : does.enabled) !== null) waiting |= 1 << thread;
      if (machine.isAsleep(thread) || machine.isDormant(thread)) resting |= 1 << thread;
    });
    const sleep = before === undefined ? 0 : sleepAfter(before);
    return {
      enabled,
      sleep,
      backtrack: 0,
      faulty: 0,
      thread: -1,
      touches,
      waiting,
      resting,
      asked: askedBy(machine),
    };
  }

  /** Adds what has to be tried because of two steps that could have come the other way round. */
  #findRaces(after: Point, isFault: boolean): void {
    const points = this.#points;
    const events: Event[] = [];
    /** For each thread the clock of its last step, and of who let it go on. */
    const clocks: Int32Array[] = after.touches.map(() => new Int32Array(after.touches.length));
    for (let depth = 0; depth <= points.length; depth += 1) {
      const point = points[depth];
      if (point === undefined) break;
      const isLastFault = isFault && depth === points.length - 1;
      const event = this.#happen(events, clocks, point, point.thread, isLastFault);
      events.push(event);
      clocks[point.thread] = event.clock;
      const woken = point.resting & ~(points[depth + 1] ?? after).resting;
      for (let rest = woken; rest !== 0; rest &= rest - 1) {
        const thread = memberAt(rest, 0);
        clocks[thread] = joined(clocks[thread]!, event.clock);
      }
    }
    // What those who could not go on, or had no chance to, would have done next.
    after.touches.forEach((_, thread) => {
      const pending = (after.resting & (1 << thread)) === 0;
      if (pending) this.#happen(events, clocks, after, thread, false);
    });
  }

  /** The event of a thread's next step, after having looked for the races that it is in. */
  #happen(
    events: readonly Event[],
    clocks: readonly Int32Array[],
    point: Point,
    thread: number,
    isFault: boolean,
  ): Event {
    const touches = [
      ...point.touches[thread]!,
      { at: threadObject(thread), write: false, data: 'none' as const },
    ];
    const own = clocks[thread]!;
    const dependent: number[] = [];
    events.forEach((event, index) => {
      const ordered = isFault || event.isFault || depend(event.touches, touches);
      if (event.thread !== thread && ordered) dependent.push(index);
    });
    const counts = countsOf(events);
    let clock: Int32Array = own.slice();
    for (const index of dependent) clock = joined(clock, events[index]!.clock);
    // Who joins a thread comes after all that it did, which could not be the other way round.
    for (const touch of point.touches[thread]!) {
      const target = threadJoined(touch, clocks.length);
      if (target !== null) clock = joined(clock, clocks[target]!);
    }
    clock[thread] = own[thread]! + 1;
    const waits = (point.waiting & (1 << thread)) !== 0;
    for (const index of dependent) {
      const event = events[index]!;
      if (counts[index]! <= own[event.thread]!) continue;
      const between = dependent.some(
        (other) => other > index && events[other]!.clock[event.thread]! >= counts[index]!,
      );
      if (!between || waits) this.#reverse(events, counts, index, thread, clock);
    }
    return { thread, touches, clock, isFault };
  }

  /** Makes sure that step `index` is also tried after the step of `thread` whose clock is given. */
  #reverse(
    events: readonly Event[],
    counts: readonly number[],
    index: number,
    thread: number,
    clock: Int32Array,
  ): void {
    const point = this.#points[index]!;
    const first = events[index]!;
    /** What happened after it and not because of it, in order. */
    const freely: number[] = [];
    let initials = 0;
    for (let at = index + 1; at < events.length; at += 1) {
      const event = events[at]!;
      if (event.clock[first.thread]! >= counts[index]!) continue;
      const isInitial = freely.every((before) => event.clock[events[before]!.thread]! < counts[before]!);
      if (isInitial) initials |= 1 << event.thread;
      freely.push(at);
    }
    if (freely.every((before) => clock[events[before]!.thread]! < counts[before]!)) initials |= 1 << thread;
    if ((initials & (point.backtrack | point.sleep)) !== 0) return;
    const candidates = initials & point.enabled;
    if (candidates !== 0) point.backtrack |= 1 << memberAt(candidates, 0);
  }
}

/** Which step of its thread each event is, from 1. */
function countsOf(events: readonly Event[]): readonly number[] {
  return events.map(({ clock, thread }) => clock[thread]!);
}

/** Who sleeps after the step at a point: who slept there, or was tried before, and whose step doesn't depend on it. */
function sleepAfter(point: Point): number {
  let sleep = 0;
  for (let rest = point.sleep & ~point.faulty; rest !== 0; rest &= rest - 1) {
    const thread = memberAt(rest, 0);
    if (!depend(point.touches[thread]!, point.touches[point.thread]!)) sleep |= 1 << thread;
  }
  return sleep;
}

function joined(one: Int32Array, other: Int32Array): Int32Array {
  return one.map((count, thread) => Math.max(count, other[thread]!));
}
