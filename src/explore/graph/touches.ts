import { Machine } from '../machine.ts';
import type { Touch } from '../program/operation.ts';
import type { Program } from '../program/program.ts';
import type { StateGraph } from './state-graph.ts';

/** What the next steps touch in the states of a graph. */
export class GraphTouches {
  readonly #machine: Machine;
  readonly #graph: StateGraph;
  readonly #touches: (readonly Touch[])[];

  constructor(program: Program, graph: StateGraph) {
    this.#machine = new Machine(program, program.remembered());
    this.#graph = graph;
    this.#touches = program.threads.map(() => []);
  }

  /** By thread; of threads that can take no step there is nothing to read. Valid until the next call. */
  in(state: number): readonly (readonly Touch[])[] {
    const machine = this.#machine;
    const enabled = this.#graph.enabled[state]!;
    machine.restore(this.#graph.words, state * this.#graph.width);
    for (let thread = 0; thread < machine.threads; thread += 1) {
      if ((enabled & (1 << thread)) === 0) continue;
      const operation = machine.operations[thread]!;
      this.#touches[thread] = operation.does.touches(operation, machine.words, machine.isWoken(thread));
    }
    return this.#touches;
  }
}
