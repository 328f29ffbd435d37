import type { MemoryOutcome } from '../../metrics/machine/outcome.ts';
import type { Hand } from './hand.ts';

/** What experiments need of the machine on which they are done. `Port` is whatever its message ports are. */
export interface Bench<Port> {
  /** Whether threads can share memory. */
  readonly shares: boolean;
  /** Milliseconds on the clock that all threads share. */
  readonly now: () => number;
  readonly wait: (milliseconds: number) => Promise<void>;
  readonly startHand: () => Hand<Port>;
  /** Both ends of a line between two Workers. */
  readonly line: () => readonly [Port, Port];
  /** How to read how much memory is in use; null where nobody can tell. */
  readonly memory: Reading | null;
}

export interface Reading {
  readonly of: MemoryOutcome['of'];
  /** Bytes in use. May take as long as the machine likes (Chromium: up to a minute). */
  readonly read: () => Promise<number>;
}
