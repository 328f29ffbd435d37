import type { Machine } from '../../machine.ts';
import type { Touch } from '../../program/operation.ts';

/** One step of an execution. */
export interface Step {
  readonly thread: number;
  /** Which step of its thread it is, from 0. */
  readonly nth: number;
  readonly touches: readonly Touch[];
  /** What it does, the same for threads that do the same: the operation with its objects and operands. */
  readonly site: number;
  /** Whether it writes without reading. */
  readonly blind: boolean;
  /** Whether it takes a mutex, or gives one back: who takes one can only come after who gave it back. */
  readonly mutex: 'takes' | 'gives' | null;
  /** The mutexes that the thread held before it. */
  readonly held: readonly number[];
  /** Whether it belongs to a turn of a loop that only looked, and came to nothing. */
  idle: boolean;
}

/** An execution as it went. */
export type Course = readonly Step[];

/** What a thread has done since it last wrote something: its private state before each step. */
interface Look {
  readonly state: number;
  readonly step: Step;
}

/** Keeps the steps of one execution after the other. */
export class CourseRecorder {
  readonly #mutexes: readonly number[];
  readonly #sites = new Map<string, number>();
  readonly #taken: Int32Array;
  #looks: Look[][];
  #steps: Step[] = [];

  constructor(machine: Machine) {
    this.#mutexes = machine.program.layout.objects.filter(({ of }) => of === 'mutex').map(({ at }) => at);
    this.#taken = new Int32Array(machine.threads);
    this.#looks = machine.operations.map(() => []);
  }

  begin(): void {
    this.#steps = [];
    this.#taken.fill(0);
    this.#looks = this.#looks.map(() => []);
  }

  /** Number of steps that a thread has taken. */
  taken(thread: number): number {
    return this.#taken[thread]!;
  }

  /** To be called before the step is taken. */
  add(machine: Machine, thread: number): void {
    const operation = machine.operations[thread]!;
    const { does, value, other } = operation;
    const woken = machine.isWoken(thread);
    const touches = does.touches(operation, machine.words, woken);
    const nth = this.#taken[thread]!;
    this.#taken[thread] = nth + 1;
    const objects = touches.map(({ at }) => at).join();
    const takes = does.name === 'lock' || (woken && does.mayResume !== null);
    const step: Step = {
      thread,
      nth,
      touches,
      site: this.#numberOf(`${does.name}${woken ? '+' : ''} ${objects} ${value} ${other}`),
      blind: does.name === 'store' || does.name === 'unlock',
      mutex: takes ? 'takes' : does.name === 'unlock' ? 'gives' : null,
      held: this.#mutexes.filter((at) => machine.words[at] === thread + 1),
      idle: false,
    };
    this.#steps.push(step);
    this.#notice(machine, step);
  }

  /** Marks the steps since the thread was last in the state in which it is now, if it has written nothing since. */
  #notice(machine: Machine, step: Step): void {
    const { thread } = step;
    const state = machine.words[machine.threadAt(thread)]!;
    const looks = this.#looks[thread]!;
    const before = looks.findIndex((look) => look.state === state);
    if (before >= 0) for (const look of looks.splice(before)) look.step.idle = true;
    if (step.touches.some(({ write }) => write)) looks.length = 0;
    else looks.push({ state, step });
  }

  /** The execution so far. */
  course(): Course {
    return this.#steps;
  }

  #numberOf(site: string): number {
    const known = this.#sites.get(site) ?? this.#sites.size + 1;
    this.#sites.set(site, known);
    return known;
  }
}
