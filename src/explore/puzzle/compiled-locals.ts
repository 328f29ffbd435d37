import { failedWith, FINISHED } from '../program/ending.ts';
import type { Locals } from '../program/locals.ts';
import type { Operation } from '../program/operation.ts';
import { PuzzleError } from './error.ts';
import type { Code } from './instruction.ts';
import { faultOf } from './op-fields.ts';

/** So many ops without a visible one among them are a loop without end. */
const MOST_LOCAL_OPS = 100_000;

/** A thread before one of its visible ops, or at its end. */
interface Place {
  readonly position: number;
  readonly registers: readonly number[];
  readonly operation: Operation;
  /** The places after it, by the answer. */
  readonly next: Map<number, number>;
}

/**
 * The threads of a puzzle: a thread's state is its position and its registers. Each is worked out once and numbered;
 * from then on a step is a look-up.
 */
export class CompiledLocals implements Locals {
  readonly #threads: readonly PlaceTable[];

  constructor(codes: readonly Code[]) {
    this.#threads = codes.map((code) => new PlaceTable(code));
  }

  start(thread: number, asks: Operation[]): number {
    const { start } = this.#threads[thread]!;
    asks[thread] = this.operation(thread, start);
    return start;
  }

  after(thread: number, state: number, answer: number, asks: Operation[]): number {
    const next = this.#threads[thread]!.after(state, answer);
    asks[thread] = this.operation(thread, next);
    return next;
  }

  operation(thread: number, state: number): Operation {
    return this.#threads[thread]!.places[state]!.operation;
  }
}

class PlaceTable {
  readonly places: Place[] = [];
  readonly start: number;
  readonly #code: Code;
  readonly #numbers = new Map<string, number>();

  constructor(code: Code) {
    this.#code = code;
    this.start = this.#settle(0, []);
  }

  after(state: number, answer: number): number {
    const place = this.places[state]!;
    const known = place.next.get(answer);
    if (known !== undefined) return known;
    const registers = [...place.registers];
    const instruction = this.#code.instructions[place.position]!;
    if (instruction.visible) instruction.receive?.(registers, answer, place.operation);
    const next = this.#settle(place.position + 1, registers);
    place.next.set(answer, next);
    return next;
  }

  /** Runs the ops that are free; answers the number of the place that they lead to. */
  #settle(from: number, registers: number[]): number {
    const { instructions, path } = this.#code;
    let position = from;
    for (let ops = 0; position < instructions.length; ops += 1) {
      const instruction = instructions[position]!;
      if (instruction.visible) return this.#number(position, registers, () => instruction.ask(registers));
      if (ops === MOST_LOCAL_OPS) {
        throw new PuzzleError(`${path}[${position}]`, 'a loop without end and without a visible op');
      }
      try {
        position = instruction.run(registers, position);
      } catch (error) {
        const fault = faultOf(error);
        if (fault === null) throw error;
        return this.#number(position, registers, () => failedWith(fault));
      }
    }
    return this.#number(instructions.length, registers, () => FINISHED);
  }

  #number(position: number, registers: readonly number[], operation: () => Operation): number {
    const key = `${position},${registers.join()}`;
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const number = this.places.length;
    this.#numbers.set(key, number);
    this.places.push({ position, registers, operation: operation(), next: new Map() });
    return number;
  }
}
