import type { Mutex } from '../mutex.ts';

/** What a bot takes for a task, and gives back. */
const SET = 4;

/**
 * A cutlery drawer that many threads use at once: one shared count of knives, and one shared count of tasks that
 * are done. A task takes four knives, gives them back, and is counted. The knives may go wrong both ways and come
 * out even by chance; the tasks only go up, so what is missing there is exactly what was lost.
 */
export class Drawer {
  static readonly WORDS = 17;
  readonly #words: Int32Array;
  readonly #knives: number;
  readonly #tasks: number;

  /** The two counts lie on cache lines of their own. */
  constructor(words: Int32Array, at: number) {
    this.#words = words;
    this.#knives = at;
    this.#tasks = at + 16;
  }

  get knives(): number {
    return Atomics.load(this.#words, this.#knives);
  }

  set knives(many: number) {
    Atomics.store(this.#words, this.#knives, many);
  }

  /** Tasks that have been counted. */
  get counted(): number {
    return Atomics.load(this.#words, this.#tasks);
  }

  /** Reads and writes as if nobody else were there, on purpose. */
  plainly(times: number): void {
    const words = this.#words;
    const knives = this.#knives;
    const tasks = this.#tasks;
    for (let i = 0; i < times; i += 1) {
      words[knives] = words[knives]! - SET;
      words[knives] = words[knives] + SET;
      words[tasks] = words[tasks]! + 1;
    }
  }

  /** Each change is one indivisible addition. */
  atomically(times: number): void {
    const words = this.#words;
    const knives = this.#knives;
    const tasks = this.#tasks;
    for (let i = 0; i < times; i += 1) {
      Atomics.add(words, knives, -SET);
      Atomics.add(words, knives, SET);
      Atomics.add(words, tasks, 1);
    }
  }

  /** Plain reads and writes, each change under the lock: taking once, giving back and counting once more. */
  locked(times: number, lock: Mutex): void {
    const words = this.#words;
    const knives = this.#knives;
    const tasks = this.#tasks;
    for (let i = 0; i < times; i += 1) {
      lock.lock();
      words[knives] = words[knives]! - SET;
      lock.unlock();
      lock.lock();
      words[knives] = words[knives] + SET;
      words[tasks] = words[tasks]! + 1;
      lock.unlock();
    }
  }
}
