import { arrive, BARRIER_WORDS } from '../primitives/barrier.ts';
import { compareExchange, load, modify, store, type Modifier } from '../primitives/cell.ts';
import { CONDITION_WORDS, notify, notifyAll, wait } from '../primitives/condition.ts';
import { signal, waitForZero } from '../primitives/countdown.ts';
import { resetEvent, setEvent, waitForEvent } from '../primitives/event.ts';
import { ALL, futexNotify, futexWait } from '../primitives/futex.ts';
import { lock, MUTEX_WORDS, tryLock, unlock } from '../primitives/mutex.ts';
import { enter, exit } from '../primitives/region.ts';
import { lockToRead, lockToWrite, RWLOCK_WORDS, unlockRead, unlockWrite } from '../primitives/rwlock.ts';
import { awaitThat, check, evaluate, update } from '../primitives/shared-code.ts';
import { down, tryDown, up } from '../primitives/semaphore.ts';
import { join, spawn, yieldNow } from '../primitives/thread.ts';
import type { ThreadBody } from './generator-program.ts';
import { HistoryLocals } from './history-locals.ts';
import { Layout } from './layout.ts';
import { LiveLocals } from './live-locals.ts';
import { AGAIN } from './ending.ts';
import { ProgramFault } from './fault.ts';
import { progressing, type Operation, type Touch } from './operation.ts';
import { MAX_THREADS, type Program, type ThreadInfo } from './program.ts';

/** Fails the program with `assert` unless the condition holds. It is no step of its own. */
export function ensure(condition: boolean, what = ''): asserts condition {
  if (!condition) throw new ProgramFault('assert', what);
}

/** Stores of so many small numbers are made once: most programs write small numbers again and again. */
const KEPT = 256;

/** What a thread may be besides ordinary. */
export interface ThreadOptions {
  /** It begins when another one spawns it. */
  readonly dormant?: boolean;
  /** It may be blocked at the end. */
  readonly daemon?: boolean;
}

/** Reads cells by name, for conditions over several. */
export type Peek = (cell: string) => number;

/** Writes a cell by name. */
export type Poke = (cell: string, value: number) => void;

/**
 * A program in the making: declares shared objects, whose operations threads yield, and threads. For instance
 *
 *     const program = defineProgram((make) => {
 *       const x = make.cell('x', 0);
 *       const increment: ThreadBody = function* () {
 *         const seen = yield x.load();
 *         yield x.store(seen + 1);
 *       };
 *       make.thread('A', increment);
 *       make.thread('B', increment);
 *       make.finally((peek) => peek('x') === 2);
 *     });
 */
export class ProgramMaker {
  readonly #layout = new Layout();
  readonly #threads: ThreadInfo[] = [];
  readonly #bodies: ThreadBody[] = [];
  readonly #cells = new Map<string, number>();
  readonly #atomic = new Set<number>();
  #final: Program['final'] = null;

  /** A 32-bit integer; its plain accesses can race. */
  cell(name: string, initial = 0) {
    return this.#cellOf(name, initial, false);
  }

  /** A 32-bit integer whose accesses are all atomic. */
  atomic(name: string, initial = 0) {
    return this.#cellOf(name, initial, true);
  }

  #cellOf(name: string, initial: number, atomic: boolean) {
    if (this.#cells.has(name)) throw new RangeError(`there are two cells "${name}"`);
    const at = this.#layout.add('cell', name, [initial]);
    this.#cells.set(name, at);
    if (atomic) this.#atomic.add(at);
    const read = load(at, atomic);
    const writes: Operation[] = [];
    return {
      load: (): Operation => read,
      store: (value: number): Operation => {
        if (value < 0 || value >= KEPT) return store(at, value, atomic);
        return (writes[value] ??= store(at, value, atomic));
      },
      /** The program is sent the old value. */
      modify: (by: Modifier, value: number): Operation => modify(at, by, value),
      /** The program is sent the old value: the exchange was made if it is the expected one. */
      compareExchange: (expected: number, value: number): Operation => compareExchange(at, expected, value),
      /** Atomics.wait; the program is sent 0 after it was woken, or 1 if the cell held something else. */
      wait: (expected: number): Operation => futexWait(at, expected),
      /** Atomics.notify; the program is sent how many were woken. */
      notify: (count = ALL): Operation => futexNotify(at, count),
    };
  }

  mutex(name: string, kind: 'plain' | 'recursive' = 'plain') {
    const at = this.#layout.add('mutex', name, MUTEX_WORDS);
    const [take, attempt, giveBack] = [
      lock(at, kind === 'recursive'),
      tryLock(at, kind === 'recursive'),
      unlock(at),
    ];
    return { at, lock: () => take, tryLock: () => attempt, unlock: () => giveBack };
  }

  semaphore(name: string, initial: number) {
    const at = this.#layout.add('semaphore', name, [initial]);
    return { down: () => down(at), tryDown: () => tryDown(at), up: (count = 1) => up(at, count) };
  }

  condition(name: string) {
    const at = this.#layout.add('condition', name, CONDITION_WORDS);
    return {
      wait: (mutex: { readonly at: number }) => wait(at, mutex.at),
      notify: () => notify(at),
      notifyAll: () => notifyAll(at),
    };
  }

  event(name: string, isSet = false) {
    const at = this.#layout.add('event', name, [isSet ? 1 : 0]);
    return { wait: () => waitForEvent(at), set: () => setEvent(at), reset: () => resetEvent(at) };
  }

  countdown(name: string, from: number) {
    const at = this.#layout.add('countdown', name, [from]);
    return { signal: (count = 1) => signal(at, count), wait: () => waitForZero(at) };
  }

  barrier(name: string, parties: number) {
    const at = this.#layout.add('barrier', name, BARRIER_WORDS);
    return { arrive: () => arrive(at, parties) };
  }

  readWriteLock(name: string) {
    const at = this.#layout.add('rwlock', name, RWLOCK_WORDS);
    return {
      lockToRead: () => lockToRead(at),
      unlockRead: () => unlockRead(at),
      lockToWrite: () => lockToWrite(at),
      unlockWrite: () => unlockWrite(at),
    };
  }

  /** A critical section: two threads in it at once are a violation of mutual exclusion. */
  region(name: string) {
    const at = this.#layout.add('region', name, [0]);
    return { enter: () => enter(at), exit: () => exit(at) };
  }

  /** Waits until a condition over these cells holds. */
  until(cells: readonly string[], holds: (peek: Peek) => boolean): Operation {
    const touches = this.#touchesOf(cells, false, true);
    return awaitThat({ run: (words) => (holds(this.#peekAt(words)) ? 1 : 0), touches: () => touches });
  }

  /** Reads these cells in one step; the program is sent what becomes of them. */
  evaluate(cells: readonly string[], value: (peek: Peek) => number): Operation {
    const touches = this.#touchesOf(cells, false, false);
    return evaluate({ run: (words) => value(this.#peekAt(words)), touches: () => touches });
  }

  /** Fails with `assert` unless a condition over these cells holds, all read in one step. */
  check(cells: readonly string[], holds: (peek: Peek) => boolean, what = ''): Operation {
    const touches = this.#touchesOf(cells, false, false);
    return check({ run: (words) => (holds(this.#peekAt(words)) ? 1 : 0), touches: () => touches }, what);
  }

  /** Reads and writes these cells in one step, atomically; the program is sent what `change` answers. */
  update(cells: readonly string[], change: (peek: Peek, poke: Poke) => number): Operation {
    const touches = this.#touchesOf(cells, true, true);
    const run = (words: Int32Array): number =>
      change(this.#peekAt(words), (name, value) => {
        words[this.#wordOf(name)] = value;
      });
    return update({ run, touches: () => touches });
  }

  /** Does nothing; a switch after it is no preemption. */
  yieldNow(): Operation {
    return yieldNow();
  }

  /** The same step, marked as the progress that a starving thread never makes. */
  progress(operation: Operation): Operation {
    return progressing(operation);
  }

  /**
   * The thread begins anew with nothing remembered, and does not come back from here: so what goes on for ever comes back to states
   * that it was in. It is no step.
   */
  again(): Operation {
    return AGAIN;
  }

  #peekAt(words: Int32Array): Peek {
    return (name) => words[this.#wordOf(name)]!;
  }

  #touchesOf(cells: readonly string[], write: boolean, atomic: boolean): readonly Touch[] {
    return cells.map((name) => {
      const at = this.#wordOf(name);
      return { at, write, data: atomic || this.#atomic.has(at) ? 'atomic' : 'plain' };
    });
  }

  #wordOf(cell: string): number {
    const at = this.#cells.get(cell);
    if (at === undefined) throw new RangeError(`there is no cell "${cell}"`);
    return at;
  }

  thread(name: string, body: ThreadBody, options: ThreadOptions = {}) {
    const number = this.#threads.length;
    if (number === MAX_THREADS) throw new RangeError(`there are at most ${MAX_THREADS} threads`);
    const { dormant = false, daemon = false } = options;
    this.#threads.push({ name, dormant, daemon });
    this.#bodies.push(body);
    return { spawn: () => spawn(number), join: () => join(number) };
  }

  /** What must hold at the end of every schedule that doesn't end with a bug. */
  finally(holds: (peek: Peek) => boolean): void {
    this.#final = (words) => holds(this.#peekAt(words));
  }

  /** The program as declared so far. */
  done(): Program {
    const bodies = [...this.#bodies];
    let remembered: HistoryLocals | null = null;
    return {
      layout: this.#layout,
      threads: [...this.#threads],
      final: this.#final,
      maxDepth: null,
      starving: null,
      progressing: [],
      remembered: () => (remembered ??= new HistoryLocals(bodies)),
      running: () => new LiveLocals(bodies),
    };
  }
}

/** A program whose threads are generators. */
export function defineProgram(declare: (make: ProgramMaker) => void): Program {
  const maker = new ProgramMaker();
  declare(maker);
  return maker.done();
}
