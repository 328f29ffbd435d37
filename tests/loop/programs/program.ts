import type { Loop } from '../../../src/loop/loop.ts';
import type { Body } from '../../../src/loop/wait.ts';

/** A litmus program: its main task notes what happens, and the notes must come out in exactly this order. */
export interface Litmus {
  /** Run as the main task of a fresh loop. */
  readonly main: (loop: Loop, note: (what: unknown) => void) => Body;
  /** What is noted; asyncio (CPython 3.11) notes the same, if tests/loop/asyncio-litmus.py has a program of this name. */
  readonly order: readonly unknown[];
}
