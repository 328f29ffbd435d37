import type { Tick } from '../kernel/ticks.ts';
import { Stuck, Unhandled } from './errors.ts';
import { type Receiver, Scheduler } from './scheduler.ts';
import { Task } from './task.ts';
import { type Body, Wait } from './wait.ts';

/** A failure that nobody has awaited. */
export interface Failure {
  /** The task, or what else has failed. */
  readonly name: string;
  readonly error: unknown;
}

export interface LoopOptions {
  /**
   * Told of a task that has failed and that nobody has awaited by the end of the next iteration. Without it
   * failures are kept, and `run` throws Unhandled at its end with those that nobody has awaited by then.
   */
  readonly unhandled?: (failure: Failure) => void;
}

/**
 * An event loop whose tasks are generators that yield waits; docs/event-loop.md says in which order what
 * happens. It has no clock: `run` moves a virtual one, `runInRealTime` follows a real one. All of it is
 * deterministic.
 */
export class Loop {
  readonly #scheduler = new Scheduler<Task>({
    resume: (task) => {
      this.#resume(task);
    },
    selected: () => undefined,
    readied: () => undefined,
  });
  readonly #unhandled: ((failure: Failure) => void) | null;
  readonly #calls: Receiver<() => void> = {
    receive: (call) => {
      try {
        call();
      } catch (error) {
        this.#failures.push({ name: 'a posted call', error, turn: this.#turn - 1 });
      }
    },
  };
  /** Not told yet: somebody may still await them in the next iteration. */
  readonly #failures: Failed[] = [];
  /** There is no hook that could be told. */
  #kept: Failed[] = [];
  /** Iterations so far. */
  #turn = 0;
  #size = 0;
  #running = false;
  #posted: (() => void) | null = null;

  constructor(options: LoopOptions = {}) {
    this.#unhandled = options.unhandled ?? null;
  }

  /** The time of this iteration, or of the last one. It stands still while tasks run. */
  get now(): Tick {
    return this.#scheduler.now;
  }

  /** Tasks that have not ended. */
  get size(): number {
    return this.#size;
  }

  /** When there is something to do next: now if somebody is ready, Infinity if only a `post` can bring something. */
  get nextTime(): Tick {
    return this.#scheduler.pending ? this.now : this.#scheduler.timers.nextTime;
  }

  /** Starts a task. It begins in the next iteration, in the order of starting. `name` is for errors. */
  spawn<Result>(body: Body<Result>, name: string | null = null): Task<Result> {
    if (typeof (body as Partial<Body<Result>> | null)?.next !== 'function') {
      throw new TypeError('A task needs a generator: call the generator function.');
    }
    const task = new Task<Result>(this.#scheduler, body, name);
    this.#size += 1;
    this.#scheduler.start(task);
    return task;
  }

  /** From outside: has something done at the beginning of the next iteration, in the order of posting. It wakes a loop that runs in real time. */
  post(call: () => void): void {
    this.#scheduler.post(this.#calls, call);
    this.#posted?.();
  }

  /** Who wants to know of a `post`, so as to begin an iteration; null: nobody. */
  onPost(told: (() => void) | null): void {
    this.#posted = told;
  }

  /** One iteration, at a time that is not before the last one's. Throws what the hook for failures throws. */
  turn(now: Tick): void {
    this.#checkIdle();
    this.#running = true;
    try {
      this.#turn += 1;
      this.#scheduler.select(Math.max(now, this.now));
      while (this.#scheduler.runNext());
    } finally {
      this.#running = false;
    }
    this.#tell(this.#turn);
  }

  /**
   * Runs on a virtual clock, which goes from one timer to the next, until nothing is left to do or what is next
   * is after `until`; then it is `until`. Tasks may be left that wait for each other or for a `post`. Throws
   * Unhandled if tasks have failed that nobody has awaited and no hook was told of.
   */
  run(until: Tick = Infinity): void {
    this.#checkIdle();
    while (this.#advance(until));
    if (until !== Infinity && until > this.now) this.#scheduler.select(until);
    this.settle();
  }

  /**
   * Runs a task to its end on the virtual clock, and answers what it returns or throws what it throws. Others
   * are left as they are then. Throws Stuck if it can't come to its end, and names the failures that nobody has
   * awaited: one of them may be why. If it throws itself, failures of others are told to the hook or kept.
   */
  runUntilComplete<Result>(body: Body<Result>, name = 'the main task'): Result {
    this.#checkIdle();
    const task = this.spawn(body, name);
    while (!task.ended) if (!this.#advance(Infinity)) throw this.#stuck(name);
    let result: Result;
    try {
      result = task.result();
    } catch (error) {
      this.#tell(Infinity);
      throw error;
    }
    this.settle();
    return result;
  }

  /** The loop isn't run any more, for now: tells of all failures that nobody has awaited. Throws as `run`. */
  settle(): void {
    this.#tell(Infinity);
    const kept = this.#kept.filter(({ task }) => task?.unretrieved !== false);
    this.#kept = [];
    if (kept.length > 0) throw new Unhandled(kept.map(({ name, error }) => ({ name, error })));
  }

  #checkIdle(): void {
    if (this.#running) throw new Error('The loop is running already.');
  }

  #advance(until: Tick): boolean {
    const next = this.nextTime;
    if (next > until || next === Infinity) return false;
    this.turn(next);
    return true;
  }

  #stuck(name: string): Stuck {
    try {
      this.settle();
    } catch (error) {
      if (error instanceof Unhandled) return new Stuck(name, this.#size, error);
      throw error;
    }
    return new Stuck(name, this.#size);
  }

  /** The task goes on until it has to wait, or ends. */
  #resume(task: Task): void {
    let value: unknown;
    try {
      let result = task.goOn(undefined);
      while (result.done !== true) {
        const wait = result.value;
        let answer: unknown;
        try {
          if (!(wait instanceof Wait)) throw new TypeError(`A task yields waits, not ${typeof wait}.`);
          if (!wait.begin(task)) {
            task.suspended();
            return;
          }
          answer = wait.finish();
        } catch (error) {
          result = task.body.throw(error);
          continue;
        }
        result = task.body.next(answer);
      }
      value = result.value;
    } catch (error) {
      this.#size -= 1;
      task.threw(error);
      if (task.unretrieved) this.#failures.push({ name: task.name, error, task, turn: this.#turn });
      return;
    }
    this.#size -= 1;
    task.finished(value);
  }

  /** Tells of failures of iterations before `turn` that nobody has awaited. If the hook throws, the others are told next time. */
  #tell(turn: number): void {
    const failures = this.#failures;
    for (let first = failures[0]; first !== undefined && first.turn < turn; first = failures[0]) {
      failures.shift();
      if (first.task?.unretrieved === false) continue;
      if (this.#unhandled === null) this.#kept.push(first);
      else this.#unhandled({ name: first.name, error: first.error });
    }
  }
}

interface Failed extends Failure {
  readonly task?: Task;
  /** The iteration in which it failed. */
  readonly turn: number;
}
