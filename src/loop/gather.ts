import { Cancelled } from './errors.ts';
import type { AnyTask, Task } from './task.ts';
import { Wait } from './wait.ts';
import { Waiter } from './wait-queue.ts';

/** What has become of each task of `allSettled`, as with promises. */
export type Settled<Result> = PromiseSettledResult<Result>;

/** The wait of one task for several others; it stands in no queue itself. */
class Gathering extends Waiter {
  readonly #task: AnyTask;
  readonly #wait: Gather<unknown>;
  #left = 0;
  #open = true;
  #calledOff = false;
  #broken: Task | null = null;

  constructor(task: AnyTask, wait: Gather<unknown>) {
    super();
    this.#task = task;
    this.#wait = wait;
    for (const child of new Set(wait.tasks)) {
      if (child.ended) continue;
      this.#left += 1;
      child.joiners.add(new Child(this, child));
    }
  }

  override get waiting(): boolean {
    return this.#open;
  }

  /** One of the tasks has ended. */
  ended(child: Task): void {
    this.#left -= 1;
    if (!this.#open) return;
    if (this.#wait.isBrokenBy(child)) this.#broken = child;
    else if (this.#left > 0) return;
    this.#open = false;
    this.#task.wake();
  }

  override woken(): void {
    // It stands in no queue.
  }

  override finish(): unknown {
    this.#broken?.result();
    if (this.#calledOff) throw new Cancelled();
    return this.#wait.finish();
  }

  override revoke(): void {
    // It was given nothing.
  }

  override passOn(): boolean {
    let any = false;
    for (const child of this.#wait.tasks) if (child.cancel()) any = true;
    this.#calledOff ||= any;
    return any;
  }

  override remove(): void {
    this.#open = false;
  }
}

/** Stands among those who await one of the tasks. */
class Child extends Waiter {
  readonly #gathering: Gathering;
  readonly #task: Task;

  constructor(gathering: Gathering, task: Task) {
    super();
    this.#gathering = gathering;
    this.#task = task;
  }

  override woken(): void {
    this.#gathering.ended(this.#task);
  }

  override finish(): unknown {
    return undefined;
  }

  override revoke(): void {
    // No task has this place.
  }

  override passOn(): boolean {
    return false;
  }
}

abstract class Gather<Result> extends Wait<Result> {
  readonly tasks: readonly Task[];

  constructor(tasks: readonly Task[]) {
    super();
    this.tasks = [...tasks];
  }

  override begin(task: AnyTask): boolean {
    if (this.tasks.some((child) => child === task)) throw new Error(`${task.name} cannot await itself.`);
    if (this.tasks.every((child) => child.ended) || this.tasks.some((child) => this.isBrokenBy(child))) {
      return true;
    }
    task.waitAs(new Gathering(task, this));
    return false;
  }

  /** The wait is over because of what has become of this task, whatever the others do. */
  abstract isBrokenBy(child: Task): boolean;
}

class GatherAll extends Gather<unknown[]> {
  override isBrokenBy(child: Task): boolean {
    return child.ended && child.state !== 'finished';
  }

  override finish(): unknown[] {
    this.tasks.find((child) => this.isBrokenBy(child))?.result();
    return this.tasks.map((child) => child.result());
  }
}

class GatherSettled extends Gather<Settled<unknown>[]> {
  override isBrokenBy(): boolean {
    return false;
  }

  override finish(): Settled<unknown>[] {
    return this.tasks.map((child): Settled<unknown> => {
      try {
        return { status: 'fulfilled', value: child.result() };
      } catch (reason) {
        return { status: 'rejected', reason };
      }
    });
  }
}

type Results<Tasks extends readonly Task[]> = {
  -readonly [At in keyof Tasks]: Tasks[At] extends Task<infer Result> ? Result : never;
};
type AllSettled<Tasks extends readonly Task[]> = {
  -readonly [At in keyof Tasks]: Tasks[At] extends Task<infer Result> ? Settled<Result> : never;
};

/**
 * Waits for all of the tasks, and answers their results in the order in which the tasks were given. The first
 * that fails or is cancelled ends the wait: its error is thrown at once, and the others go on. Who is cancelled
 * in this wait cancels all of the tasks.
 */
export function gather<const Tasks extends readonly Task[]>(tasks: Tasks): Wait<Results<Tasks>> {
  return new GatherAll(tasks) as unknown as Wait<Results<Tasks>>;
}

/** Waits until all of the tasks have ended, and answers what has become of each. Otherwise as `gather`. */
export function allSettled<const Tasks extends readonly Task[]>(tasks: Tasks): Wait<AllSettled<Tasks>> {
  return new GatherSettled(tasks) as unknown as Wait<AllSettled<Tasks>>;
}
