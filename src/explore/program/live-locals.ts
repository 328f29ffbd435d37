import { failedWith, FINISHED } from './ending.ts';
import type { ThreadBody } from './generator-program.ts';
import type { Locals } from './locals.ts';
import { ProgramFault, type Fault } from './fault.ts';
import { Operation } from './operation.ts';

/** Generators under way: each execution makes new ones. A state is the number of steps taken; there is no way back. */
export class LiveLocals implements Locals {
  readonly #bodies: readonly ThreadBody[];
  readonly #running: Generator<Operation, void, number>[] = [];

  constructor(bodies: readonly ThreadBody[]) {
    this.#bodies = bodies;
  }

  start(thread: number, asks: Operation[]): number {
    const generator = this.#bodies[thread]!();
    this.#running[thread] = generator;
    asks[thread] = sent(generator, 0);
    return 0;
  }

  after(thread: number, state: number, answer: number, asks: Operation[]): number {
    asks[thread] = sent(this.#running[thread]!, answer);
    return state + 1;
  }

  operation(): never {
    throw new RangeError('a generator that is under way can not go back');
  }
}

/** What a generator asks for when it is sent an answer; what it throws is its fault. */
export function sent(generator: Generator<Operation, void, number>, answer: number): Operation {
  try {
    const result = generator.next(answer);
    return result.done === true ? FINISHED : result.value;
  } catch (error) {
    return failedWith(faultFrom(error));
  }
}

function faultFrom(error: unknown): Fault {
  if (error instanceof ProgramFault) return error.fault;
  return { kind: 'exception', detail: error instanceof Error ? error.message : String(error) };
}
