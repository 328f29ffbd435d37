import type { Operation } from './operation.ts';

/**
 * The private states of a program's threads. A state is a number; equal numbers are equal states, and the same
 * answer leads from one state to the same other one. What implements it decides whether one can go back to a
 * state (a compiled puzzle, a generator with its history) or only forwards (a generator that is under way).
 */
export interface Locals {
  /** Begins anew: the state of a thread before its first step. What it asks for is put into `asks[thread]`. */
  start(thread: number, asks: Operation[]): number;
  /** The state after the thread was sent `answer` in `state`. What it asks for then is put into `asks[thread]`. */
  after(thread: number, state: number, answer: number, asks: Operation[]): number;
  /** What the thread asks for in a state. Throws where one can only go forwards. */
  operation(thread: number, state: number): Operation;
}
