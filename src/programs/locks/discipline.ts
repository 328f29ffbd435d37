import type { Program } from '../../protocol/operations.ts';

/** What a critical section is for. */
export const Phase = {
  /** to hand something over: a plate put down, a table cleaned */
  Give: 1,
  /** to make use of it: a plate picked up, a table taken, a guest looked after */
  Take: 2,
} as const;
export type Phase = (typeof Phase)[keyof typeof Phase];

/**
 * How bots keep out of each other's way. A duty names the things that it will touch (table, pass slot, bar
 * place, till; numbers from the board) in the order in which it comes to them, says when it reaches each,
 * and when it is through. What that means is the discipline's business; the duty's code is the same for all.
 */
export interface Discipline {
  /**
   * Begins a critical section over `things`, `phase` says what for. Answers null if somebody else has claimed one of
   * them.
   */
  enter(things: readonly number[], phase: Phase): Program<Section | null>;
}

/** A critical section under way. */
export interface Section {
  /** The bot stands before one of the things now, and is about to look and to touch. */
  reach(thing: number): Program;
  /** The bot is through. Also safe when a `reach` was called off. */
  leave(): Program;
}
