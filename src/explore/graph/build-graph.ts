import { Machine } from '../machine.ts';
import type { Fault } from '../program/fault.ts';
import type { Program } from '../program/program.ts';
import { IntList } from './int-list.ts';
import { CUT, EDGE_PROGRESS, EDGE_YIELD, type Cut, type StateGraph } from './state-graph.ts';
import { StateTable } from './state-table.ts';

export interface GraphLimits {
  /** Longest schedule that is looked at, in steps; the program's own bound counts too. */
  readonly depth: number;
  /** Most states. */
  readonly states: number;
  /** Most words of states, 4 bytes each. */
  readonly words: number;
  /** Most steps between states, 9 bytes each. */
  readonly steps: number;
  /** Asked now and then; true ends the search. */
  readonly stop: () => boolean;
}

/** Between two questions whether to stop, so many states are left. */
const STOP_EVERY = 1024;

/** Reaches all states of a program, nearest first, up to the limits. */
export function buildGraph(program: Program, limits: GraphLimits): StateGraph {
  return new GraphBuilder(program, limits).build();
}

class GraphBuilder {
  readonly #limits: GraphLimits;
  readonly #depth: number;
  readonly #machine: Machine;
  readonly #table: StateTable;
  readonly #first = new IntList();
  readonly #target = new IntList();
  readonly #edge = new IntList();
  readonly #enabled = new IntList();
  readonly #end = new IntList();
  readonly #reachedBy = new IntList();
  readonly #faults: Fault[] = [];
  readonly #faultNumbers = new Map<string, number>();
  #cut: Cut | null = null;

  constructor(program: Program, limits: GraphLimits) {
    this.#limits = limits;
    this.#depth = Math.min(limits.depth, program.maxDepth ?? Infinity);
    this.#machine = new Machine(program, program.remembered());
    this.#table = new StateTable(this.#machine.words.length);
  }

  build(): StateGraph {
    const machine = this.#machine;
    const table = this.#table;
    machine.reset();
    table.add(machine.words);
    this.#reachedBy.push(-1);
    if (machine.fault !== null) {
      this.#leave(0, this.#numberOf(machine.fault));
      return this.#graph();
    }
    let depth = 0;
    let levelEnd = 1;
    for (let state = 0; state < table.count; state += 1) {
      if (state === levelEnd) {
        depth += 1;
        levelEnd = table.count;
      }
      this.#look(state);
      this.#expand(state, depth);
    }
    return this.#graph();
  }

  /** Notes whether a limit is reached. */
  #look(state: number): void {
    if (this.#cut === 'states' || this.#cut === 'time') return;
    const { count, width } = this.#table;
    const { states, words, steps, stop } = this.#limits;
    if (count > states || count * width > words || this.#target.length > steps) this.#cut = 'states';
    else if (state % STOP_EVERY === STOP_EVERY - 1 && stop()) this.#cut = 'time';
  }

  #expand(state: number, depth: number): void {
    const machine = this.#machine;
    const { width } = this.#table;
    machine.restore(this.#table.words, state * width);
    const enabled = machine.enabled();
    if (enabled === 0) {
      const fault = machine.ending();
      this.#leave(0, fault === null ? -1 : this.#numberOf(fault));
      return;
    }
    if (depth >= this.#depth) this.#cut ??= 'depth';
    if (depth >= this.#depth || (this.#cut !== null && this.#cut !== 'depth')) {
      this.#leave(enabled, CUT);
      return;
    }
    this.#leave(enabled, -1);
    let fresh = true;
    for (let thread = 0; thread < machine.threads; thread += 1) {
      if ((enabled & (1 << thread)) === 0) continue;
      if (!fresh) machine.restore(this.#table.words, state * width);
      fresh = false;
      this.#step(thread);
    }
  }

  #step(thread: number): void {
    const machine = this.#machine;
    const { does, progress } = machine.operations[thread]!;
    machine.step(thread);
    this.#edge.push(thread | (does.yields ? EDGE_YIELD : 0) | (progress ? EDGE_PROGRESS : 0));
    if (machine.fault !== null) {
      this.#target.push(~this.#numberOf(machine.fault));
      return;
    }
    const before = this.#table.count;
    const next = this.#table.add(machine.words);
    if (next === before) this.#reachedBy.push(this.#target.length);
    this.#target.push(next);
  }

  #leave(enabled: number, end: number): void {
    this.#first.push(this.#target.length);
    this.#enabled.push(enabled);
    this.#end.push(end);
  }

  #numberOf(fault: Fault): number {
    const key = `${fault.kind}:${fault.detail}`;
    const known = this.#faultNumbers.get(key);
    if (known !== undefined) return known;
    this.#faultNumbers.set(key, this.#faults.length);
    return this.#faults.push(fault) - 1;
  }

  #graph(): StateGraph {
    this.#first.push(this.#target.length);
    return {
      threads: this.#machine.threads,
      states: this.#table.count,
      words: this.#table.words,
      width: this.#table.width,
      first: this.#first.done(),
      target: this.#target.done(),
      edge: new Uint8Array(this.#edge.done()),
      enabled: this.#enabled.done(),
      end: this.#end.done(),
      reachedBy: this.#reachedBy.done(),
      faults: this.#faults,
      cut: this.#cut,
    };
  }
}
