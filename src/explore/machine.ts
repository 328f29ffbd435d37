import { FINISHED } from './program/ending.ts';
import { ProgramFault, type Fault } from './program/fault.ts';
import type { Host } from './program/host.ts';
import type { Operation } from './program/operation.ts';
import type { Locals } from './program/locals.ts';
import type { Program } from './program/program.ts';

/** Words of each thread, after those of the shared objects: its private state and its stage. */
const THREAD_WORDS = 2;

/**
 * A thread's stage: 0, it is at its operation; below 0, it was woken and its next step resumes the operation;
 * above 0, it sleeps: the low bits are its place in the queue, 1 for the one that sleeps longest, and 1 for all where
 * there is no order.
 */
const DORMANT = 0x7fffffff;
const PLACE_BITS = 8;
const PLACES = (1 << PLACE_BITS) - 1;

/**
 * Carries out the steps of a program: the one mechanism under all strategies. All that a program's future depends
 * on lies in `words`, so that a state can be kept, compared and restored. It never chooses.
 */
export class Machine implements Host {
  readonly program: Program;
  readonly threads: number;
  readonly words: Int32Array;
  /** What each thread asks for. */
  readonly operations: Operation[];
  /** What the last step did wrong; null if nothing. The schedule is over then. */
  fault: Fault | null = null;
  readonly #locals: Locals;
  readonly #initial: Int32Array;
  readonly #base: number;
  /** Threads whose next step is a yield, as bits. */
  yielding = 0;
  /** Threads whose next step is always possible, and those of which it must be asked, as bits. */
  #able = 0;
  #asked = 0;

  constructor(program: Program, locals: Locals) {
    this.program = program;
    this.threads = program.threads.length;
    this.#locals = locals;
    this.#initial = Int32Array.from(program.layout.initial);
    this.#base = program.layout.size;
    this.words = new Int32Array(this.#base + THREAD_WORDS * this.threads);
    this.operations = program.threads.map(() => FINISHED);
  }

  /** Goes to the beginning. A program may have failed before its first step: see `fault`. */
  reset(): void {
    const { threads } = this.program;
    const { words } = this;
    const initial = this.#initial;
    for (let at = 0; at < initial.length; at += 1) words[at] = initial[at]!;
    this.fault = null;
    for (let thread = 0; thread < this.threads; thread += 1) {
      words[this.#base + THREAD_WORDS * thread] = this.#locals.start(thread, this.operations);
      const dormant = threads[thread]!.dormant;
      words[this.#base + THREAD_WORDS * thread + 1] = dormant ? DORMANT : 0;
      const { fault } = this.operations[thread]!;
      if (fault !== null && !dormant) this.fault ??= fault;
      this.#note(thread);
    }
  }

  /** Goes to a state that was kept: `words[from ...]`. Needs locals that can be restored. */
  restore(words: Int32Array, from: number): void {
    const own = this.words;
    for (let i = 0; i < own.length; i += 1) own[i] = words[from + i]!;
    this.fault = null;
    for (let thread = 0; thread < this.threads; thread += 1) {
      this.operations[thread] = this.#locals.operation(thread, own[this.#base + THREAD_WORDS * thread]!);
      this.#note(thread);
    }
  }

  /** Notes whether the next step of a thread is possible, as far as that depends on the thread alone. */
  #note(thread: number): void {
    const bit = 1 << thread;
    const stage = this.words[this.#base + THREAD_WORDS * thread + 1]!;
    const operation = this.operations[thread]!;
    this.#able &= ~bit;
    this.#asked &= ~bit;
    this.yielding &= ~bit;
    if (operation.does.yields) this.yielding |= bit;
    if (stage > 0 || operation === FINISHED) return;
    if ((stage === 0 ? operation.does.enabled : operation.does.mayResume) === null) this.#able |= bit;
    else this.#asked |= bit;
  }

  /** The threads that can take a step, as bits. */
  enabled(): number {
    let set = this.#able;
    for (let rest = this.#asked; rest !== 0; rest &= rest - 1) {
      const thread = 31 - Math.clz32(rest & -rest);
      const { does } = this.operations[thread]!;
      const test = this.words[this.#base + THREAD_WORDS * thread + 1] === 0 ? does.enabled : does.mayResume;
      if (test!(this, this.operations[thread]!, thread)) set |= 1 << thread;
    }
    return set;
  }

  /** Takes the step of an enabled thread, up to its next operation. */
  step(thread: number): void {
    const operation = this.operations[thread]!;
    const { word } = operation.does;
    if (word === 'load') this.#advance(thread, this.words[operation.at]!);
    else if (word === 'store') {
      this.words[operation.at] = operation.value;
      this.#advance(thread, 0);
    } else this.#carryOut(thread, operation);
  }

  #carryOut(thread: number, operation: Operation): void {
    const { words } = this;
    const stageAt = this.#base + THREAD_WORDS * thread + 1;
    const woken = words[stageAt]! < 0;
    const { does } = operation;
    const answer = woken ? does.resume(this, operation, thread) : does.step(this, operation, thread);
    if (words[stageAt]! > 0) return;
    if (woken) words[stageAt] = 0;
    if (this.fault === null) this.#advance(thread, answer);
  }

  #advance(thread: number, answer: number): void {
    const { words, operations } = this;
    const at = this.#base + THREAD_WORDS * thread;
    words[at] = this.#locals.after(thread, words[at]!, answer, operations);
    const operation = operations[thread]!;
    // Most steps lead from one operation that is always possible to another one.
    if (operation.does.isPlain && (this.#able & ~this.yielding & (1 << thread)) !== 0) return;
    if (operation.fault !== null) this.fault = operation.fault;
    this.#note(thread);
  }

  /** The word of a thread, which stands for it among the objects. */
  threadAt(thread: number): number {
    return this.#base + THREAD_WORDS * thread;
  }

  nameOf(at: number): string {
    return this.program.layout.nameOf(at);
  }

  isFinished(thread: number): boolean {
    return this.operations[thread] === FINISHED;
  }

  isDormant(thread: number): boolean {
    return this.words[this.threadAt(thread) + 1] === DORMANT;
  }

  isAsleep(thread: number): boolean {
    const stage = this.words[this.threadAt(thread) + 1]!;
    return stage > 0 && stage !== DORMANT;
  }

  /** Whether the thread's next step is the one after waking up. */
  isWoken(thread: number): boolean {
    return this.words[this.threadAt(thread) + 1]! < 0;
  }

  sleep(thread: number, kept = 1): void {
    const place = this.sleepers(this.operations[thread]!.at) + 1;
    this.words[this.threadAt(thread) + 1] = place | (kept << PLACE_BITS);
    this.#note(thread);
  }

  gather(thread: number): void {
    this.words[this.threadAt(thread) + 1] = 1;
    this.#note(thread);
  }

  kept(thread: number): number {
    return -this.words[this.threadAt(thread) + 1]!;
  }

  sleepers(at: number): number {
    let count = 0;
    for (let thread = 0; thread < this.threads; thread += 1) {
      if (this.#sleepsAt(thread, at)) count += 1;
    }
    return count;
  }

  wakeFirst(at: number): boolean {
    let first = -1;
    for (let thread = 0; thread < this.threads; thread += 1) {
      if (!this.#sleepsAt(thread, at)) continue;
      const stageAt = this.threadAt(thread) + 1;
      const stage = this.words[stageAt]!;
      if ((stage & PLACES) === 1) first = thread;
      else this.words[stageAt] = stage - 1;
    }
    if (first < 0) return false;
    const stageAt = this.threadAt(first) + 1;
    this.words[stageAt] = -(this.words[stageAt]! >> PLACE_BITS);
    this.#note(first);
    return true;
  }

  releaseAll(at: number): void {
    for (let thread = 0; thread < this.threads && this.fault === null; thread += 1) {
      if (!this.#sleepsAt(thread, at)) continue;
      this.words[this.threadAt(thread) + 1] = 0;
      this.#advance(thread, 0);
    }
  }

  #sleepsAt(thread: number, at: number): boolean {
    return this.isAsleep(thread) && this.operations[thread]!.at === at;
  }

  begin(thread: number): void {
    if (!this.isDormant(thread)) return;
    this.words[this.threadAt(thread) + 1] = 0;
    this.#note(thread);
    const { fault } = this.operations[thread]!;
    if (fault !== null) this.fault = fault;
  }

  fail(kind: Fault['kind'], detail: string): 0 {
    this.fault = { kind, detail };
    return 0;
  }

  /**
   * What a schedule has come to when no thread can take a step: a deadlock, a failed final check, or null if all is
   * well. Threads that were never spawned are not missed.
   */
  ending(): Fault | null {
    const { threads, final } = this.program;
    for (let thread = 0; thread < this.threads; thread += 1) {
      if (threads[thread]!.daemon || this.isFinished(thread) || this.isDormant(thread)) continue;
      return { kind: 'deadlock', detail: '' };
    }
    if (final === null) return null;
    try {
      return final(this.words) ? null : { kind: 'assert', detail: 'final' };
    } catch (error) {
      if (error instanceof ProgramFault) return error.fault;
      throw error;
    }
  }
}
