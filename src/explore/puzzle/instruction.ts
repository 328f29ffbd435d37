import type { Operation } from '../program/operation.ts';

/** An op that is a step of its own. */
export interface VisibleInstruction {
  readonly visible: true;
  /** What the thread asks for with these registers. */
  readonly ask: (registers: readonly number[]) => Operation;
  /** Puts the answer into the registers. */
  readonly receive: ((registers: number[], answer: number, asked: Operation) => void) | null;
}

/** An op that runs for free. Answers the position of the next one; throws a ProgramFault if it fails. */
export interface LocalInstruction {
  readonly visible: false;
  readonly run: (registers: number[], position: number) => number;
}

export type Instruction = VisibleInstruction | LocalInstruction;

/** The code of one thread. */
export interface Code {
  readonly path: string;
  readonly instructions: readonly Instruction[];
  /** Names of the registers, by number. */
  readonly registers: readonly string[];
  /** Whether an op is marked as progress. */
  readonly progresses: boolean;
}
