import type { Fault } from './fault.ts';

/** What the primitives see of the machine that carries out a step: its words, and who sleeps where. */
export interface Host {
  /** The words of the shared objects, and behind them what the machine keeps of the threads. */
  readonly words: Int32Array;
  /** The fault of this step; null if it has none. */
  fault: Fault | null;
  /** Sets the fault of this step. Answers 0, as what the program would have been sent. */
  fail(kind: Fault['kind'], detail: string): 0;
  /** The name of the object at a word. */
  nameOf(at: number): string;
  isFinished(thread: number): boolean;
  isDormant(thread: number): boolean;
  /** Lets a dormant thread begin; nothing happens to others. */
  begin(thread: number): void;
  /** Puts the thread that takes the step to sleep, last in the queue at its operation's object. */
  sleep(thread: number, kept?: number): void;
  /** What `sleep` was given, in the step after waking up. */
  kept(thread: number): number;
  /** How many threads sleep at an object. */
  sleepers(at: number): number;
  /** Wakes the thread that has slept longest at an object: its next step resumes. Answers whether there was one. */
  wakeFirst(at: number): boolean;
  /** Puts the thread that takes the step to sleep at its operation's object, in no order. */
  gather(thread: number): void;
  /** Lets all threads that sleep at an object go on at once, without steps of their own. */
  releaseAll(at: number): void;
}
