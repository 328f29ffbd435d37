import type { Fault } from './fault.ts';
import type { Host } from './host.ts';

/** One object that an operation touches. Two operations depend on each other if they touch one and one of them writes. */
export interface Touch {
  /** The object's word. */
  readonly at: number;
  readonly write: boolean;
  /** Whether it is an access to the cell's data, and whether that is plain or atomic. */
  readonly data: 'none' | 'plain' | 'atomic';
}

/**
 * What a kind of operation does: one object for each kind, next to the other kinds of its primitive
 * (src/explore/primitives). Each has all fields, so that calls stay fast.
 */
export interface Semantics {
  /** The operation's name as it is printed. */
  readonly name: string;
  /** Whether the thread may take the step now; null if it always may. Changes nothing. */
  readonly enabled: ((host: Host, op: Operation, thread: number) => boolean) | null;
  /** What the machine does itself, because most steps are no more than this; `step` is for all the others. */
  readonly word: 'load' | 'store' | null;
  /** Takes the step and answers what the program is sent. May put the thread to sleep or set a fault. */
  readonly step: (host: Host, op: Operation, thread: number) => number;
  /** Whether the thread may go on after it was woken; null if it always may. */
  readonly mayResume: ((host: Host, op: Operation, thread: number) => boolean) | null;
  /** The step after waking up. */
  readonly resume: (host: Host, op: Operation, thread: number) => number;
  /** What the next step touches. `woken`: it is the step after waking up. */
  readonly touches: (op: Operation, words: Int32Array, woken: boolean) => readonly Touch[];
  /** Whether a switch away after it is no preemption. */
  readonly yields: boolean;
  /** Whether it is always possible and no yield, as most are. */
  readonly isPlain: boolean;
  /** Whether it is for who waits at its object, and lost if nobody does yet. */
  readonly signals: boolean;
  /** Whether it waits for such a signal. */
  readonly waitsForSignal: boolean;
}

/** Reads, and perhaps writes, several cells in one step. A ProgramFault that it throws becomes the step's fault. */
export interface SharedCode {
  /** Answers what the program is sent; for conditions, 0 is false. */
  run(words: Int32Array): number;
  touches(words: Int32Array): readonly Touch[];
}

/** What a program asks for: one visible step. Plain numbers, all evaluated when the program yields it. */
export class Operation {
  readonly does: Semantics;
  /** Word of the object; -1 for none. */
  readonly at: number;
  /** First operand: the value to store, the number of wake-ups, ... */
  readonly value: number;
  /** Second operand: the value expected, the word of a wait's mutex, ... */
  readonly other: number;
  /** Whether an access to a cell is atomic. */
  readonly atomic: boolean;
  readonly shared: SharedCode | null;
  /** Set if the program has failed: it was its last step that did. */
  readonly fault: Fault | null;
  /** Whether this step is the progress that a starving thread never makes. */
  readonly progress: boolean;

  constructor(
    does: Semantics,
    at: number,
    value: number,
    other: number,
    atomic = false,
    shared: SharedCode | null = null,
    fault: Fault | null = null,
    progress = false,
  ) {
    this.does = does;
    this.at = at;
    this.value = value;
    this.other = other;
    this.atomic = atomic;
    this.shared = shared;
    this.fault = fault;
    this.progress = progress;
  }
}

/** The same operation, whose step is the progress that a starving thread never makes. */
export function progressing({ does, at, value, other, atomic, shared, fault }: Operation): Operation {
  return new Operation(does, at, value, other, atomic, shared, fault, true);
}

/** Semantics from what differs from a step that is always possible, touches nothing and never sleeps. */
export function semantics(
  given: Partial<Omit<Semantics, 'isPlain'>> & Pick<Semantics, 'name' | 'step'>,
): Semantics {
  return {
    name: given.name,
    enabled: given.enabled ?? null,
    word: given.word ?? null,
    step: given.step,
    mayResume: given.mayResume ?? null,
    resume: given.resume ?? (() => 0),
    touches: given.touches ?? (() => []),
    yields: given.yields ?? false,
    isPlain: (given.enabled ?? null) === null && given.yields !== true,
    signals: given.signals ?? false,
    waitsForSignal: given.waitsForSignal ?? false,
  };
}

/** A touch of a synchronisation object, which counts as a write. */
export const syncTouch = (at: number): Touch => ({ at, write: true, data: 'none' });

/** A thread as an object that is spawned and joined: numbers below those of the words. */
export const threadObject = (thread: number): number => -2 - thread;

/** The thread that is joined by a step with this touch; null if the touch is of something else. `threads`: how many there are. */
export function threadJoined({ at, write }: Touch, threads: number): number | null {
  const thread = -2 - at;
  return !write && thread >= 0 && thread < threads ? thread : null;
}

/** Whether two steps with these touches may not change places. */
export function depend(left: readonly Touch[], right: readonly Touch[]): boolean {
  for (const a of left) {
    for (const b of right) if (a.at === b.at && (a.write || b.write)) return true;
  }
  return false;
}
