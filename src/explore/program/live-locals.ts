import { AGAIN, failedWith, FINISHED } from './ending.ts';
import type { RunningBody, ThreadBody } from './generator-program.ts';
import type { Locals } from './locals.ts';
import { ProgramFault, type Fault } from './fault.ts';
import type { Operation } from './operation.ts';

/** Generators under way: each execution makes new ones. A state is the number of steps taken; there is no way back. */
export class LiveLocals implements Locals {
  readonly #bodies: readonly ThreadBody[];
  readonly #running: RunningBody[] = [];

  constructor(bodies: readonly ThreadBody[]) {
    this.#bodies = bodies;
  }

  start(thread: number, asks: Operation[]): number {
    const [generator, asked] = begun(this.#bodies[thread]!);
    this.#running[thread] = generator;
    asks[thread] = asked;
    return 0;
  }

  after(thread: number, state: number, answer: number, asks: Operation[]): number {
    const asked = sent(this.#running[thread]!, answer);
    if (asked === AGAIN) this.start(thread, asks);
    else asks[thread] = asked;
    return state + 1;
  }

  operation(): never {
    throw new RangeError('a generator that is under way can not go back');
  }
}

/** A body under way, and what it asks for first. Throws a TypeError if it begins anew before it has asked for anything. */
export function begun(body: ThreadBody): [generator: RunningBody, asked: Operation] {
  const generator = body();
  const asked = sent(generator, 0);
  if (asked === AGAIN) throw new TypeError('a thread begins anew without a step in between');
  return [generator, asked];
}

/** What a generator asks for when it is sent an answer; what it throws is its fault. Throws a TypeError if it asks for nothing that there is. */
export function sent(generator: RunningBody, answer: number): Operation {
  let result: IteratorResult<Operation, void>;
  try {
    result = generator.next(answer);
  } catch (error) {
    return failedWith(faultFrom(error));
  }
  if (result.done === true) return FINISHED;
  if (isOperation(result.value)) return result.value;
  const other: unknown = result.value;
  throw new TypeError(`a thread yields ${String(other)}, which is no operation`);
}

/** One look at a field: cheaper than `instanceof`, at each step. */
function isOperation(value: Partial<Operation> | undefined): boolean {
  return value?.does !== undefined;
}

function faultFrom(error: unknown): Fault {
  if (error instanceof ProgramFault) return error.fault;
  return { kind: 'exception', detail: error instanceof Error ? error.message : String(error) };
}
