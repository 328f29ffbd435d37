import type { Course, Step } from './course.ts';

/** Something that an execution is to come to. */
export interface Goal {
  /** Until this thread has taken so many steps, ... */
  readonly thread: number;
  readonly steps: number;
  /** ... this one takes none; NOBODY if all may. */
  readonly held: number;
  /** Whether the thread goes first; otherwise all go on as they did before. */
  readonly driven: boolean;
}

export const NOBODY = -1;

/** A way to make one step read what another one wrote: an execution that goes as before up to a point, and then differently. */
export interface Change {
  readonly course: Course;
  /** Number of steps that stay as they are. */
  readonly kept: number;
  readonly goals: readonly Goal[];
  /** The positions of the steps that would come after those, in this order, up to the one that reads. */
  readonly then: readonly number[];
}

/** Two steps by their positions, of which one could read what the other one wrote. */
export interface Reading {
  readonly writer: number;
  readonly reader: number;
  /** The first step in between that writes there, too; the reader if there is none. */
  readonly next: number;
  /** Whether the reader's own thread, or the writer's, writes there in between. */
  readonly ownBetween: boolean;
  readonly writtenBetween: boolean;
}

/** Where something is read that nobody has written. */
const INITIAL = -1;

/** Every step of an execution with every other one that it could have read from, but didn't. */
export function readingsOf(course: Course): Reading[] {
  const readings: Reading[] = [];
  for (const accesses of accessesOf(course)) {
    const writers = [INITIAL, ...accesses.flatMap(({ position, write }) => (write ? [position] : []))];
    let source = 0;
    for (const { position: reader, write } of accesses) {
      writers.forEach((writer, place) => {
        if (
          course[reader]!.idle ||
          place === source ||
          writer === reader ||
          !mayRead(course[writer], course[reader]!)
        )
          return;
        const between = writers.slice(place + 1, source + 1);
        readings.push({
          writer,
          reader,
          next: between[0] ?? reader,
          ownBetween: between.some((at) => course[at]!.thread === course[reader]!.thread),
          writtenBetween: between.some((at) => course[at]!.thread === course[writer]?.thread),
        });
      });
      if (write) source += 1;
    }
  }
  return readings;
}

/** Whether one step could come right after another one. */
function mayRead(written: Step | undefined, read: Step): boolean {
  if (read.mutex === 'gives') return false;
  if (written === undefined) return true;
  if (read.mutex === 'takes' && written.mutex === 'takes') return false;
  return written.thread !== read.thread && compatible(written, read);
}

/** Not if a mutex that both hold keeps them apart. */
function compatible(one: Step, other: Step): boolean {
  return !one.held.some((at) => other.held.includes(at));
}

/** The ways to make a step read from another one: the one is taken earlier, or the other one later. */
export function changesTo(course: Course, reading: Reading): Change[] {
  const { writer, reader } = reading;
  return writer > reader ? toLater(course, writer, reader) : toEarlier(course, reading);
}

/** The writer comes earlier, or the reader later. */
function toLater(course: Course, writer: number, reader: number): Change[] {
  const read = course[reader]!;
  const written = course[writer]!;
  const then = goal(read, NOBODY);
  const others = range(reader, writer + 1).filter((at) => course[at]!.thread !== read.thread);
  const own = others.filter((at) => course[at]!.thread === written.thread);
  const change = (driven: boolean, between: readonly number[]): Change => ({
    course,
    kept: reader,
    goals: [{ ...goal(written, read.thread), driven }, then],
    then: [...between, reader],
  });
  return others.length > own.length ? [change(true, own), change(false, others)] : [change(true, own)];
}

/** The reader comes before what was written in between, or the writer after it. */
function toEarlier(course: Course, { writer, reader, next, ownBetween, writtenBetween }: Reading): Change[] {
  const read = course[reader]!;
  const written = course[writer];
  const changes: Change[] = [];
  const thread = course[next]!.thread;
  if (!ownBetween && compatible(course[next]!, read)) {
    const own = range(next, reader).filter((at) => course[at]!.thread === read.thread);
    changes.push({ course, kept: next, goals: [goal(read, thread)], then: [...own, reader] });
  }
  if (written !== undefined && !writtenBetween) {
    const others = range(writer, reader).filter((at) => course[at]!.thread !== written.thread);
    const until: Goal = { thread: read.thread, steps: read.nth, held: written.thread, driven: false };
    changes.push({
      course,
      kept: writer,
      goals: [until, goal(written, read.thread), goal(read, NOBODY)],
      then: [...others, writer, reader],
    });
  }
  return changes;
}

/** To take a step as soon as possible. */
const goal = ({ thread, nth }: Step, held: number): Goal => ({ thread, steps: nth + 1, held, driven: true });

const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, at) => from + at);

interface Access {
  readonly position: number;
  readonly write: boolean;
}

/** For each object that is touched: by whom, in order. A step that touches it twice is there once. */
function accessesOf(course: Course): Iterable<readonly Access[]> {
  const byObject = new Map<number, Access[]>();
  course.forEach(({ touches }, position) => {
    for (const { at, write } of touches) {
      let accesses = byObject.get(at);
      if (accesses === undefined) byObject.set(at, (accesses = []));
      const last = accesses.at(-1);
      if (last?.position !== position) accesses.push({ position, write });
      else if (write) accesses[accesses.length - 1] = { position, write };
    }
  });
  return byObject.values();
}
