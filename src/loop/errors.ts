/** Thrown into a task that is cancelled, at the wait in which it is. */
export class Cancelled extends Error {
  constructor() {
    super('The task was cancelled.');
    this.name = 'Cancelled';
  }
}

/** Thrown out of `timeout` when its time is up. */
export class TimedOut extends Error {
  constructor(ticks: number, options?: ErrorOptions) {
    super(`It was not done within ${ticks} ticks.`, options);
    this.name = 'TimedOut';
  }
}

/** Thrown by `Loop.run` at its end: tasks have failed, and nobody has awaited them. */
export class Unhandled extends Error {
  readonly failures: readonly { readonly name: string; readonly error: unknown }[];

  constructor(failures: readonly { readonly name: string; readonly error: unknown }[]) {
    const told = failures.map(({ name, error }) => `${name}: ${String(error)}`).join('; ');
    super(`Failed, and nobody has awaited it: ${told}`, { cause: failures[0]?.error });
    this.name = 'Unhandled';
    this.failures = failures;
  }
}

/** Thrown by `Loop.runUntilComplete`: the task waits, and nothing is left that could wake it. */
export class Stuck extends Error {
  /** `waiting`: how many tasks wait. `cause`: failures that nobody has awaited. */
  constructor(name: string, waiting: number, cause?: Unhandled) {
    const tasks = waiting === 1 ? '1 task waits' : `${waiting} tasks wait`;
    const why = cause === undefined ? '' : ` ${cause.message}`;
    super(`${name} waits for ever: nothing is left to happen, and ${tasks}.${why}`, { cause });
    this.name = 'Stuck';
  }
}
